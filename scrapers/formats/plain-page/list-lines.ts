import {
  childElementsOf,
  classesOf,
  dataOf,
  isElement,
  type HtmlElement,
  type HtmlNode,
  type HtmlPage,
} from '../../html/parse-html.ts';
import { BLOCKS, foldLine } from '../../html/text-of.ts';
import { createColumnFinder, type ColumnFinder } from './find-column.ts';
import { isUnseen, measureLinks } from './is-unseen.ts';
import { statedDateOf } from './stated-date.ts';
import { joinDateParts } from './join-date-parts.ts';

/** One line of a page as a reader sees it. */
export interface Line {
  readonly text: string;
  /** The block it stands in. */
  readonly element: HtmlElement;
  /** 1 to 6 for headings, 6 for a block whose class says title, 7 for a line all in bold, 0 for any other. */
  readonly rank: number;
  /** Where its first link leads. */
  readonly href: string | null;
  /** Head of the table column it stands in. */
  readonly column: string | null;
  /** One of several days that the page prints in one place: an entry of its own, whatever row it stands in. */
  readonly isOneOfMany: boolean;
}

/** Lines read of one page; the longest list seen has eight hundred. */
const LINES_MAX = 5_000;
/** Characters kept of one line. */
const LINE_LENGTH_MAX = 5_000;

export interface PageLines {
  readonly lines: readonly Line[];
  /** Not: the page has more than are read. */
  readonly areAll: boolean;
}

/** The lines of a page in the order of reading, menus and footers left out. */
export function listLines(page: HtmlPage): PageLines {
  const lines: Line[] = [];
  const findColumn = createColumnFinder();
  let open: OpenLine | undefined;
  for (const token of tokensOf(page)) {
    if (token.is === 'break') {
      if (open) lines.push(...toLine(open, findColumn));
      open = undefined;
    } else {
      open ??= { element: token.block, texts: [], boldCount: 0, href: null };
      open.texts.push(token.text);
      open.href ??= token.href;
      if (token.isBold || token.text.trim() === '') open.boldCount += 1;
    }
    if (lines.length >= LINES_MAX) break;
  }
  if (open && lines.length < LINES_MAX) lines.push(...toLine(open, findColumn));
  return { lines: joinDateParts(lines), areAll: lines.length < LINES_MAX };
}

interface OpenLine {
  readonly element: HtmlElement;
  readonly texts: string[];
  boldCount: number;
  href: string | null;
}

function toLine({ element, texts, boldCount, href }: OpenLine, findColumn: ColumnFinder): readonly Line[] {
  const text = foldLine(texts.join('').replace(INVISIBLE, '')).slice(0, LINE_LENGTH_MAX).trimEnd();
  if (text === '' || SKIP_LINK.test(text)) return [];
  const heading = /^h([1-6])$/.exec(closestHeading(element) ?? '')?.[1];
  const rank = heading ? Number(heading) : isTitle(element) ? 6 : boldCount === texts.length ? BOLD_RANK : 0;
  return [{ text, element, href, column: findColumn(element), rank, isOneOfMany: false }];
}

/** Characters that are printed as nothing. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const SKIP_LINK = /^skip to (?:the )?(?:main )?(?:content|navigation)$/i;

/** A line all in bold: often a name, as often only loud. */
export const BOLD_RANK = 7;

function isTitle(element: HtmlElement): boolean {
  return classesOf(element).some((name) => TITLE_CLASS.test(name));
}

/** Names of classes by which authors mark the title of an entry. */
const TITLE_CLASS = /(?:^|[-_])(?:title|headline|heading)(?:$|[-_])|^(?:event[-_]?)?summary$/i;

function closestHeading(element: HtmlElement): string | undefined {
  const { parent } = element;
  if (/^h[1-6]$/.test(element.name)) return element.name;
  return parent && 'attribs' in parent && /^h[1-6]$/.test(parent.name) ? parent.name : undefined;
}

type Token =
  | { readonly is: 'break' }
  | {
      readonly is: 'text';
      readonly text: string;
      readonly block: HtmlElement;
      readonly href: string | null;
      readonly isBold: boolean;
    };

interface Inside {
  readonly block: HtmlElement;
  readonly href: string | null;
  readonly isBold: boolean;
}

/** Texts and the ends of lines between them, in document order. */
function* tokensOf({ root }: HtmlPage): Generator<Token> {
  const measures = measureLinks(root);
  const [html] = childElementsOf(root);
  if (!html) return;
  const waiting: { node: HtmlNode | 'break'; inside: Inside }[] = [
    { node: html, inside: { block: html, href: null, isBold: false } },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, inside } = next;
    if (node === 'break') yield { is: 'break' };
    else if (!isElement(node)) {
      const text = dataOf(node);
      if (text !== '') yield { is: 'text', text, ...inside };
    } else if (!isUnseen(node, measures)) {
      const stated = statedDateOf(node);
      if (stated !== undefined) {
        yield { is: 'text', text: ` ${stated} `, ...inside };
        continue;
      }
      const deeper = enter(node, inside);
      if (BLOCKS.has(node.name)) {
        yield { is: 'break' };
        waiting.push({ node: 'break', inside });
      }
      for (const child of node.children.toReversed()) waiting.push({ node: child, inside: deeper });
    }
  }
}

function enter(element: HtmlElement, inside: Inside): Inside {
  return {
    block: BLOCKS.has(element.name) ? element : inside.block,
    href: element.name === 'a' ? (element.attribs['href'] ?? inside.href) : inside.href,
    isBold: inside.isBold || element.name === 'strong' || element.name === 'b',
  };
}
