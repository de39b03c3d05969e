const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
/** Of the week's days, from Sunday on; the first of 1970 was a Thursday. */
const SUNDAY = 0;
const THURSDAY = 4;
const SATURDAY = 6;

/**
 * Days from 1970-01-01 to the day of a moment by its wall clock. Hundreds of moments are compared for an answer; counting spares making a
 * date of each.
 * @param local begins with `YYYY-MM-DD`
 */
export function toDay(local: string): number {
  return Date.parse(local.slice(0, 10)) / DAY_MS;
}

/** The `YYYY-MM-DD` that {@link toDay} counts so many days to. */
export function toDayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Whether the wall clock, `YYYY-MM-DD…`, shows a Saturday or a Sunday. */
export function isWeekend(local: string): boolean {
  const weekday = (toDay(local) + THURSDAY) % WEEK_DAYS;
  return weekday === SATURDAY || weekday === SUNDAY;
}

/** Whole days from today until the day of the moment, as its wall clock has it. */
export function daysUntil(local: string, today: number): number {
  return toDay(local) - today;
}

/** A day alone, without a clock. */
export function isDay(local: string): boolean {
  return local.length === 10;
}

/** The hour on the clock; of a day alone, 0. */
export function hourOf(local: string): number {
  return Number(local.slice(11, 13));
}
