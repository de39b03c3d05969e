import type { CheerioAPI } from 'cheerio';
import { parseInPortions } from './parse-in-portions.ts';

/** The document node of a parsed page. */
export type HtmlDocument = ReturnType<CheerioAPI['root']>[number];
export type HtmlNode = HtmlDocument['children'][number];
export type HtmlElement = Extract<HtmlNode, { readonly attribs: unknown }>;

export interface HtmlPage {
  readonly root: HtmlDocument;
  /** The text that was read: the whole page, unless it is nested beyond measure. */
  readonly html: string;
  /** Length of a text without an end of the body, as after a broken transfer (fragments look the same); `null` with one. */
  readonly breaksOffAt: number | null;
}

/** Elements nested deeper than this are not looked at: no page made for people goes there. */
const DEPTH_MAX = 400;

/** Reads a page or a fragment as a browser would (HTML standard, §13.2). Never throws. */
export function parseHtml(text: string): HtmlPage {
  // parse5 throws at two low surrogates in a row.
  const whole = text.toWellFormed();
  const { root, readUntil } = parseInPortions(whole);
  const html = whole.slice(0, readUntil);
  return { root, html, breaksOffAt: /<\/(?:body|html)\s*>/i.test(html.slice(-4000)) ? null : html.length };
}

/** Every element below a node, in document order; each with those below it when `isEntered` says so. */
export function* elementsOf(
  node: HtmlDocument | HtmlElement,
  isEntered: (element: HtmlElement) => boolean = () => true,
): Generator<HtmlElement> {
  const waiting = childElementsOf(node)
    .toReversed()
    .map((element) => ({ element, depth: 1 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next.element;
    if (next.depth >= DEPTH_MAX || !isEntered(next.element)) continue;
    for (const element of childElementsOf(next.element).toReversed()) waiting.push({ element, depth: next.depth + 1 });
  }
}

export function childElementsOf(node: HtmlDocument | HtmlElement): readonly HtmlElement[] {
  return node.children.filter(isElement);
}

/** What a text node says; nothing for any other node. */
export function dataOf(node: HtmlNode): string {
  return 'data' in node && node.nodeType === TEXT_NODE ? node.data : '';
}

const TEXT_NODE = 3;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'attribs' in node;
}

/** Names of its classes. */
export function classesOf(element: HtmlElement): readonly string[] {
  return wordsOf(element.attribs['class']);
}

/** The words of a list attribute such as `class` or `itemprop`. */
export function wordsOf(attribute: string | undefined): readonly string[] {
  return (attribute ?? '').split(/\s+/).filter((word) => word !== '');
}

/** The page broke off inside this element, so that its last words may be half words. */
export function isCutOff({ sourceCodeLocation }: HtmlElement, page: HtmlPage): boolean {
  if (page.breaksOffAt === null || !sourceCodeLocation) return false;
  return (
    !('endTag' in sourceCodeLocation && sourceCodeLocation.endTag) && sourceCodeLocation.endOffset >= page.breaksOffAt
  );
}
