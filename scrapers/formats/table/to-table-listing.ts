import {
  toListing,
  toPrintedLocation,
  type Listing,
  type PrintedLocation,
  type PrintedSession,
  type PrintedTime,
} from '#domain/listing.ts';
import type { Columns, Role } from './find-columns.ts';
import type { Cell, TableRecord } from './records.ts';

export interface TableFacts {
  readonly columns: Columns;
  readonly adapter: string;
  readonly pageUrl: string;
  readonly shape: Listing['shape'];
  /** Columns of the sessions inside a record (time slots, shifts), and the list they stand in. */
  readonly sessions: { readonly path: string; readonly columns: Columns } | null;
}

/** Copies a record's cells to the places their columns stand for. */
export function toTableListing(record: TableRecord, facts: TableFacts): Listing {
  const word = (role: Role): string | null => findWord(record, facts.columns, role);
  const sessions = toSessions(record, facts);
  const start = sessions.length > 0 ? null : toPrintedTime(record, facts.columns, START);
  const end = toPrintedTime(record, facts.columns, END);
  return toListing({
    adapter: facts.adapter,
    pageUrl: facts.pageUrl,
    shape: facts.shape,
    sourceKey: word('sourceKey'),
    title: toTitle(record, facts.columns),
    description: toDescription(record, facts.columns),
    categories: (word('categories') ?? '').split(/\s*[,;|]\s*/).filter((category) => category !== ''),
    start,
    end: start ? end : null,
    durationText: word('duration'),
    // An opening that prints no start but an end can be taken up until then.
    deadline: toTime(word('deadline'), null) ?? (start === null && sessions.length === 0 ? end : null),
    sessions,
    location: toTableLocation(word),
    onlineUrl: word('onlineUrl'),
    attendanceText: toAttendanceText(record, facts.columns),
    statusText: isSet(word('isCancelled')) ? 'cancelled' : word('status'),
    organizer: word('organizer') === null ? null : { name: word('organizer'), url: null },
    url: toUrl(word('url')),
    registrationUrl: toUrl(word('registrationUrl')),
    imageUrl: toUrl(word('image')),
    isFree: word('isFree') === null ? null : isSet(word('isFree')),
    costText: word('cost'),
    updatedText: word('updated'),
    stated: toStated(word),
  });
}

/** `null`, or why the source does not mean this record to be shown. */
export function whyNotShown(record: TableRecord, columns: Columns): string | null {
  if (isSet(findWord(record, columns, 'isDeleted'))) return 'The entry is marked as deleted.';
  const published = findWord(record, columns, 'isPublished');
  if (published !== null && /^(false|no|n|0|unpublished)$/i.test(published)) return 'The entry is not published.';
  return null;
}

/** The text of the first column of this role that the record fills. */
function findWord(record: TableRecord, columns: Columns, role: Role): string | null {
  for (const path of columns[role] ?? []) {
    const text = toText(record.cells.get(path));
    if (text !== '') return text;
  }
  return null;
}

/** Only the surest column: an entry whose title is missing has none, and no other column's words. */
function toTitle(record: TableRecord, columns: Columns): string | null {
  const [path] = columns.title ?? [];
  const text = path === undefined ? '' : toText(record.cells.get(path));
  return text === '' ? null : text;
}

function toText(cell: Cell | undefined): string {
  const text = String(cell ?? '').trim();
  return /^(null|n\/a|none|undefined|-)$/i.test(text) ? '' : text;
}

function isSet(text: string | null): boolean {
  return text !== null && /^(true|yes|y|1)$/i.test(text);
}

interface TimeRoles {
  readonly whole: Role;
  readonly date: Role;
  readonly time: Role;
}

const START: TimeRoles = { whole: 'start', date: 'startDate', time: 'startTime' };
const END: TimeRoles = { whole: 'end', date: 'endDate', time: 'endTime' };

