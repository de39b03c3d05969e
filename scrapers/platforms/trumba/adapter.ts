import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing, type PrintedTime } from '#domain/listing.ts';
import { DETECTION, type Adapter } from '../../contract.ts';
import { readJsonPage } from '../../json/read-json-page.ts';
import { FLAG, part, WORDS } from '../../json/shapes.ts';

/** Trumba calendars as JSON: `/calendars/<name>.json`. Their ICS and RSS are `icalendar`'s and `feed`'s. */
export const trumba: Adapter = {
  name: 'trumba',
  label: 'Trumba',
  evidence: 'recorded',
  documents: [
    'https://www.trumba.com/help/api/customfeeds.aspx',
    'https://www.trumba.com/help/api/customfeedurls.aspx',
  ],
  detect: ({ body }) =>
    /"permaLinkUrl"\s*:/.test(body) && /"eventID"\s*:/.test(body) ? DETECTION.own : DETECTION.none,
  read: (capture) =>
    readJsonPage(capture, {
      page: z.array(z.unknown()),
      listEntries: (entries) => entries,
      entry: TRUMBA_EVENT,
      toListing: (event) => toTrumbaListing(event, capture.url),
    }),
};

const FIELD = z.object({ label: WORDS, value: WORDS });

const TRUMBA_EVENT = z.object({
  eventID: WORDS,
  title: WORDS,
  description: WORDS,
  location: WORDS,
  locationType: WORDS,
  startDateTime: WORDS,
  endDateTime: WORDS,
  startTimeZoneOffset: WORDS,
  endTimeZoneOffset: WORDS,
  allDay: FLAG,
  canceled: FLAG,
  permaLinkUrl: WORDS,
  eventActionUrl: WORDS,
  categoryCalendar: WORDS,
  eventImage: part(z.object({ url: WORDS })),
  customFields: z.array(FIELD).catch([]),
});
type TrumbaEvent = z.infer<typeof TRUMBA_EVENT>;

/** Times are wall clock, their offset stands beside them. A calendar's own fields are told by their labels. */
function toTrumbaListing(event: TrumbaEvent, pageUrl: string): Listing {
  const field = (label: RegExp): string | null =>
    event.customFields.find((one) => label.test(one.label ?? ''))?.value ?? null;
  const sponsor = field(/^(?:event )?(?:sponsors?|hosts?|organizers?)$/i);
  const place = event.location === null ? null : stripMarkup(event.location);
  return toListing({
    adapter: 'trumba',
    pageUrl,
    sourceKey: event.eventID,
    title: event.title,
    description: event.description === null ? null : { text: event.description, format: 'html' },
    categories: toWords(event.categoryCalendar, '|').concat(toWords(field(/^event types?$/i), ',')),
    start: toTime(event.startDateTime, event.startTimeZoneOffset, event),
    end: toEnd(event),
    location: place === null ? null : toPrintedLocation({ text: place }),
    attendanceText: event.locationType,
    statusText: event.canceled === true ? 'cancelled' : null,
    organizer: sponsor === null ? null : { name: stripMarkup(sponsor), url: null },
    url: event.permaLinkUrl,
    registrationUrl: event.eventActionUrl,
    imageUrl: event.eventImage?.url ?? null,
    costText: field(/^(?:cost|price|admission|fee)s?$/i),
  });
}

function toTime(text: string | null, offset: string | null, { allDay }: TrumbaEvent): PrintedTime | null {
  if (text === null) return null;
  if (allDay === true) return { text: text.slice(0, 10), timeZoneText: null };
  return { text: `${text}${offset ?? ''}`, timeZoneText: null };
}

/** What lasts all day ends at the midnight after its last day. */
function toEnd(event: TrumbaEvent): PrintedTime | null {
  const end = toTime(event.endDateTime, event.endTimeZoneOffset ?? event.startTimeZoneOffset, event);
  if (!end || event.allDay !== true || event.endDateTime?.endsWith('T00:00:00') !== true) return end;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(end.text) || end.text === event.startDateTime?.slice(0, 10)) return end;
  return { ...end, text: dayBefore(end.text) };
}

function dayBefore(day: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(midnight) ? day : new Date(midnight - 86_400_000).toISOString().slice(0, 10);
}

/** A place may be a link to its map. */
function stripMarkup(text: string): string {
  return text
    .replace(/<[^<>]{0,1000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function toWords(text: string | null, separator: string): readonly string[] {
  return (text ?? '')
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
