import { CUT_OFF_KEY } from '../../json/mend-json.ts';
import type { Json, JsonRecord } from './parse-data.ts';

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

/** A table, and the one whose records hold it. */
export interface FoundList {
  readonly records: RecordTable;
  readonly parent: FoundList | null;
}

/** Every table of the data, the lists of one shape joined. */
export function findTables(data: Json): readonly FoundList[] {
  const lists: JsonList[] = [];
  collectLists(data, { depth: 0, parent: null, lists });
  if (isRecord(data)) lists.push({ records: [data], parent: null });
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

interface Filled {
  readonly cells: Map<string, Cell>;
  /** `null` where lists are not wanted: looking into each of them twice would double the work with every level. */
  readonly lists: Map<string, TableRecord[]> | null;
}

function fill(record: JsonRecord, prefix: string, into: Filled): void {
  for (const [name, value] of Object.entries(record)) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (value === null || value === '' || name === CUT_OFF_KEY) continue;
    if (typeof value !== 'object') into.cells.set(path, value);
    else if (isRecord(value)) fill(value, path, into);
    else fillList(value, path, into);
  }
}

function fillList(list: readonly Json[], path: string, into: Filled): void {
  const records = list.filter(isRecord);
  const [first] = records;
  if (first) {
    into.lists?.set(path, records.slice(0, 200).map(toRecord));
    fill(first, `${path}[]`, { cells: into.cells, lists: null });
    return;
  }
  const words = list
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .filter((word) => word !== '');
  if (words.length > 0) into.cells.set(path, words.join(', '));
}
