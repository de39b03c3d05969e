import { z } from 'zod';
import type { Moment } from '#domain/moment.ts';

/** A {@link Moment} as it goes out. */
export const momentText = z.string().meta({
  id: 'Moment',
  description:
    'A point in time. RFC 3339 with the offset of the place (`2026-03-05T18:00:00-06:00`); the date alone for what lasts all day ' +
    '(`2026-03-05`); a wall clock without offset where no time zone is known.',
  example: '2026-03-05T18:00:00-06:00',
});

/** An instant of our own records, such as when we last saw something. */
export const instantText = z.string().meta({
  id: 'Instant',
  format: 'date-time',
  description: 'An RFC 3339 instant in UTC.',
  example: '2026-03-01T09:30:00Z',
});

const MINUTE_MS = 60_000;

/** The moment as {@link momentText} promises it. The offset is read off the wall clock and the instant, which agree by contract. */
export function presentMoment({ local, instant, timeZone, isDate }: Moment): string {
  if (isDate || instant === null || timeZone === null) return local;
  const offsetMinutes = Math.round((Date.parse(`${local}Z`) - Date.parse(instant)) / MINUTE_MS);
  return Number.isNaN(offsetMinutes) ? local : `${local}${presentOffset(offsetMinutes)}`;
}

/** {@link presentMoment} for what may be unknown. */
export function presentMomentOrNull(moment: Moment | null): string | null {
  return moment && presentMoment(moment);
}

function presentOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
}
