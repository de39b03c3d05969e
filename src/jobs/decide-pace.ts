import type { Source } from '#domain/source.ts';
import type { PastReading } from '#query/list-past-readings.ts';
import { nextSlot } from './next-slot.ts';

/** What a past reading says of how often it is worth reading. */
type Brief = Pick<PastReading, 'outcome' | 'news'>;

interface Pace {
  readonly source: Pick<Source, 'id' | 'schedule'>;
  /** The last readings, newest first; the one that just ended is the first. */
  readonly readings: readonly Brief[];
  /** RFC 3339. */
  readonly now: string;
}

/** Good readings looked at, and fewer of them say nothing about what is usual. */
const READINGS_MAX = 6;
const READINGS_MIN = 4;
/** A source that brought news in this share of its readings is read twice, or four times, as often. */
const LIVELY_SHARE = 0.5;
const VERY_LIVELY_SHARE = 0.8;
const HOUR_MS = 3_600_000;
/** However lively, a source is not read again before that, unless its own schedule says so. */
const LIVELY_GAP_MIN_MS = HOUR_MS;
/** A sick source is left out for twice as long with each further failure, up to this factor and this time. */
const SICK_FACTOR_MAX = 16;
const SICK_GAP_MAX_MS = 7 * 86_400_000;
const SLOTS_SKIPPED_MAX = 1_000;

/**
 * When a source is read next: at the next slot of its schedule; halfway or a quarter of the way there when it keeps bringing news; and
 * only at every second, fourth, eighth … slot when it keeps failing, at least once a week. Bounds of its own come before all of this.
 * RFC 3339. Pure.
 */
export function decideNextSlot(pace: Pace): string {
  const nowMs = Date.parse(pace.now);
  const { gapHoursMin = 0, gapHoursMax = Infinity } = pace.source.schedule;
  const decidedMs = Date.parse(decideByReadings(pace));
  const soonestMs = nowMs + gapHoursMin * HOUR_MS;
  const slotMs = decidedMs < soonestMs ? Date.parse(skipSlots(pace.source, pace.now, soonestMs)) : decidedMs;
  return new Date(Math.min(slotMs, nowMs + gapHoursMax * HOUR_MS)).toISOString();
}

function decideByReadings({ source, readings, now }: Pace): string {
  const next = nextSlot(source, now);
  const intervalMs = Date.parse(nextSlot(source, next)) - Date.parse(next);
  const factor = decideFactor(readings);
  if (factor > 1)
    return skipSlots(source, next, Date.parse(now) + Math.min((factor - 1) * intervalMs, SICK_GAP_MAX_MS));
  if (factor === 1) return next;
  const gapMinMs =
    source.schedule.gapHoursMin === undefined ? LIVELY_GAP_MIN_MS : source.schedule.gapHoursMin * HOUR_MS;
  const soonMs = Date.parse(now) + Math.max(factor * intervalMs, gapMinMs);
  return soonMs < Date.parse(next) ? new Date(soonMs).toISOString() : next;
}

/** What the interval between two slots is multiplied by. */
export function decideFactor(readings: readonly Brief[]): number {
  const failures = readings.findIndex(({ outcome }) => outcome === 'ok' || outcome === 'empty');
  const inRow = failures === -1 ? readings.length : failures;
  if (inRow > 0) return Math.min(2 ** (inRow - 1), SICK_FACTOR_MAX);
  const good = readings.filter(({ outcome }) => outcome === 'ok').slice(0, READINGS_MAX);
  if (good.length < READINGS_MIN) return 1;
  const share = good.filter(({ news }) => news > 0).length / good.length;
  return share >= VERY_LIVELY_SHARE ? 0.25 : share >= LIVELY_SHARE ? 0.5 : 1;
}

function skipSlots(source: Pace['source'], first: string, notBeforeMs: number): string {
  let slot = first;
  for (let skipped = 0; Date.parse(slot) < notBeforeMs && skipped < SLOTS_SKIPPED_MAX; skipped += 1) {
    slot = nextSlot(source, slot);
  }
  return slot;
}
