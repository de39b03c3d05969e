import type { Capture } from '#domain/capture.ts';
import type { Listing } from '#domain/listing.ts';
import { DETECTION, NO_PAGE_FACTS, type Adapter, type Reading, type ReadingProblem } from '../../contract.ts';
import { findColumns, type Columns } from './find-columns.ts';
import { isBrokenOff, parseData } from './parse-data.ts';
import { findTables, type RecordTable } from './records.ts';
import { toTableListing, whyNotShown, type TableFacts } from './to-table-listing.ts';

/** CSV, JSON or XML lists of records: columns are found by name and proved by their values. */
export const table: Adapter = {
  name: 'table',
  label: 'CSV, JSON or XML list of records',
  evidence: 'recorded',
  documents: ['RFC 4180', 'RFC 8259'],
  detect: (capture) => (looksLikeData(capture) ? DETECTION.possible : DETECTION.none),
  read: readTable,
};

interface FoundTable {
  readonly records: RecordTable;
  readonly columns: Columns;
  readonly sessions: TableFacts['sessions'];
  readonly shape: Listing['shape'];
}

function readTable(capture: Capture): Reading {
  const found = findBestTable(capture);
  if (!found) {
    const message = 'No list of records with a title and a date, or of openings, was found.';
    return {
      listings: [],
      problems: isEmptyList(capture.body) ? [] : [{ message, item: null }],
      next: [],
      page: NO_PAGE_FACTS,
    };
  }
  const listings: Listing[] = [];
  const problems: ReadingProblem[] = isBrokenOff(capture.body) ? [BREAKS_OFF] : [];
  const facts: TableFacts = { ...found, adapter: table.name, pageUrl: capture.url };
  for (const record of found.records) {
    const listing = toTableListing(record, facts);
    const hidden = whyNotShown(record, found.columns);
    if (hidden === null) listings.push(listing);
    else problems.push({ message: hidden, item: listing.title ?? listing.sourceKey });
  }
  return { listings, problems, next: [], page: NO_PAGE_FACTS };
}

const BREAKS_OFF: ReadingProblem = { message: 'The page breaks off inside its last entry.', item: null };

function looksLikeData({ body, mediaType }: Capture): boolean {
  return (
    /^[\s\uFEFF]*([[{]|<\?xml)/.test(body) || mediaType === 'text/csv' || mediaType === 'text/tab-separated-values'
  );
}

function isEmptyList(body: string): boolean {
  return /^\s*(\[\s*\]|\{\s*\})\s*$/.test(body);
}

/** The table with the most records that have a title and a time, or a title and the marks of an opening; lists inside such records are their details. */
function findBestTable({ body }: Capture): FoundTable | undefined {
  const lists = findTables(parseData(body) ?? null);
  const found = new Map(
    lists.flatMap((list) => {
      const table = toFoundTable(list.records);
      return table ? [[list, table] as const] : [];
    }),
  );
  return [...found]
    .filter(([{ parent }]) => !(parent && parent.records.length > 1 && found.has(parent)))
    .map(([, table]) => table)
    .toSorted((a, b) => worth(b) - worth(a))[0];
}

function toFoundTable(records: RecordTable): FoundTable | undefined {
  const columns = findColumns(records);
  if (!columns.title) return undefined;
  const sessions = findSessions(records);
  const isDated = columns.start !== undefined || columns.startDate !== undefined || sessions !== null;
  const isOpening = tellsOpenings(records, columns);
  if (!isDated && !isOpening) return undefined;
  return { records, columns, sessions, shape: isOpening ? 'opening' : 'event' };
}

/** A list inside the records whose own records are dated. */
function findSessions(records: RecordTable): TableFacts['sessions'] {
  const inner = new Map<string, RecordTable[number][]>();
  for (const { lists } of records.slice(0, 60)) {
    for (const [path, list] of lists) inner.set(path, [...(inner.get(path) ?? []), ...list]);
  }
  for (const [path, list] of inner) {
    const columns = findColumns(list);
    if (columns.start && columns.end && !columns.title) return { path, columns };
  }
  return null;
}

/** Names of columns that only lists of volunteer openings have. */
const OPENING_COLUMN =
  /volunteer|(^|[._ ])vol[._ ]|oppid|opportunity|(^|[._ ])need[._ ](title|id|body)|commitment|zeitaufwand|einsatz/i;
const OPENING_WORDS = /\bvolunteer|ehrenamt|\bhelp (us|out|with)\b/i;

function tellsOpenings(records: RecordTable, columns: Columns): boolean {
  const paths = [...(records[0]?.cells.keys() ?? []), ...(records[0]?.lists.keys() ?? [])];
  if (paths.some((path) => OPENING_COLUMN.test(path))) return true;
  if (columns.start ?? columns.startDate) return false;
  if (!columns.description) return false;
  const [description = ''] = columns.description;
  const telling = records.filter(({ cells }) => OPENING_WORDS.test(`${[...cells.values()].join(' ')} ${description}`));
  return telling.length * 5 >= records.length;
}

/** Dated tables come before undated ones, fuller ones before thinner ones. */
function worth({ records, columns, sessions }: FoundTable): number {
  const isDated = columns.start !== undefined || columns.startDate !== undefined || sessions !== null;
  return records.length * (isDated ? 4 : 1) + Object.keys(columns).length / 100;
}
