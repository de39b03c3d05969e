import type { Moment } from '#domain/moment.ts';
import { type EventContent, writeEventContent } from './calendar-content.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { meetZones, timeLine } from './calendar-zone.ts';
import { textLine, uriLine, writeLines, type PropertyLine } from './icalendar-lines.ts';

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
  const writer = startCalendar();
  writer.add(entries);
  return writer.finish(facts).toString();
}

/** A calendar on its way: of what was added, no more is kept than its bytes. */
export interface CalendarWriter {
  readonly add: (entries: readonly CalendarEntry[]) => void;
  /** The whole file, in UTF-8. */
  readonly finish: (facts: CalendarFacts) => Buffer;
}

const encoder = new TextEncoder();

/** Begins the same file as {@link presentCalendar} writes, for entries that are not all there at once. */
export function startCalendar(): CalendarWriter {
  const zones = meetZones();
  const written: Uint8Array<ArrayBuffer>[] = [];
  return {
    add(entries) {
      for (const { start, end } of entries) {
        zones.meet(start);
        zones.meet(end);
      }
      written.push(encoder.encode(writeEntries(entries)));
    },
    finish(facts) {
      const head = writeLines([...HEAD, ...introduce(facts), ...REFRESH, ...zones.lines()]);
      const whole = Buffer.concat([encoder.encode(head), ...written, encoder.encode(writeLines(['END:VCALENDAR']))]);
      // Given back now: they are large, and many would wait for the collector.
      for (const { buffer } of written) buffer.transfer(0);
      return whole;
    },
  };
}

const HEAD = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Showup//Showup//EN',
  'CALSCALE:GREGORIAN',
  'METHOD:PUBLISH',
] as const;
const REFRESH = [`REFRESH-INTERVAL;VALUE=DURATION:${REFRESH_INTERVAL}`, `X-PUBLISHED-TTL:${REFRESH_INTERVAL}`] as const;

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

/** What all events of an opportunity say is put into words once. */
function writeEntries(entries: readonly CalendarEntry[]): string {
  let shared: EventContent | undefined;
  let text = '';
  for (const entry of entries) {
    if (shared?.opportunity !== entry.opportunity) shared = writeEventContent(entry.opportunity);
    text += writeEntry(entry, shared);
  }
  return text;
}

function writeEntry({ uid, status, start, end, summary }: CalendarEntry, { history, content }: EventContent): string {
  const name = writeLines(['BEGIN:VEVENT', textLine('UID', uid)]);
  const time = writeLines([
    `STATUS:${status}`,
    timeLine('DTSTART', start),
    ...endLines(start, end),
    textLine('SUMMARY', summary),
  ]);
  const closing = writeLines([`TRANSP:${start.isDate ? 'TRANSPARENT' : 'OPAQUE'}`, 'END:VEVENT']);
  return `${name}${history}${time}${content}${closing}`;
}

/** The end of a date is the day after its last (RFC 5545 §3.6.1); an end that is not after its start is left out. */
function endLines(start: Moment, end: Moment | null): PropertyLine[] {
  if (!end || end.isDate !== start.isDate || end.local < start.local) return [];
  if (!end.isDate) return end.local === start.local ? [] : [timeLine('DTEND', end)];
  const next = Temporal.PlainDate.from(end.local).add({ days: 1 });
  return [timeLine('DTEND', { ...end, local: next.toString() })];
}
