import { parse as parseCsv } from 'csv-parse/sync';
import { jsonrepair } from 'jsonrepair';

/** A value of a record; nested objects are told by dotted paths, lists of words joined by commas. */
export type Cell = string | number | boolean;

/** One record: dotted path (`event.start_at`) → value, and the lists of records inside it. */
export interface TableRecord {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly lists: ReadonlyMap<string, readonly TableRecord[]>;
}

/** Records of one shape, in the order of the file. */
export type RecordTable = readonly TableRecord[];

/** Lists of records are looked for this deep. */
const DEPTH_MAX = 8;
const RECORDS_MAX = 20_000;
/** Two lists hold the same kind of record when they share this much of their names. */
const SAME_SHAPE = 0.6;

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A table, and the one whose records hold it. */
export interface FoundList {
  readonly records: RecordTable;
  readonly parent: FoundList | null;
}

/** Every table of a JSON text, the lists of one shape joined; `undefined` when the text is no JSON. */
export function readJsonTables(text: string): readonly FoundList[] | undefined {
  const value = parseJson(text);
  if (value === undefined || value === null || typeof value !== 'object') return undefined;
  const lists: JsonList[] = [];
  collectLists(value, { depth: 0, parent: null, lists });
  if (isRecord(value)) lists.push({ records: [value], parent: null });
  return toTables(joinSameShapes(lists));
}

function toTables(lists: readonly JsonList[]): readonly FoundList[] {
  const tables = new Map<JsonList, FoundList>();
  for (const list of lists) {
    const parent = lists.find(({ records }) => list.parent !== null && records.includes(list.parent));
    const records = list.records.slice(0, RECORDS_MAX).map(toRecord);
    tables.set(list, { records, parent: (parent && tables.get(parent)) ?? null });
  }
  return [...tables.values()];
}

/** The table of a CSV text with a header row; `undefined` when it is none. Separators: comma, semicolon, tab. */
export function readCsvTable(text: string): RecordTable | undefined {
  const [header = ''] = text.split('\n', 1);
  const delimiter = [',', ';', '\t'].toSorted((a, b) => header.split(b).length - header.split(a).length)[0] ?? ',';
  if (!header.includes(delimiter)) return undefined;
  const rows = parseCsv(text, {
    bom: true,
    delimiter,
    columns: (names: string[]) => names.map((name, index) => name.trim() || `column ${index + 1}`),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    to: RECORDS_MAX,
  });
  // csv-parse answers an array of records, one property a column, when `columns` is set.
  return (rows as Record<string, string>[]).map(toRecord);
}

type JsonRecord = { readonly [name: string]: Json };

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json; // what JSON.parse answers is Json by definition
  } catch {
    return parseBrokenJson(text);
  }
}

function parseBrokenJson(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(jsonrepair(text)) as Json;
  } catch {
    return undefined;
  }
}

function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface JsonList {
  readonly records: JsonRecord[];
  /** The record that holds the list. */
  readonly parent: JsonRecord | null;
}

interface Search {
  readonly depth: number;
  readonly parent: JsonRecord | null;
  readonly lists: JsonList[];
}

function collectLists(value: Json, search: Search): void {
  if (search.depth > DEPTH_MAX || typeof value !== 'object' || value === null) return;
  const depth = search.depth + 1;
  if (!isRecord(value)) {
    const records = value.filter(isRecord);
    if (records.length > 0) search.lists.push({ records, parent: search.parent });
    for (const record of records) collectLists(record, { ...search, depth, parent: record });
    return;
  }
  for (const item of Object.values(value)) collectLists(item, { ...search, depth });
}

/** Lists of one shape (`{"10004": […], "10005": […]}`) are one table. */
function joinSameShapes(lists: readonly JsonList[]): readonly JsonList[] {
  const shapes: { readonly names: ReadonlySet<string>; readonly list: JsonList }[] = [];
  for (const { records, parent } of lists) {
    const names = new Set(Object.keys(records[0] ?? {}));
    const same = shapes.find((shape) => likeness(shape.names, names) >= SAME_SHAPE);
    if (same) for (const record of records) same.list.records.push(record);
    else shapes.push({ names, list: { records: [...records], parent } });
  }
  return shapes.map(({ list }) => list);
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = a.intersection(b).size;
  return shared / Math.max(1, a.size + b.size - shared);
}

function toRecord(record: JsonRecord): TableRecord {
  const cells = new Map<string, Cell>();
  const lists = new Map<string, TableRecord[]>();
  fill(record, '', { cells, lists });
  return { cells, lists };
}

function fill(
  record: JsonRecord,
  prefix: string,
  into: { cells: Map<string, Cell>; lists: Map<string, TableRecord[]> },
): void {
  for (const [name, value] of Object.entries(record)) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (value === null || value === '') continue;
    if (typeof value !== 'object') into.cells.set(path, value);
    else if (isRecord(value)) fill(value, path, into);
    else fillList(value, path, into);
  }
}

function fillList(
  list: readonly Json[],
  path: string,
  into: { cells: Map<string, Cell>; lists: Map<string, TableRecord[]> },
): void {
  const records = list.filter(isRecord);
  const [first] = records;
  if (first) {
    into.lists.set(path, records.slice(0, 200).map(toRecord));
    fill(first, `${path}[]`, { cells: into.cells, lists: new Map() });
    return;
  }
  const words = list
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .filter((word) => word !== '');
  if (words.length > 0) into.cells.set(path, words.join(', '));
}
