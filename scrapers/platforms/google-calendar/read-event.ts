import { z } from 'zod';
import {
  toListing,
  toPrintedLocation,
  type Listing,
  type PrintedRecurrence,
  type PrintedTime,
} from '#domain/listing.ts';
import { ENTRIES, part, WORD_LIST, WORDS } from '../../json/shapes.ts';

export const CALENDAR_PAGE = z.object({ summary: WORDS, timeZone: WORDS, nextPageToken: WORDS, items: ENTRIES });
export type CalendarPage = z.infer<typeof CALENDAR_PAGE>;

const TIME = z.object({ date: WORDS, dateTime: WORDS, timeZone: WORDS });

export const GOOGLE_EVENT = z.object({
  id: WORDS,
  status: WORDS,
  summary: WORDS,
  description: WORDS,
  location: WORDS,
  htmlLink: WORDS,
  hangoutLink: WORDS,
  updated: WORDS,
  visibility: WORDS,
  eventType: WORDS,
  recurringEventId: WORDS,
  start: part(TIME),
  end: part(TIME),
  originalStartTime: part(TIME),
  recurrence: WORD_LIST,
  organizer: part(z.object({ displayName: WORDS })),
});
type GoogleEvent = z.infer<typeof GOOGLE_EVENT>;

interface Calendar {
  readonly pageUrl: string;
  /** Zone of the calendar, for times that print none. */
  readonly timeZoneText: string | null;
}

/** Names under `stated` that tie a changed instance to its series. */
export const SERIES_KEY = 'recurringEventId';
export const ORIGINAL_START = 'originalStartTime';

/** The same vocabulary as an iCalendar entry, and like there the end of an all-day event is the day after it. */
export function toGoogleListing(event: GoogleEvent, calendar: Calendar): Listing | string {
  if (event.visibility === 'private' || event.visibility === 'confidential') return 'The entry is not public.';
  if (event.status === 'cancelled' && event.recurringEventId === null) return 'The entry is marked as deleted.';
  return toListing({
    adapter: 'google-calendar',
    pageUrl: calendar.pageUrl,
    typeText: 'VEVENT',
    sourceKey: event.id,
    title: event.summary,
    description: toDescription(event.description),
    start: toTime(event.start, calendar),
    end: toTime(event.end, calendar),
    recurrence: toRecurrence(event.recurrence),
    location: event.location === null ? null : toPrintedLocation({ text: event.location }),
    onlineUrl: event.location === null ? event.hangoutLink : null,
    statusText: event.status,
    organizer: event.organizer?.displayName ? { name: event.organizer.displayName, url: null } : null,
    url: event.htmlLink,
    updatedText: event.updated,
    stated: toStated(event),
  });
}

function toDescription(text: string | null): Listing['description'] {
  if (text === null) return null;
  return { text, format: /<\/?[a-z][^<>]{0,200}>/i.test(text) ? 'html' : 'text' };
}

function toTime(time: GoogleEvent['start'], { timeZoneText }: Calendar): PrintedTime | null {
  const text = time?.dateTime ?? time?.date ?? null;
  return text === null ? null : { text, timeZoneText: time?.timeZone ?? timeZoneText };
}

/** `recurrence` holds whole iCalendar lines: `RRULE:…`, `EXDATE;TZID=…:…` (RFC 5545 §3.8.5). */
function toRecurrence(lines: readonly string[]): PrintedRecurrence | null {
  if (lines.length === 0) return null;
  return {
    rrules: valuesOf(lines, 'RRULE').map(({ text }) => text),
    exrules: valuesOf(lines, 'EXRULE').map(({ text }) => text),
    rdates: valuesOf(lines, 'RDATE').flatMap(splitTimes),
    exdates: valuesOf(lines, 'EXDATE').flatMap(splitTimes),
    overrides: [],
  };
}

function valuesOf(lines: readonly string[], name: string): readonly PrintedTime[] {
  return lines
    .filter((line) => line.toUpperCase().startsWith(name))
    .map((line) => {
      const at = line.indexOf(':');
      return { text: line.slice(at + 1), timeZoneText: /TZID=([^;:]{1,80})/i.exec(line.slice(0, at))?.[1] ?? null };
    });
}

function splitTimes({ text, timeZoneText }: PrintedTime): readonly PrintedTime[] {
  return text.split(',').map((one) => ({ text: one.trim(), timeZoneText }));
}

function toStated({ recurringEventId, originalStartTime }: GoogleEvent): Readonly<Record<string, string>> {
  const original = originalStartTime?.dateTime ?? originalStartTime?.date ?? null;
  if (recurringEventId === null || original === null) return {};
  return { [SERIES_KEY]: recurringEventId, [ORIGINAL_START]: original };
}
