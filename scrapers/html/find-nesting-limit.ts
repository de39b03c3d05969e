/** Open elements at which a text is cut: time and memory of the parser grow with their square. */
const NESTING_MAX = 2000;

const TAG = /<(\/?)([a-z][a-z0-9-]{0,40})(?=[\s>/])/gi;

/** Elements without an end tag, or whose end tag is often left out. */
const NOT_COUNTED = new Set(
  'area base br col embed hr img input link meta param source track wbr html head body p li dt dd tr td th tbody thead tfoot option'.split(
    ' ',
  ),
);
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title']);

/** Where a page holds more open elements than any page made for people; `undefined` when it never does. */
export function findNestingLimit(html: string): number | undefined {
  let open = 0;
  let rawText: string | null = null;
  for (const { 1: slash, 2: printed, index } of html.matchAll(TAG)) {
    const name = (printed ?? '').toLowerCase();
    if (rawText !== null) rawText = slash === '/' && name === rawText ? null : rawText;
    else if (slash === '' && RAW_TEXT.has(name)) rawText = name;
    else if (!NOT_COUNTED.has(name)) open = slash === '/' ? Math.max(0, open - 1) : open + 1;
    if (open > NESTING_MAX) return index;
  }
  return undefined;
}
