import type { Moment } from '#domain/moment.ts';
import type { FeedHit } from '#query/list-feed.ts';

const HOUR_MS = 3_600_000;

/**
 * The first instant, in milliseconds since the epoch, whose passing may make a calendar leave out something that it tells: a start,
 * an end or a deadline, at `fromMs` or later. Until a calendar begins then it tells the same, if nothing of it changes.
 */
export function findNextLeaving(hits: readonly FeedHit[], fromMs: number): number {
  let next = Number.POSITIVE_INFINITY;
  const meet = (ms: number) => {
    if (ms >= fromMs && ms < next) next = ms;
  };
  for (const moment of hits.flatMap(momentsOf)) {
    const ms = toMs(moment);
    meet(ms);
    if (!moment.isDate) continue;
    // A day ends after 23 to 25 hours; somewhere in between nothing is sure.
    const isEnding = fromMs > ms + 23 * HOUR_MS && fromMs <= ms + 25 * HOUR_MS;
    meet(isEnding ? fromMs : ms + 23 * HOUR_MS);
  }
  return next;
}

function momentsOf({ opportunity: { facts, occurrences }, occurrence }: FeedHit): readonly Moment[] {
  const times = [...occurrences, ...(occurrence ? [occurrence] : [])].flatMap(({ start, end }) => [start, end]);
  const deadlines = [facts.deadline, ...facts.ways.map(({ deadline }) => deadline)];
  return [...times, ...deadlines].filter((moment) => moment !== null);
}

/** A floating time is taken for UTC, as in lists. */
function toMs({ instant, local, isDate }: Moment): number {
  return Date.parse(instant ?? `${isDate ? `${local}T00:00:00` : local}Z`);
}
