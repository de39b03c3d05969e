// Control characters, among them those that move a terminal's cursor or color what follows (ECMA-48), and line ends of Unicode.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** Scraped text as one line that a terminal shows as it is, cut to the length given. */
export function toPlainLine(text: string, lengthMax = 200): string {
  const line = text.replaceAll(UNPRINTABLE, ' ');
  return line.length <= lengthMax ? line : `${line.slice(0, lengthMax - 1)}…`;
}
