import { z } from 'zod';
import { parameterError } from '../parameter-error.ts';
import { toNearestMoment } from './nearest-time.ts';
import { refuse } from './refuse.ts';
import { optionalNumber } from './scalars.ts';

const DATE = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)$/;
const MOMENT = new RegExp(`${DATE.source}|${INSTANT.source}`);
const FIRST_INSTANT = '0001-01-01T00:00:00Z';
const LAST_INSTANT = '9999-12-31T23:59:59.999999Z';
const MOMENT_FORM = 'is a date such as 2026-03-05 or an instant with offset such as 2026-03-05T18:00:00-06:00';

const FROM =
  'Beginning of the time asked about: a local date in the zone of the city (`2026-03-05`), or an instant with offset (`2026-03-05T18:00:00-06:00`). Now when absent.';
const TO = 'End of the time asked about; a date includes that day, an instant is excluded.';

export const fromParameter = momentParameter(FROM);
export const toParameter = momentParameter(TO);
export const daysParameter = optionalNumber(1, 366).describe(
  'Length of the time asked about in days, instead of `to`.',
);

/** The time that a question is about: RFC 3339 instants, `[from, to)`. */
export interface AskedWindow {
  readonly from: string;
  readonly to: string | null;
}

interface WindowQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly days?: number | undefined;
}

/**
 * Settles the time of a question.
 * @param timeZone IANA zone in which a date is read
 * @param byDefault RFC 3339 instant to begin at when nobody says
 * @throws {ShowupError} naming `to` when it lies before the beginning
 */
export function resolveWindow({ from, to, days }: WindowQuery, timeZone: string, byDefault: string): AskedWindow {
  const begin = from === undefined ? byDefault : resolveMoment(from, timeZone);
  if (days !== undefined) {
    if (to !== undefined) throw parameterError('days', 'days and to exclude each other.');
    return { from: begin, to: addDays(begin, days, timeZone) };
  }
  if (to === undefined) return { from: begin, to: null };
  const end = isDate(to)
    ? startOf(Temporal.PlainDate.from(to).add({ days: 1 }), timeZone)
    : resolveMoment(to, timeZone);
  if (Date.parse(end) >= Date.parse(begin)) return { from: begin, to: end };
  throw from === undefined
    ? parameterError('to', 'to lies in the past, and from is now unless it is given.')
    : parameterError('from', 'from lies after to.');
}

/** A date or an instant, to be settled by {@link resolveMoment}. */
export function momentParameter(description: string) {
  return z
    .string(MOMENT_FORM)
    .transform((text, context) => parseMoment(text) ?? refuse(context, MOMENT_FORM, toNearestMoment(text)))
    .optional()
    .meta({ description, example: '2026-03-05', pattern: MOMENT.source });
}

/** The text in one of the two forms, `undefined` in any other. In an address an unescaped `+` reads as a space. */
function parseMoment(text: string): string | undefined {
  const mended = text.replace(/^(\d{4}-\d\d-\d\dT[\d:.]{5,18}) (\d\d:\d\d)$/, '$1+$2');
  if (isDate(mended)) return isRealDate(mended) ? mended : undefined;
  return INSTANT.test(mended) && isRealInstant(mended) ? mended : undefined;
}

function isDate(text: string): boolean {
  return DATE.test(text);
}

function isRealDate(text: string): boolean {
  return canRead(() => Temporal.PlainDate.from(text));
}

function isRealInstant(text: string): boolean {
  return canRead(() => Temporal.Instant.from(text));
}

function canRead(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

/** The first instant of a date in the zone, or the instant itself; both in UTC. */
export function resolveMoment(text: string, timeZone: string): string {
  return isDate(text) ? startOf(Temporal.PlainDate.from(text), timeZone) : toText(Temporal.Instant.from(text));
}

function startOf(date: Temporal.PlainDate, timeZone: string): string {
  return toText(date.toZonedDateTime(timeZone).toInstant());
}

/** As many days by the calendar there, whatever its clocks do. */
function addDays(instant: string, days: number, timeZone: string): string {
  return toText(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).add({ days }).toInstant());
}

/** Years have four digits, here and in PostgreSQL: what lies outside of them is asked about as their first or last instant. */
function toText(instant: Temporal.Instant): string {
  if (Temporal.Instant.compare(instant, FIRST_INSTANT) < 0) return FIRST_INSTANT;
  return Temporal.Instant.compare(instant, LAST_INSTANT) > 0 ? LAST_INSTANT : instant.toString();
}
