import { load } from 'cheerio';
import {
  childElementsOf,
  isElement,
  type HtmlElement as XmlElement,
  type HtmlNode as XmlNode,
} from '../../html/parse-html.ts';
import { dropHalfWords } from '../../xml/drop-half-words.ts';
import { toName } from './xml-names.ts';

/** One element, under the name by which the feed reader knows it. */
export interface XmlField {
  /** Lower case, with the usual prefix of its namespace whatever the file calls it: `ev:startdate`, `title`. */
  readonly name: string;
  /** Its own words; those of the elements in it when it has none itself. Markup is kept in an XHTML text (RFC 4287 §3.1.1.3). */
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlField[];
}

export interface XmlPage {
  /** The items, entries and events, in document order. */
  readonly items: readonly XmlField[];
  /** Everything outside of them. */
  readonly head: XmlField;
}

const ITEM_NAMES: ReadonlySet<string> = new Set(['item', 'entry', 'xcal:vevent']);

/** Items read of one feed, and elements below an item that are looked at. */
const ITEMS_MAX = 2000;
const DEPTH_MAX = 30;

/** An element waiting to be read, with the default namespace around it. */
interface Waiting {
  readonly element: XmlElement;
  readonly around: string;
}

/** Reads a feed as leniently as it can be read: bare `&`, unknown entities and missing end tags cost nothing. Never throws. */
export function readXml(body: string): XmlPage {
  const root = load(dropHalfWords(body), { xml: { xmlMode: true, decodeEntities: true } })
    .root()
    .get(0);
  // An item inside an item is one whose end tag is missing: it waits here until it is read by itself.
  const waiting: Waiting[] = [];
  const prefixes = new Map<string, string>();
  const reader = { waiting, prefixes };
  const tops = (root?.children ?? [])
    .filter(isElement)
    .map((element) => readElement(reader, { element, around: '' }, 0));
  const items: XmlField[] = [];
  for (let at = 0; at < waiting.length && items.length < ITEMS_MAX; at += 1) {
    const next = waiting[at];
    if (next) items.push(readElement(reader, next, 0));
  }
  return { items, head: { name: '', text: '', attributes: {}, children: tops } };
}

interface Reader {
  readonly waiting: Waiting[];
  /** Prefix as declared → namespace. */
  readonly prefixes: Map<string, string>;
}

function readElement(reader: Reader, { element, around }: Waiting, depth: number): XmlField {
  for (const [name, value] of Object.entries(element.attribs)) {
    if (name.startsWith('xmlns:')) reader.prefixes.set(name.slice('xmlns:'.length).toLowerCase(), value);
  }
  const inside = element.attribs['xmlns'] ?? around;
  const name = toName(element.name, inside, reader.prefixes);
  const children: XmlField[] = [];
  for (const child of depth < DEPTH_MAX ? childElementsOf(element) : []) {
    const next = { element: child, around: inside };
    if (ITEM_NAMES.has(toName(child.name, child.attribs['xmlns'] ?? inside, reader.prefixes)))
      reader.waiting.push(next);
    else children.push(readElement(reader, next, depth + 1));
  }
  const text = element.attribs['type'] === 'xhtml' ? toMarkup(element, 0) : toWords(element, children);
  return { name, text, attributes: element.attribs, children };
}

function toWords(element: XmlElement, children: readonly XmlField[]): string {
  const own = element.children.map(ownText).join('').trim();
  return own === ''
    ? children
        .map((child) => child.text)
        .join(' ')
        .trim()
    : own;
}

/** Words of a text node or a CDATA section; nothing for comments and instructions. */
function ownText(node: XmlNode): string {
  const type: string = node.type;
  if (type === 'text' && 'data' in node) return node.data;
  return type === 'cdata' && 'children' in node ? node.children.map(ownText).join('') : '';
}

/** The elements and words inside, attributes left out: all that is needed to find lines in it. */
function toMarkup(element: XmlElement, depth: number): string {
  if (depth > DEPTH_MAX) return '';
  return element.children
    .map((node) => {
      if (!isElement(node)) return ownText(node).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const name = node.name.slice(node.name.indexOf(':') + 1);
      return `<${name}>${toMarkup(node, depth + 1)}</${name}>`;
    })
    .join('');
}