/** A time that is printed whole, or as a date and a time of day in columns of their own. */
function toPrintedTime(record: TableRecord, columns: Columns, roles: TimeRoles): PrintedTime | null {
  const date = findWord(record, columns, roles.date);
  const time = findWord(record, columns, roles.time);
  const whole = findWord(record, columns, roles.whole);
  const zone = findWord(record, columns, 'timeZone');
  if (whole !== null && PRINTS_CLOCK.test(whole)) return toTime(whole, zone);
  if (date !== null && time !== null) return toTime(joinDateAndTime(date, time), zone);
  return toTime(whole ?? date, zone);
}

const PRINTS_CLOCK = /\d[T ]\d{1,2}:\d{2}/;

function joinDateAndTime(date: string, time: string): string {
  if (/\d{4}-\d{2}-\d{2}T/.test(time)) return time;
  if (/[T ]\d{1,2}:\d{2}/.test(date) && !/[T ]00:00/.test(date)) return date;
  return `${date.replace(/[T ]00:00.*$/, '')} ${time}`;
}

function toTime(text: string | null, timeZoneText: string | null): PrintedTime | null {
  if (text === null || text === '0') return null;
  const [, aspNetMs] = /^\/Date\((-?\d+)[^)]*\)\/$/.exec(text) ?? []; // Microsoft's JSON dates, milliseconds since 1970
  return { text: aspNetMs ?? text, timeZoneText };
}

function toDescription(record: TableRecord, columns: Columns): Listing['description'] {
  const title = columns.title?.[0];
  const path = columns.description?.find(
    (candidate) => candidate !== title && toText(record.cells.get(candidate)) !== '',
  );
  if (path === undefined) return null;
  const text = toText(record.cells.get(path));
  return { text, format: /<\/?[a-z][^>]*>|&[a-z]+;/i.test(text) ? 'html' : 'text' };
}

function toTableLocation(word: (role: Role) => string | null): PrintedLocation | null {
  const location = toPrintedLocation({
    text: word('locationText'),
    venue: word('venue'),
    street: word('street'),
    city: word('city'),
    region: word('region'),
    postalCode: word('postalCode'),
    country: word('country'),
    latitude: toNumber(word('latitude')),
    longitude: toNumber(word('longitude')),
  });
  return Object.values(location).every((value) => value === null) ? null : location;
}

function toNumber(text: string | null): number | null {
  const value = text === null ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

function toAttendanceText(record: TableRecord, columns: Columns): string | null {
  const flag = findWord(record, columns, 'isOnline');
  if (flag !== null && isSet(flag)) return 'online';
  const attendance = findWord(record, columns, 'attendance');
  return attendance ?? (flag === null ? null : 'in-person');
}

/** Some publishers print their links percent-encoded. */
function toUrl(text: string | null): string | null {
  if (text === null) return null;
  return /^https?%3a/i.test(text) ? safelyDecoded(text) : text;
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function toSessions(record: TableRecord, { sessions }: TableFacts): readonly PrintedSession[] {
  if (!sessions) return [];
  return (record.lists.get(sessions.path) ?? []).map((session) => {
    const word = (role: Role): string | null => findWord(session, sessions.columns, role);
    return {
      sourceKey: word('sourceKey'),
      title: null,
      start: toPrintedTime(session, sessions.columns, START),
      end: toPrintedTime(session, sessions.columns, END),
      location: null,
      statusText: isSet(word('isCancelled')) ? 'cancelled' : word('status'),
      url: toUrl(word('url')),
      capacity: toNumber(word('capacity')),
      remaining: null,
    };
  });
}

function toStated(word: (role: Role) => string | null): Readonly<Record<string, string>> {
  const stated = { skills: word('skills'), commitment: word('commitment'), capacity: word('capacity') };
  return Object.fromEntries(Object.entries(stated).flatMap(([name, text]) => (text === null ? [] : [[name, text]])));
}
