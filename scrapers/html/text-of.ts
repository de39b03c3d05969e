import { dataOf, isElement, type HtmlElement, type HtmlNode } from './parse-html.ts';

/** Elements that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head']);

/** Nodes looked at in one element; what stands behind them is not part of the text. */
const NODES_MAX = 20_000;

/** The text that a reader of the page sees in an element, white space folded, a new line for each block. */
export function textOf(element: HtmlElement): string {
  const parts: string[] = [];
  const waiting: (HtmlNode | '\n')[] = [element];
  for (let count = 0; count < NODES_MAX; count += 1) {
    const node = waiting.pop();
    if (node === undefined) break;
    if (node === '\n') parts.push('\n');
    else if (!isElement(node)) parts.push(dataOf(node).replaceAll('\n', ' '));
    else if (!UNSEEN.has(node.name)) waiting.push(...toParts(node));
  }
  return foldText(parts.join(''));
}

/** The same on one line. */
export function lineOf(element: HtmlElement): string {
  return foldLine(textOf(element));
}

/** Text on one line: each run of white space is one blank. */
export function foldLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The children of an element, last first, with its line ends. */
function toParts(element: HtmlElement): readonly (HtmlNode | '\n')[] {
  const children = element.children.toReversed();
  return BLOCKS.has(element.name) ? ['\n', ...children, '\n'] : children;
}

function foldText(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
