import type { PrintedObservance, PrintedZone } from '#domain/listing.ts';
import { parseClockReading } from './clock-reading.ts';
import { parseOffsetMinutes, toFixedZone } from './zone-offset.ts';
import { cleanRule, iterateRule } from './recurrence-rule.ts';

/**
 * The IANA zone that keeps the same clocks all year as a zone which a page defines by rules (VTIMEZONE, RFC 5545 §3.6.5); where
 * there is none, the zone of the fixed offset that the rules give just then. `undefined` when the rules cannot be read.
 * @param at wall clock or date that is to be understood
 * @param likely zones to try first, such as the place's
 */
export function findZoneByRules(zone: PrintedZone, at: string, likely: readonly string[]): string | undefined {
  const year = Number(at.slice(0, 4));
  const onsets = currentObservances(zone, at).flatMap((observance) => listOnsets(observance, year));
  const wanted = sampleDays(year).map((day) => offsetByOnsets(onsets, day));
  const changes = wanted.some((offset) => offset !== wanted[0]);
  const known = (changes ? [...likely, ...COMMON_ZONES] : likely).find((name) => keepsClocks(name, year, wanted));
  const found = known ?? (changes ? findAmongAll(year, wanted) : undefined);
  const offset = offsetByOnsets(onsets, at);
  return found ?? (offset === undefined ? undefined : toFixedZone(offset));
}

/** Of several rules for one offset the last that has begun holds: writers forget to end the older ones. */
function currentObservances({ observances }: PrintedZone, at: string): readonly PrintedObservance[] {
  const year = at.slice(0, 4);
  const begun = observances.filter(({ rruleText, startText }) => rruleText !== null && startText.slice(0, 4) <= year);
  const isReplaced = (older: PrintedObservance) =>
    begun.some((newer) => newer.offsetText === older.offsetText && newer.startText > older.startText);
  return observances.filter((observance) => !begun.includes(observance) || !isReplaced(observance));
}

interface Onset {
  /** Wall clock from which the offset holds. */
  readonly local: string;
  readonly offsetMinutes: number;
}

/** Zones with daylight saving where many people live, so that a rule is given the name that most would give it. */
const COMMON_ZONES = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Anchorage',
  'America/Halifax',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Helsinki',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Pacific/Auckland',
];

/** The last onset of each observance before the year, and those within it. */
function listOnsets(observance: PrintedObservance, year: number): readonly Onset[] {
  const offsetMinutes = parseOffsetMinutes(observance.offsetText);
  if (offsetMinutes === undefined) return [];
  const starts = [observance.startText, ...observance.rdateTexts].flatMap(toLocal);
  const repeated = observance.rruleText === null ? [] : repeat(observance.rruleText, starts[0], year);
  return [...starts, ...repeated].map((local) => ({ local, offsetMinutes }));
}

/** Rules that began in 1601, as Outlook writes them, are followed only around the year in question. */
function repeat(rruleText: string, start: string | undefined, year: number): readonly string[] {
  if (start === undefined) return [];
  const rule = cleanRule(rruleText, (until) => toLocal(until.replace('Z', ''))[0]);
  if (rule === undefined) return [];
  const from = `${String(year - 1).padStart(4, '0')}-01-01T00:00:00`;
  try {
    const onsets = iterateRule(rule, { start, from, countsStart: false }).take(ONSETS_MAX);
    return [...onsets].filter((local) => Number(local.slice(0, 4)) <= year);
  } catch {
    return []; // a rule that cannot be read defines no zone
  }
}

/** A zone changes its clocks twice a year; a rule that does so more often is no zone's. */
const ONSETS_MAX = 10;

function toLocal(text: string): readonly string[] {
  const reading = parseClockReading(text);
  if (reading?.is === 'date') return [`${reading.date}T00:00:00`];
  return reading?.is === 'clock' ? [reading.local] : [];
}

function offsetByOnsets(onsets: readonly Onset[], day: string): number | undefined {
  const past = onsets.filter(({ local }) => local <= day);
  if (past.length === 0) return onsets.toSorted((a, b) => (a.local < b.local ? -1 : 1))[0]?.offsetMinutes;
  return past.reduce((latest, onset) => (onset.local > latest.local ? onset : latest)).offsetMinutes;
}

/** Noon of the 1st, 8th, 15th and 22nd of each month. */
function sampleDays(year: number): readonly string[] {
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
  const prefix = String(year).padStart(4, '0');
  return months.flatMap((month) => ['01', '08', '15', '22'].map((day) => `${prefix}-${month}-${day}T12:00:00`));
}

function keepsClocks(name: string, year: number, wanted: readonly (number | undefined)[]): boolean {
  return sampleDays(year).every((day, index) => {
    const zoned = Temporal.PlainDateTime.from(day).toZonedDateTime(name);
    return zoned.offsetNanoseconds / 60e9 === wanted[index];
  });
}

function findAmongAll(year: number, wanted: readonly (number | undefined)[]): string | undefined {
  return Intl.supportedValuesOf('timeZone').find((name) => keepsClocks(name, year, wanted));
}
