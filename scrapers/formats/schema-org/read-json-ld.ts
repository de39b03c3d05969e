import { dataOf, elementsOf, type HtmlElement, type HtmlPage } from '../../html/parse-html.ts';
import type { ReadingProblem } from '../../contract.ts';
import { toLocalName, type Item, type Value } from './item.ts';
import { CUT_OFF_KEY, parseLenientJson } from '../../json/parse-lenient-json.ts';

export interface ItemsRead {
  readonly items: readonly Item[];
  readonly problems: readonly ReadingProblem[];
}

/** Objects nested deeper than this are left out. */
const DEPTH_MAX = 60;

/** Reads every JSON-LD block of a page (JSON-LD 1.1 §7, as schema.org uses it). A block that cannot be read is one problem. */
export function readJsonLdBlocks({ root }: HtmlPage): ItemsRead {
  const items: Item[] = [];
  const problems: ReadingProblem[] = [];
  let position = 0;
  for (const element of elementsOf(root)) {
    if (!isJsonLd(element)) continue;
    position += 1;
    const read = readJsonLd(element.children.map(dataOf).join(''), `JSON-LD block ${position}`);
    items.push(...read.items);
    problems.push(...read.problems);
  }
  return { items, problems };
}

/** Reads one JSON-LD text. */
export function readJsonLd(text: string, name: string): ItemsRead {
  if (text.trim() === '') return { items: [], problems: [] };
  const json = parseLenientJson(text);
  if (json === undefined) return { items: [], problems: [{ message: 'The JSON-LD cannot be read.', item: name }] };
  return { items: toItems(json), problems: [] };
}

/** The things that parsed JSON-LD describes. */
export function toItems(json: unknown): readonly Item[] {
  return toValues(json, 0).filter((value) => typeof value !== 'string');
}

function isJsonLd({ name, attribs }: HtmlElement): boolean {
  return name === 'script' && /^\s*application\/ld\+json\b/i.test(attribs['type'] ?? '');
}

function toValues(json: unknown, depth: number): readonly Value[] {
  if (depth > DEPTH_MAX || json === null || json === undefined) return [];
  if (Array.isArray(json)) return json.flatMap((entry) => toValues(entry, depth + 1));
  if (typeof json === 'string') return [json];
  if (typeof json === 'number' || typeof json === 'boolean') return [String(json)];
  if (typeof json !== 'object') return [];
  const entries = Object.entries(json);
  const bare = entries.find(([key]) => key === '@value' || key === '@list' || key === '@set');
  return bare ? toValues(bare[1], depth + 1) : [toItem(entries, depth)];
}

function toItem(entries: readonly (readonly [string, unknown])[], depth: number): Item {
  const fields = new Map(entries);
  const properties = new Map<string, Value[]>();
  for (const [key, json] of entries) {
    if (key.startsWith('@') && key !== '@graph') continue;
    const name = toLocalName(key);
    properties.set(name, [...(properties.get(name) ?? []), ...toValues(json, depth + 1)]);
  }
  return {
    types: typesOf(fields),
    id: stringOf(fields.get('@id')),
    properties,
    syntax: 'json-ld',
    isCutOff: fields.get(CUT_OFF_KEY) === true,
  };
}

/** `@type`, or a plain `type` written like one. */
function typesOf(fields: ReadonlyMap<string, unknown>): readonly string[] {
  const printed = fields.get('@type') ?? fields.get('type');
  return [printed]
    .flat(1)
    .filter((type) => typeof type === 'string')
    .map(toLocalName)
    .filter((type) => /^[A-Z]/.test(type));
}

function stringOf(json: unknown): string | null {
  return typeof json === 'string' && json !== '' ? json : null;
}
