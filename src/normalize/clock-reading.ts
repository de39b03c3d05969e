import { parseOffsetMinutes } from './zone-offset.ts';

/**
 * What a printed time says by itself, before any zone is known. The offset of an instant is `null` where the text only says
 * UTC (`Z`, `GMT`, an epoch): that tells no place.
 */
export type ClockReading =
  | { readonly is: 'date'; readonly date: string }
  | { readonly is: 'clock'; readonly local: string; readonly timeZoneText?: string }
  | { readonly is: 'instant'; readonly instant: string; readonly offsetMinutes: number | null };

/**
 * Reads a time in figures: iCalendar (RFC 5545 §3.3.4, §3.3.5), ISO 8601 with its week and ordinal dates, also with a space
 * for the `T`, and epochs in seconds or milliseconds. `undefined` when the text is none of these or names no real day.
 */
export function parseClockReading(text: string): ClockReading | undefined {
  const printed = text.trim();
  return parseEpoch(printed) ?? parseIso(printed);
}

/** Whole seconds or milliseconds since 1970, as far as they lie between 1973 and 2286. */
function parseEpoch(text: string): ClockReading | undefined {
  if (!/^\d{9,10}(?:\.\d+)?$|^\d{12,13}$/.test(text)) return undefined;
  const number = Math.trunc(Number(text));
  if (text.length === 12 && /^(?:19|20)\d\d(?:0[1-9]|1[0-2])/.test(text)) return undefined;
  const instant = Temporal.Instant.fromEpochMilliseconds(number < 1e11 ? number * 1000 : number);
  return { is: 'instant', instant: instant.toString(), offsetMinutes: null };
}

const DATE = String.raw`(?<date>\d{4}-?W\d{2}-?\d|\d{4}-\d{3}(?!\d)|\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}|\d{8})`;
const CLOCK = String.raw`(?<hour>\d{1,2}(?=:)|\d{2}(?=(?:\d{2}){1,2}(?!\d))):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,]\d{1,9})?)?`;
const ZONE = String.raw`(?<half>[ap]\.?m\.?)?\s?(?<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?`;
const ISO = new RegExp(
  String.raw`^${DATE}(?:(?:\s*T\s*|\s+|(?<=\d{8}))${CLOCK}\s?${ZONE})?(?:\[(?<name>[\w/+-]{1,50})\])?$`,
  'i',
);

function parseIso(text: string): ClockReading | undefined {
  const groups = text.length > 80 ? undefined : ISO.exec(text)?.groups;
  const day = groups?.['date'] === undefined ? undefined : parseDay(groups['date']);
  if (!groups || !day) return undefined;
  if (groups['hour'] === undefined) return { is: 'date', date: day.toString() };
  const clock = parseClock(groups);
  if (!clock) return undefined;
  const local = day.toPlainDateTime().add(clock).toString({ smallestUnit: 'second' });
  return withZone(local, groups['zone']?.toUpperCase(), groups['name']);
}

function parseDay(text: string): Temporal.PlainDate | undefined {
  const week = /^(\d{4})-?W(\d{2})-?([1-7])$/i.exec(text);
  if (week) return weekDay(Number(week[1]), Number(week[2]), Number(week[3]));
  const ordinal = /^(\d{4})-(\d{3})$/.exec(text);
  if (ordinal) return toDay(Number(ordinal[1]), 1, 1)?.add({ days: Number(ordinal[2]) - 1 });
  const [, year, month, day] = /^(\d{4})[-/]?(\d{1,2})[-/]?(\d{1,2})$/.exec(text) ?? [];
  return toDay(Number(year), Number(month), Number(day));
}

/** ISO 8601 §4.1.4: week 1 is the one with January 4. */
function weekDay(year: number, week: number, day: number): Temporal.PlainDate | undefined {
  if (week < 1 || week > 53) return undefined;
  const fourth = toDay(year, 1, 4);
  return fourth?.add({ days: (week - 1) * 7 + day - fourth.dayOfWeek });
}

/** So far ahead that a series begun then still ends within four-digit years. */
const YEAR_MAX = 9000;

function toDay(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (!(year >= 1 && year <= YEAR_MAX && month >= 1 && month <= 12 && day >= 1)) return undefined;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day > first.daysInMonth ? undefined : first.with({ day });
}

/** `T24:00` is the end of the day (ISO 8601 §4.2.3); a leap second is counted as the second before. */
function parseClock(groups: Readonly<Record<string, string | undefined>>): Temporal.DurationLike | undefined {
  const [minutes, seconds] = [Number(groups['minute']), Math.min(Number(groups['second'] ?? 0), 59)];
  let hours = Number(groups['hour']);
  const half = groups['half']?.toLowerCase();
  if (half && hours >= 1 && hours <= 12) hours = (hours % 12) + (half.startsWith('p') ? 12 : 0);
  const isClock = minutes < 60 && (hours < 24 || (hours === 24 && minutes === 0));
  return isClock ? { hours, minutes, seconds } : undefined;
}

function withZone(local: string, zone: string | undefined, name: string | undefined): ClockReading {
  if (zone === undefined)
    return name === undefined ? { is: 'clock', local } : { is: 'clock', local, timeZoneText: name };
  const offsetMinutes = parseOffsetMinutes(zone) ?? 0;
  const instant = Temporal.PlainDateTime.from(local)
    .toZonedDateTime('UTC')
    .toInstant()
    .subtract({ minutes: offsetMinutes });
  return { is: 'instant', instant: instant.toString(), offsetMinutes: offsetMinutes === 0 ? null : offsetMinutes };
}
