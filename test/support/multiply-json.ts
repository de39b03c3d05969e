/** A page of JSON whose lists of entries are written out so many times. */
export function multiplyJson(body: string, times: number): string {
  const page: unknown = JSON.parse(body);
  return JSON.stringify(multiply(page, times), null, 1);
}

/** The same for the data in the script of a page. */
export function multiplyScript(html: string, times: number): string {
  const from = html.indexOf('{');
  const until = html.lastIndexOf('}') + 1;
  return `${html.slice(0, from)}${multiplyJson(html.slice(from, until), times)}${html.slice(until)}`;
}

/** The outermost lists of objects; lists inside an entry are its own. */
function multiply(value: unknown, times: number): unknown {
  if (Array.isArray(value)) return Array.from({ length: times }, (): unknown[] => value).flat();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, multiply(inner, times)]));
}
