import type { Moment } from '#domain/moment.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import { KIND_TERMS } from '#domain/terms.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { timeLine, zoneLines } from './calendar-zone.ts';
import { toExcerpt } from './excerpt.ts';
import { textLine, textListLine, utcLine, writeLines, type PropertyLine } from './icalendar-lines.ts';

/** How a calendar introduces itself. */
export interface CalendarFacts {
  readonly name: string;
  readonly description: string;
  /** Where the file is served; `null` when that is not known. */
  readonly url: string | null;
}

/** How often subscribers should ask again (RFC 7986 §5.7). */
const REFRESH_INTERVAL = 'PT6H';

/**
 * An iCalendar file (RFC 5545, RFC 7986). Its bytes depend on the entries alone: no clock is read, `DTSTAMP` is the moment of
 * the last change, so the file stays the same until an opportunity changes.
 */
export function presentCalendar(entries: readonly CalendarEntry[], facts: CalendarFacts): string {
  return writeLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Showup//Showup//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...introduce(facts),
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH_INTERVAL}`,
    `X-PUBLISHED-TTL:${REFRESH_INTERVAL}`,
    ...zoneLines(entries.flatMap(({ start, end }) => [start, end])),
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ]);
}

function introduce({ name, description, url }: CalendarFacts): PropertyLine[] {
  return [
    textLine('NAME', name),
    textLine('X-WR-CALNAME', name),
    textLine('DESCRIPTION', description),
    textLine('X-WR-CALDESC', description),
    ...uriLine('URL', url),
    ...uriLine('SOURCE', url),
  ];
}

function entryLines(entry: CalendarEntry): PropertyLine[] {
  const { opportunity, start, end } = entry;
  return [
    'BEGIN:VEVENT',
    textLine('UID', entry.uid),
    utcLine('DTSTAMP', opportunity.changedAt),
    utcLine('CREATED', opportunity.firstSeenAt),
    utcLine('LAST-MODIFIED', opportunity.changedAt),
    `SEQUENCE:${Math.max(0, opportunity.version - 1)}`,
    `STATUS:${entry.status}`,
    timeLine('DTSTART', start),
    ...endLines(start, end),
    textLine('SUMMARY', entry.summary),
    textLine('DESCRIPTION', describe(opportunity)),
    ...placeLines(opportunity),
    textListLine('CATEGORIES', categoriesOf(opportunity)),
    ...uriLine('URL', opportunity.facts.url),
    `TRANSP:${start.isDate ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

/** The end of a date is the day after its last (RFC 5545 §3.6.1); an end that is not after its start is left out. */
function endLines(start: Moment, end: Moment | null): PropertyLine[] {
  if (!end || end.isDate !== start.isDate || end.local < start.local) return [];
  if (!end.isDate) return end.local === start.local ? [] : [timeLine('DTEND', end)];
  const next = Temporal.PlainDate.from(end.local).add({ days: 1 });
  return [timeLine('DTEND', { ...end, local: next.toString() })];
}

function describe({ facts, withdrawnAt, isSample }: Opportunity): string {
  return [
    isSample ? 'Sample data: this is made up.' : null,
    withdrawnAt === null ? null : 'No longer listed by its source.',
    facts.isOngoing ? 'Open until filled; first seen on this day.' : null,
    facts.descriptionText === null ? null : toExcerpt(facts.descriptionText),
    facts.organizer ? `Organizer: ${facts.organizer.name}` : null,
    facts.url,
  ]
    .filter((line) => line !== null)
    .join('\n\n');
}

function placeLines({ facts: { location } }: Opportunity): PropertyLine[] {
  if (location === null) return [];
  const { venue, street, city, region, postalCode, latitude, longitude, precision } = location;
  const town = [city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const words = [venue, street, town].filter(Boolean).join(', ');
  const isExact = precision === 'point' || precision === 'street';
  return [
    ...(words === '' ? [] : [textLine('LOCATION', words)]),
    ...(isExact && latitude !== null && longitude !== null ? [`GEO:${latitude};${longitude}`] : []),
  ];
}

function categoriesOf({ facts }: Opportunity): readonly string[] {
  return [KIND_TERMS[facts.kind].label, ...facts.fields.map(({ field }) => field)];
}

/** A URI is not escaped as text is (RFC 5545 §3.3.13), so it is written as RFC 3986 has it: nothing in it can end the line. */
function uriLine(name: string, text: string | null): PropertyLine[] {
  const url = text === null ? null : URL.parse(text);
  return url ? [`${name};VALUE=URI:${url.href}`] : [];
}
