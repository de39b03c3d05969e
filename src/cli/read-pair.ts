import { z } from 'zod';
import type { Moment } from '#domain/moment.ts';
import { BLANK_CARD, type MatchCard } from '#match/match-card.ts';
import { toDateMoment, toFloatingMoment, toMoment, toMomentOfInstant } from '#normalize/moment.ts';

const text = z.string().nullish();

/** One side of a line for `showup match`: words as printed; `start` without offset is wall clock in `timeZone`. */
const printedCardSchema = z.object({
  title: z.string(),
  start: text,
  timeZone: text,
  venue: text,
  street: text,
  city: text,
  organizer: text,
  url: text,
});

const pairSchema = z.object({
  id: z.union([z.string(), z.number()]),
  a: printedCardSchema,
  b: printedCardSchema,
});

/** Two listings to compare, as a line of JSON gave them. */
export type Pair =
  | { readonly outcome: 'read'; readonly id: string | number; readonly a: MatchCard; readonly b: MatchCard }
  | { readonly outcome: 'broken'; readonly message: string };

/** Reads a line `{id, a, b}`, or says what is wrong with it. */
export function readPair(line: string): Pair {
  try {
    const { id, a, b } = pairSchema.parse(JSON.parse(line));
    return { outcome: 'read', id, a: toCard(a), b: toCard(b) };
  } catch (cause) {
    if (cause instanceof z.ZodError) return { outcome: 'broken', message: describeIssues(cause) };
    if (cause instanceof SyntaxError || cause instanceof RangeError) {
      return { outcome: 'broken', message: cause.message };
    }
    throw cause;
  }
}

function describeIssues({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}

/** @throws {RangeError} when the start or the zone is malformed */
function toCard({ title, start, timeZone, ...printed }: z.infer<typeof printedCardSchema>): MatchCard {
  return {
    ...BLANK_CARD,
    title,
    start: start ? readStart(start, timeZone ?? null) : null,
    venue: printed.venue ?? null,
    street: printed.street ?? null,
    city: printed.city ?? null,
    organizer: printed.organizer ?? null,
    url: printed.url ?? null,
  };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;

function readStart(start: string, timeZone: string | null): Moment {
  if (DATE.test(start)) return toDateMoment(start, timeZone);
  if (OFFSET.test(start)) return { ...toMomentOfInstant(start, timeZone ?? 'UTC'), ...wallClockOf(start, timeZone) };
  return timeZone === null ? toFloatingMoment(start) : toMoment(start, timeZone);
}

/** A bare offset names no zone; its wall clock still tells the local date. */
function wallClockOf(start: string, timeZone: string | null): Partial<Moment> {
  const isBare = timeZone === null && !/Z$/i.test(start);
  return isBare ? { local: start.slice(0, 19), timeZone: null } : {};
}
