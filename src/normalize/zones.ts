import type { Moment } from '#domain/moment.ts';
import type { PrintedTime } from '#domain/listing.ts';
import type { ClockReading } from './clock-reading.ts';
import type { NormalizeContext } from './context.ts';
import { toDateMoment, toFloatingMoment, toMoment, toMomentOfInstant } from './moment.ts';
import { findTimeZone } from './time-zone.ts';
import { offsetMinutesAt, parseNamedOffset, toFixedZone } from './zone-offset.ts';
import { findZoneByRules } from './zone-rules.ts';

/** The zones that a time without one could mean, the likeliest first: the place's, the source's, the page's, its town's. */
export function listLikelyZones(placeTimeZone: string | null, context: NormalizeContext): readonly string[] {
  const { defaults } = context.source;
  const town = defaults.city === null ? undefined : context.gazetteer.findCityBySlug(defaults.city);
  const page = context.pageTimeZoneText === null ? undefined : findTimeZone(context.pageTimeZoneText);
  const zones = [placeTimeZone, defaults.timeZone, page, town?.timeZone];
  return [...new Set(zones.filter((zone) => zone !== null && zone !== undefined))];
}

export interface Pinned {
  readonly moment: Moment;
  readonly problems: readonly string[];
}

/**
 * Gives a reading its zone: the one printed beside it, else the likeliest. A bare offset keeps the wall clock of a likely zone
 * that agrees with it, else the time is given in UTC; bare UTC is shown on the clock of the likeliest zone.
 */
export function pinReading(
  reading: ClockReading,
  printed: Omit<PrintedTime, 'text'>,
  likely: readonly string[],
): Pinned {
  const name = printed.timeZoneText ?? (reading.is === 'clock' ? (reading.timeZoneText ?? null) : null);
  const zone = name === null ? undefined : resolveZone(name, { printed, likely, at: textOf(reading) });
  const problems = name !== null && zone === undefined ? [`The time zone "${name.slice(0, 80)}" is not known.`] : [];
  return { moment: toPinnedMoment(reading, zone, likely), problems };
}

function toPinnedMoment(reading: ClockReading, zone: string | undefined, likely: readonly string[]): Moment {
  const first = zone ?? likely[0] ?? null;
  if (reading.is === 'date') return toDateMoment(reading.date, first);
  if (reading.is === 'instant') return toMomentOfInstant(reading.instant, zone ?? zoneOfInstant(reading, likely));
  if (zone === 'UTC') return toMomentOfInstant(`${reading.local}Z`, likely[0] ?? 'UTC');
  return first === null ? toFloatingMoment(reading.local) : toMoment(reading.local, first);
}

function zoneOfInstant(reading: Extract<ClockReading, { is: 'instant' }>, likely: readonly string[]): string {
  const { instant, offsetMinutes } = reading;
  if (offsetMinutes === null) return likely[0] ?? 'UTC';
  return likely.find((zone) => offsetMinutesAt(zone, Temporal.Instant.from(instant)) === offsetMinutes) ?? 'UTC';
}

interface ZoneClues {
  readonly printed: Omit<PrintedTime, 'text'>;
  readonly likely: readonly string[];
  /** Wall clock or date that is to be understood. */
  readonly at: string;
}

/** By name, else by what the page says of the name, else by the offset in it. */
function resolveZone(name: string, { printed, likely, at }: ZoneClues): string | undefined {
  const named = findAmbiguousZone(name, likely) ?? findTimeZone(name);
  if (named) return named;
  const { zone } = printed;
  const defined = zone?.locationText ? findTimeZone(zone.locationText) : undefined;
  const ruled = defined ?? (zone ? findZoneByRules(zone, at, likely) : undefined);
  if (ruled) return ruled;
  const offset = parseNamedOffset(name);
  const agreeing = likely.find((likelyZone) => keepsOffset(likelyZone, offset));
  return agreeing ?? (offset === undefined ? undefined : toFixedZone(offset));
}

/** `CST` means the place's own zone where that keeps such an offset in some part of the year: Chicago, Winnipeg, Shanghai. */
function findAmbiguousZone(name: string, likely: readonly string[]): string | undefined {
  const offsets = OFFSETS_BY_ABBREVIATION[name.toUpperCase()];
  return offsets && likely.find((zone) => offsets.some((hours) => keepsOffset(zone, hours * 60)));
}

/** Hours east of Greenwich of abbreviations that several countries share. */
const OFFSETS_BY_ABBREVIATION: Readonly<Record<string, readonly number[]>> = {
  EST: [-5],
  EDT: [-5, -4],
  ET: [-5],
  CST: [-6, 8],
  CDT: [-6, -5],
  CT: [-6],
  MST: [-7],
  MDT: [-7, -6],
  MT: [-7],
  PST: [-8],
  PDT: [-8, -7],
  PT: [-8],
  AST: [-4],
  BST: [0],
  IST: [5.5, 1, 2],
  CET: [1],
  CEST: [1],
  GMT: [0],
};

function keepsOffset(zone: string, offsetMinutes: number | undefined): boolean {
  return [JANUARY, JULY].some((at) => offsetMinutesAt(zone, at) === offsetMinutes);
}

const JANUARY = Temporal.Instant.from('2026-01-01T00:00Z');
const JULY = Temporal.Instant.from('2026-07-01T00:00Z');

function textOf(reading: ClockReading): string {
  return reading.is === 'date' ? reading.date : reading.is === 'clock' ? reading.local : reading.instant;
}
