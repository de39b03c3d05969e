import { parseLenientJson } from './parse-lenient-json.ts';

/** Scripts looked at on one page. */
const SCRIPTS_MAX = 400;

/** The data in the scripts of a page whose opening tag or first words carry the mark (`__NEXT_DATA__`, `application/json`). */
export function findEmbeddedJson(html: string, mark: string): readonly unknown[] {
  const found: unknown[] = [];
  let at = html.indexOf('<script');
  for (let count = 0; at >= 0 && count < SCRIPTS_MAX; count += 1) {
    const bodyAt = html.indexOf('>', at) + 1;
    const end = bodyAt === 0 ? -1 : html.indexOf('</script', bodyAt);
    const text = bodyAt === 0 ? '' : html.slice(bodyAt, end < 0 ? undefined : end);
    if (bodyAt > 0 && (html.slice(at, bodyAt).includes(mark) || text.slice(0, 200).includes(mark))) {
      found.push(parseLenientJson(dropAssignment(text)));
    }
    at = html.indexOf('<script', end < 0 ? html.length : end);
  }
  return found.filter((data) => data !== undefined);
}

/** `window.__SERVER_DATA__ = {…};` is its data. */
function dropAssignment(text: string): string {
  const at = text.search(/[[{]/);
  return at < 0 || !text.slice(0, at).includes('=') ? text : text.slice(at);
}
