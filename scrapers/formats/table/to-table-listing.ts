import {
  toListing,
  toPrintedLocation,
  type Listing,
  type PrintedLocation,
  type PrintedSession,
  type PrintedTime,
} from '#domain/listing.ts';
import type { Columns, Role } from './find-columns.ts';
import { findWord, isSet, toNumber, toText } from './find-word.ts';
import { moveClock, readTimes, toTime } from './read-times.ts';
import type { TableRecord } from './records.ts';
import { toUrl } from './to-url.ts';

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
  const { title, start, end } = readTitleAndTimes(record, facts.columns, sessions.length > 0);
  return toListing({
    adapter: facts.adapter,
    pageUrl: facts.pageUrl,
    shape: facts.shape,
    sourceKey: word('sourceKey'),
    title,
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

/** Sessions tell the times themselves. */
function readTitleAndTimes(record: TableRecord, columns: Columns, hasSessions: boolean) {
  const times = readTimes(record, columns);
  return moveClock(toTitle(record, columns), hasSessions ? { ...times, start: null } : times);
}

/** `null`, or why the source does not mean this record to be shown. */
export function whyNotShown(record: TableRecord, columns: Columns): string | null {
  if (isSet(findWord(record, columns, 'isDeleted'))) return 'The entry is marked as deleted.';
  const published = findWord(record, columns, 'isPublished');
  if (published !== null && /^(false|no|n|0|unpublished)$/i.test(published)) return 'The entry is not published.';
  return null;
}

/** Only the surest column: an entry whose title is missing has none, and no other column's words. */
function toTitle(record: TableRecord, columns: Columns): string | null {
  const [path] = columns.title ?? [];
  const text = path === undefined ? '' : toText(record.cells.get(path));
  return text === '' ? null : text;
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

function toAttendanceText(record: TableRecord, columns: Columns): string | null {
  const flag = findWord(record, columns, 'isOnline');
  if (flag !== null && isSet(flag)) return 'online';
  const attendance = findWord(record, columns, 'attendance');
  return attendance ?? (flag === null ? null : 'in-person');
}

/** A session's times are in the zone that its record prints, unless it prints one itself. */
function toSessions(record: TableRecord, { sessions, columns }: TableFacts): readonly PrintedSession[] {
  if (!sessions) return [];
  const zone = findWord(record, columns, 'timeZone');
  return (record.lists.get(sessions.path) ?? []).map((session) => {
    const word = (role: Role): string | null => findWord(session, sessions.columns, role);
    const { start, end } = readTimes(session, sessions.columns);
    return {
      sourceKey: word('sourceKey'),
      title: null,
      start: inZone(start, zone),
      end: inZone(end, zone),
      location: null,
      statusText: isSet(word('isCancelled')) ? 'cancelled' : word('status'),
      url: toUrl(word('url')),
      capacity: toNumber(word('capacity')),
      remaining: null,
    };
  });
}

function inZone(time: PrintedTime | null, timeZoneText: string | null): PrintedTime | null {
  return time && { ...time, timeZoneText: time.timeZoneText ?? timeZoneText };
}

function toStated(word: (role: Role) => string | null): Readonly<Record<string, string>> {
  const stated = { skills: word('skills'), commitment: word('commitment'), capacity: word('capacity') };
  return Object.fromEntries(Object.entries(stated).flatMap(([name, text]) => (text === null ? [] : [[name, text]])));
}
