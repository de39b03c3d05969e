import { Parser } from 'parse5';
import type { Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import { createBoundedTree } from './bounded-tree.ts';

/** Characters that are parsed before it is looked at what came of them. */
const PORTION_LENGTH = 4_000;
/** Open elements: time and memory of the parser grow with their square. */
const NESTING_MAX = 1_000;
/** Attributes of one tag: the parser compares each with each. */
const ATTRIBUTES_MAX = 500;
/** The largest pages seen have three thousand. */
const ELEMENTS_MAX = 100_000;

export interface ParsedText {
  readonly root: Htmlparser2TreeAdapterMap['document'];
  /** Where the text goes beyond all measure, so that nothing from there on was read; its length when it does nowhere. */
  readonly readUntil: number;
}

/** The tree of a page, up to where it is larger, nested deeper, or richer in attributes than any page made for people. */
export function parseInPortions(html: string): ParsedText {
  const treeAdapter = createBoundedTree();
  const parser = new Parser<Htmlparser2TreeAdapterMap>({ sourceCodeLocationInfo: true, treeAdapter });
  for (let at = 0; at < html.length; at += PORTION_LENGTH) {
    parser.tokenizer.write(html.slice(at, at + PORTION_LENGTH), false);
    const isTooLarge = parser.openElements.stackTop > NESTING_MAX || treeAdapter.countElements() > ELEMENTS_MAX;
    const limit = isTooLarge ? at : findExcess(parser);
    if (limit !== undefined) return { ...parseInPortions(html.slice(0, limit)), readUntil: limit };
  }
  parser.tokenizer.write('', true);
  return { root: parser.document, readUntil: html.length };
}

/** Where the tag begins that has too many attributes already. */
function findExcess({ tokenizer }: Parser<Htmlparser2TreeAdapterMap>): number | undefined {
  const token = tokenizer['currentToken']; // of which nothing else tells before its end
  if (!token || !('attrs' in token) || token.attrs.length <= ATTRIBUTES_MAX) return undefined;
  return token.location?.startOffset;
}
