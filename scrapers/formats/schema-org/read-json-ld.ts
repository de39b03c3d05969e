import { dataOf, elementsOf, type HtmlPage } from '../../html/parse-html.ts';
import { isJsonLd } from '../../html/scan-page.ts';
import type { ReadingProblem } from '../../contract.ts';
import { toLocalName, type Item, type Value } from './item.ts';
import { CUT_OFF_KEY } from '../../json/mend-json.ts';
import { parseLenientJson } from '../../json/parse-lenient-json.ts';

export interface ItemsRead {
  readonly items: readonly Item[];
  readonly problems: readonly ReadingProblem[];
}

/** Objects nested deeper than this are left out. */
const DEPTH_MAX = 60;

/** Reads the JSON-LD blocks of a page (JSON-LD 1.1 §7, as schema.org uses it). A block that cannot be read is one problem. */
export function readJsonLdBlocks(texts: readonly string[]): ItemsRead {
  const read = texts.map((text, index) => readJsonLd(text, `JSON-LD block ${index + 1}`));
  return { items: read.flatMap(({ items }) => items), problems: read.flatMap(({ problems }) => problems) };
}

/** The texts of the JSON-LD blocks of a page. */
export function listJsonLdTexts({ root }: HtmlPage): readonly string[] {
  return [...elementsOf(root)]
    .filter(({ name, attribs }) => name === 'script' && isJsonLd(attribs['type']))
    .map(({ children }) => children.map(dataOf).join(''));
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
