/** Longest name that a pointer repeats: an answer is not made large by a question. */
const NAME_LENGTH_MAX = 200;

/**
 * Where a part of a JSON document is: a JSON Pointer as a URI fragment (RFC 6901 §6), `#/facts/ways/0/way`; `#` is the whole. A part
 * under a name longer than 200 characters is pointed to by what holds it.
 */
export function toPointer(path: readonly PropertyKey[]): string {
  const names = path.map(String);
  const tooLong = names.findIndex((name) => name.length > NAME_LENGTH_MAX);
  return ['#', ...(tooLong === -1 ? names : names.slice(0, tooLong)).map(escapeName)].join('/');
}

function escapeName(name: string): string {
  return encodeURIComponent(name.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1'));
}
