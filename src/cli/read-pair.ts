import { z } from 'zod';
import type { Moment } from '#domain/moment.ts';
import { BLANK_CARD, type MatchCard } from '#match/match-card.ts';
import { toDateMoment, toFloatingMoment, toMoment, toMomentOfInstant } from '#normalize/moment.ts';
import { describeIssues, lineIdSchema } from './answer-lines.ts';

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
  /** Not compared: what others print of an event differs most there. */
  description: text,
});

const pairSchema = z.object({
  id: lineIdSchema,
  a: printedCardSchema,
  b: printedCardSchema,
});

/** Two listings to compare, as a line of JSON gave them. */
export type Pair =
  | {
      readonly outcome: 'read';
      readonly id: string | number;
      readonly a: MatchCard;
      readonly b: MatchCard;
      /** Names of printed fields that are not read: `a.organiser`. */
      readonly unread: readonly string[];
    }
  | { readonly outcome: 'broken'; readonly message: string };

/** Reads a line `{id, a, b}`, already parsed, or says what is wrong with it. */
export function readPair(printed: unknown): Pair {
  const { success, data, error } = pairSchema.safeParse(printed);
  if (!success) return { outcome: 'broken', message: describeIssues(error) };
  const [a, b] = [toCard(data.a), toCard(data.b)];
  if (typeof a === 'string') return { outcome: 'broken', message: `a.start: ${a}` };
  if (typeof b === 'string') return { outcome: 'broken', message: `b.start: ${b}` };
  return { outcome: 'read', id: data.id, a, b, unread: listUnread(Object(printed)) };
}

function listUnread(printed: Readonly<Record<string, object>>): readonly string[] {
  return [
    ...namesBeside(printed, pairSchema.shape),
    ...['a', 'b'].flatMap((side) =>
      namesBeside(printed[side] ?? {}, printedCardSchema.shape).map((name) => `${side}.${name}`),
    ),
  ];
}

function namesBeside(printed: object, known: object): readonly string[] {
  return Object.keys(printed).filter((name) => !(name in known));
}

/** The card, or what is wrong with its start or its zone. */
function toCard({ title, start, timeZone, ...printed }: z.infer<typeof printedCardSchema>): MatchCard | string {
  const moment = start ? parseStart(start, timeZone ?? null) : null;
  if (typeof moment === 'string') return moment;
  return {
    ...BLANK_CARD,
    title,
    start: moment,
    venue: printed.venue ?? null,
    street: printed.street ?? null,
    city: printed.city ?? null,
    organizer: printed.organizer ?? null,
    url: printed.url ?? null,
  };
}

const RIGHT_START = 'right would be "2026-03-10T18:00:00" or "2026-03-10", and "America/Chicago" or null';

function parseStart(start: string, timeZone: string | null): Moment | string {
  try {
    return readStart(start, timeZone);
  } catch (cause) {
    if (cause instanceof RangeError)
      return `${JSON.stringify(start)} with time zone ${JSON.stringify(timeZone)}: ${RIGHT_START}`;
    throw cause;
  }
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/** @throws {RangeError} when the start or the zone is malformed */
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
