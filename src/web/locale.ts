import type { Moment } from '#domain/moment.ts';

/** How dates, times, distances and amounts are written; made once for a language. */
export interface Locale {
  /** BCP 47. */
  readonly language: string;
  /** `Thursday, March 5`; with the year when it is not the given one. */
  readonly day: (date: string, thisYear?: string) => string;
  /** `Thu, Mar 5` */
  readonly shortDay: (date: string) => string;
  /** `March 2026` of `2026-03`. */
  readonly month: (month: string) => string;
  /** `Mon` of ISO weekday 1. */
  readonly weekday: (number: number) => string;
  /** `6:00 PM` of a wall clock; empty for a date. */
  readonly clock: (local: string) => string;
  /** `3.2 mi` or `5.1 km`, by what people there use. */
  readonly distance: (meters: number, country: string) => string;
  readonly money: (amount: number, currency: string | null) => string;
  readonly number: (value: number) => string;
  /** `March 5, 2026, 6:00 PM` of an RFC 3339 instant, in the zone. */
  readonly instant: (at: string, timeZone: string) => string;
}

/** Countries whose roads are signed in miles. */
const MILE_COUNTRIES: ReadonlySet<string> = new Set(['US', 'GB', 'LR', 'MM']);
const METERS_PER_MILE = 1609.344;

/** The way a language is written in. Formatters are made once, since making one costs more than using it. */
export function createLocale(language: string): Locale {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
  const day = format({ weekday: 'long', month: 'long', day: 'numeric' });
  const dayAndYear = format({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
  const shortDay = format({ weekday: 'short', month: 'short', day: 'numeric' });
  const month = format({ month: 'long', year: 'numeric' });
  const weekday = format({ weekday: 'short' });
  const clock = format({ hour: 'numeric', minute: '2-digit' });
  return {
    language,
    day: (date, thisYear) => (thisYear && !date.startsWith(thisYear) ? dayAndYear : day).format(toNoon(date)),
    shortDay: (date) => shortDay.format(toNoon(date)),
    month: (text) => month.format(toNoon(`${text}-15`)),
    // 5 January 1970 was a Monday.
    weekday: (number) => weekday.format(Date.UTC(1970, 0, 4 + number)),
    clock: (local) => (local.length === 10 ? '' : clock.format(Date.parse(`${local}Z`))),
    instant: (at, timeZone) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(Date.parse(at)),
    ...formatAmounts(language),
  };
}

function formatAmounts(language: string): Pick<Locale, 'distance' | 'money' | 'number'> {
  const number = new Intl.NumberFormat(language);
  const unit = (name: string, digits: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, maximumFractionDigits: digits });
  const miles = [unit('mile', 1), unit('mile', 0)] as const;
  const kilometers = [unit('kilometer', 1), unit('kilometer', 0)] as const;
  return {
    number: (value) => number.format(value),
    money: (amount, currency) => {
      const isWhole = Number.isInteger(amount);
      const digits = isWhole ? { maximumFractionDigits: 0 } : {};
      return currency === null || !/^[A-Z]{3}$/.test(currency)
        ? number.format(amount)
        : new Intl.NumberFormat(language, { style: 'currency', currency, ...digits }).format(amount);
    },
    distance: (meters, country) => {
      const [near, far] = MILE_COUNTRIES.has(country) ? miles : kilometers;
      const amount = meters / (near === miles[0] ? METERS_PER_MILE : 1000);
      return (amount < 10 ? near : far).format(amount);
    },
  };
}

function toNoon(date: string): number {
  return Date.parse(`${date}T12:00:00Z`);
}

/** The date of a moment, as its own clock has it. */
export function dateOf({ local }: Pick<Moment, 'local'>): string {
  return local.slice(0, 10);
}
