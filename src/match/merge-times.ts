import type { Moment } from '#domain/moment.ts';
import type { Occurrence } from '#domain/opportunity.ts';
import type { Status } from '#domain/vocabularies.ts';
import { firstTold, toldBy, type Telling, type Told } from './telling.ts';

/** When it is, of several sources that were found to agree. */
export interface MergedTimes {
  readonly start: Told<Moment | null>;
  readonly end: Told<Moment | null>;
  readonly doors: Told<Moment | null>;
  readonly previousStart: Told<Moment | null>;
  readonly recurrence: Told<string | null>;
  readonly isOngoing: Told<boolean>;
  readonly status: Told<Status>;
  readonly occurrences: readonly Occurrence[];
}

/**
 * Takes the times from one source: the first that tells a whole series, else the first that tells the hour, else the first
 * that tells a date. What that one leaves out (end, doors) comes from others only where they tell the same start.
 */
export function mergeTimes(ranked: readonly Telling[]): MergedTimes {
  const clock = timekeeper(ranked);
  const agreeing = ranked.filter((telling) => isSameStart(telling, clock));
  return {
    start: toldBy(clock, ({ start }) => start),
    end: firstTold(agreeing, ({ end }) => end, null),
    doors: firstTold(agreeing, ({ doors }) => doors, null),
    previousStart: firstTold(agreeing, ({ previousStart }) => previousStart, null),
    recurrence: toldBy(clock, ({ recurrence }) => recurrence),
    isOngoing: { value: clock?.facts.isOngoing ?? false, sourceId: clock?.sourceId ?? null },
    status: mergeStatus(ranked, agreeing),
    occurrences: uniteOccurrences(clock, agreeing),
  };
}

/**
 * "Scheduled" is also what a source says that says nothing; a cancellation that any source tells is told. That it was
 * rescheduled is told by those that name the start which is told.
 */
function mergeStatus(ranked: readonly Telling[], agreeing: readonly Telling[]): Told<Status> {
  const changed = ranked.filter(
    (telling) =>
      CHANGED.has(telling.facts.status) && (telling.facts.status !== 'rescheduled' || agreeing.includes(telling)),
  );
  return firstTold(changed, ({ status }) => status, ranked[0]?.facts.status ?? 'scheduled');
}

const CHANGED: ReadonlySet<Status> = new Set(['cancelled', 'postponed', 'rescheduled']);

function timekeeper(ranked: readonly Telling[]): Telling | undefined {
  return (
    ranked.find(({ facts, occurrences }) => facts.recurrence !== null || occurrences.length > 1) ??
    ranked.find(({ facts }) => facts.start?.isDate === false) ??
    ranked.find(({ facts }) => facts.start !== null) ??
    ranked[0]
  );
}

function isSameStart({ facts }: Telling, clock: Telling | undefined): boolean {
  const [a, b] = [facts.start, clock?.facts.start ?? null];
  if (a === null || b === null) return a === b;
  return a.instant !== null && b.instant !== null ? a.instant === b.instant : a.local === b.local;
}

/** The times of the one source; what it leaves open of end, title and seats, from the others. */
function uniteOccurrences(clock: Telling | undefined, agreeing: readonly Telling[]): readonly Occurrence[] {
  const known = Map.groupBy(
    agreeing.flatMap(({ occurrences }) => occurrences),
    ({ start }) => keyOf(start),
  );
  return occurrencesOf(clock).map((occurrence) => fill(occurrence, known.get(keyOf(occurrence.start)) ?? []));
}

function fill(occurrence: Occurrence, others: readonly Occurrence[]): Occurrence {
  return {
    ...occurrence,
    end: occurrence.end ?? others.find(({ end }) => end !== null)?.end ?? null,
    title: occurrence.title ?? others.find(({ title }) => title !== null)?.title ?? null,
    capacity: occurrence.capacity ?? others.find(({ capacity }) => capacity !== null)?.capacity ?? null,
    remaining: occurrence.remaining ?? others.find(({ remaining }) => remaining !== null)?.remaining ?? null,
  };
}

/** A single time is its own occurrence. */
function occurrencesOf(clock: Telling | undefined): readonly Occurrence[] {
  if (!clock || clock.occurrences.length > 0 || clock.facts.start === null) return clock?.occurrences ?? [];
  const { start, end, status } = clock.facts;
  return [{ start, end, status, title: null, capacity: null, remaining: null }];
}

function keyOf({ instant, local, isDate }: Moment): string {
  return isDate ? local : (instant ?? local);
}
