import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import type { Moment } from '#domain/moment.ts';
import { toBasicText, toUtcText, type PropertyLine } from './icalendar-lines.ts';

/** A zone as a calendar file carries it. */
interface CalendarZone {
  /** The name in the file; the library's own where a zone has several (`US/Central` is `America/Chicago`). */
  readonly tzid: string;
  /** The lines of its `VTIMEZONE`. */
  readonly lines: readonly PropertyLine[];
}

const knownNames = new Set(tzlib_get_timezones(false));
const zoneByName = new Map<string, CalendarZone | undefined>();

/** The zone with this IANA name; `undefined` for UTC, which needs no component, and for a name that nobody knows. */
function findZone(name: string): CalendarZone | undefined {
  if (!zoneByName.has(name) && knownNames.has(name)) zoneByName.set(name, readZone(name));
  return zoneByName.get(name);
}

function readZone(name: string): CalendarZone | undefined {
  const [block, label] = tzlib_get_ical_block(name, false);
  const tzid = label?.replace(/^TZID=/, '');
  return block && tzid && tzid !== 'Etc/UTC' ? { tzid, lines: block.split('\r\n') } : undefined;
}

/**
 * `DTSTART` or `DTEND`: a date, a local time in its zone, else floating; UTC where calendars do not know the zone, or would not agree on
 * what its clocks then show.
 */
export function timeLine(name: 'DTSTART' | 'DTEND', moment: Moment): PropertyLine {
  if (moment.isDate) return `${name};VALUE=DATE:${toBasicText(moment.local)}`;
  const zone = moment.timeZone === null ? undefined : findZone(moment.timeZone);
  if (zone && !isDoubtful(moment)) return `${name};TZID=${zone.tzid}:${toBasicText(moment.local)}`;
  return `${name}:${moment.instant === null ? toBasicText(moment.local) : toUtcText(moment.instant)}`;
}

/** Clocks are set in these hours (IANA time zone database). */
const CLOCKS_SET_BEFORE_HOUR = 4;

/** Whether clocks there show this time twice, or never: RFC 5545 §3.3.5 says which is meant, and not every calendar knows. */
function isDoubtful({ local, timeZone, instant }: Moment): boolean {
  if (instant === null || timeZone === null || Number(local.slice(11, 13)) >= CLOCKS_SET_BEFORE_HOUR) return false;
  const wall = Temporal.PlainDateTime.from(local);
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(timeZone, { disambiguation }),
  );
  return earlier?.epochMilliseconds !== later?.epochMilliseconds;
}

/** The zones that times name. */
export interface MetZones {
  readonly meet: (moment: Moment | null) => void;
  /** One `VTIMEZONE` for each zone that was met, in alphabetical order. */
  readonly lines: () => readonly PropertyLine[];
}

/** Remembers the zones of one calendar file. */
export function meetZones(): MetZones {
  const zones = new Map<string, CalendarZone>();
  return {
    meet(moment) {
      const zone = moment?.timeZone && !moment.isDate ? findZone(moment.timeZone) : undefined;
      if (zone) zones.set(zone.tzid, zone);
    },
    lines: () => [...zones.values()].toSorted((a, b) => (a.tzid < b.tzid ? -1 : 1)).flatMap(({ lines }) => lines),
  };
}
