import { KM_PER_MILE } from '#domain/distance.ts';
import type { City } from '#domain/place.ts';
import type { Cause, Field, Kind, Way } from '#domain/vocabularies.ts';

export const SHOWN_AS = ['list', 'map', 'calendar'] as const;
type ShownAs = (typeof SHOWN_AS)[number];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What somebody is looking at: everything that is in the address of the page, and nothing else. */
export interface View extends Narrowed {
  readonly city: City;
  /** Skills that the visitor brings, lower case: they say what is suggested, and narrow nothing. */
  readonly offer: readonly string[];
  readonly shownAs: ShownAs;
  /** `2026-03`, of the calendar; the present one when `null`. */
  readonly month: string | null;
  /** The `next` of the page before. */
  readonly cursor: string | null;
}

/** What the list is narrowed to, by the names that the API has for it. */
export interface Narrowed {
  readonly field: readonly Field[];
  readonly kind: readonly Kind[];
  readonly way: readonly Way[];
  readonly cause: readonly Cause[];
  readonly weekday: readonly Weekday[];
  /** `25mi` or `40km`; the usual distance when `null`. */
  readonly within: string | null;
  /** From now on. */
  readonly days: number | null;
  /** Dates, both included. */
  readonly from: string | null;
  readonly to: string | null;
  /** `HH:mm` by the clock on the wall. */
  readonly starts_after: string | null;
  readonly free: boolean;
  readonly q: string | null;
}

export const NOTHING_NARROWED: Narrowed = {
  field: [],
  kind: [],
  way: [],
  cause: [],
  weekday: [],
  within: null,
  days: null,
  from: null,
  to: null,
  starts_after: null,
  free: false,
  q: null,
};

/** Kilometers of `25mi` or `40km`; `undefined` for what is no distance up to 500 km. */
export function toKilometers(within: string): number | undefined {
  const [, amount, unit] = /^(\d{1,3}(?:\.\d{1,3})?)(km|mi)$/.exec(within) ?? [];
  const kilometers = Number(amount) * (unit === 'mi' ? KM_PER_MILE : 1);
  return kilometers > 0 && kilometers <= 500 ? kilometers : undefined;
}

/** Distances to choose from, as people there measure. */
export function listDistances({ country }: City): readonly string[] {
  return ['US', 'GB', 'LR', 'MM'].includes(country)
    ? ['5mi', '10mi', '25mi', '50mi', '100mi']
    : ['5km', '15km', '40km', '80km', '160km'];
}
