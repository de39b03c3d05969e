import { load } from 'cheerio';
import {
  childElementsOf,
  isElement,
  type HtmlElement as XmlElement,
  type HtmlNode as XmlNode,
} from '../../html/parse-html.ts';

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

/** Namespace in lower case → usual prefix. What Atom, RSS 1.0 and bare RSS define has none. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': '',
  'http://purl.org/atom/ns#': '',
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://backend.userland.com/rss2': '',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/rss/1.0/modules/event/': 'ev:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://schemas.google.com/g/2005': 'gd:',
  'http://www.georss.org/georss': 'georss:',
  'http://www.opengis.net/gml': 'gml:',
  'http://www.w3.org/2003/01/geo/wgs84_pos#': 'geo:',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf:',
  'urn:ietf:params:xml:ns:xcal': 'xcal:',
  'urn:ietf:params:xml:ns:icalendar-2.0': 'xcal:',
};

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
  const root = load(body, { xml: { xmlMode: true, decodeEntities: true } })
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

function toName(printed: string, around: string, prefixes: ReadonlyMap<string, string>): string {
  const name = printed.toLowerCase();
  const colon = name.indexOf(':');
  const namespace = colon < 0 ? around : prefixes.get(name.slice(0, colon));
  const prefix = PREFIXES[namespace?.toLowerCase() ?? ''];
  return prefix === undefined ? name : `${prefix}${name.slice(colon + 1)}`;
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

/** Elements whose inside is not the item's own: quoted feeds, people, markup. */
const CLOSED: ReadonlySet<string> = new Set(['source', 'author', 'contributor', 'image', 'content', 'dc:creator']);

/** Every element of that name at or below the item's own level, nearest first: one that a missing end tag swallowed is found too. */
export function listFields(item: XmlField, isWanted: (name: string) => boolean): readonly XmlField[] {
  const found: XmlField[] = [];
  for (let level = item.children; level.length > 0; level = level.flatMap(openChildren)) {
    found.push(...level.filter((field) => isWanted(field.name)));
  }
  return found;
}

function openChildren(field: XmlField): readonly XmlField[] {
  return CLOSED.has(field.name) ? [] : field.children;
}

/** The first words under one of these names, names in order of preference; `null` when there are none. */
export function findWords(item: XmlField, names: readonly string[]): string | null {
  for (const name of names) {
    const words = listFields(item, (other) => other === name).find((field) => field.text !== '')?.text;
    if (words) return words;
  }
  return null;
}
