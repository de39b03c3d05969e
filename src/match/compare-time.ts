import type { Moment } from '#domain/moment.ts';
import { contradiction, finding, type Finding } from './finding.ts';
import type { MatchCard } from './match-card.ts';

/** How long before the start doors may open, or registration begin. */
const DOORS_MINUTES_MAX = 60;

const SAME_MOMENT_POINTS = 3;
/** One names the date, the other a time on it; or both name only the date. */
const SAME_DATE_POINTS = 1.5;
/** Two times within the hour: one may be that of the doors, or another session may follow. */
const DOORS_POINTS = 0;
const BOTH_UNDATED_POINTS = 0;

/** Share of the times in the stretch both cover that must agree for two series to be one. */
const SERIES_SHARE_MIN = 0.5;

/** Compares when they are: two things at two times are two things. */
export function compareTimes(a: MatchCard, b: MatchCard): Finding {
  if (a.start === null && b.start === null) return finding('time', BOTH_UNDATED_POINTS, 'both are undated');
  if (a.start === null || b.start === null) return contradiction('time', 'only one has a date');
  const isSeriesA = a.occurrenceStarts.length > 1;
  const isSeriesB = b.occurrenceStarts.length > 1;
  if (isSeriesA && isSeriesB) return compareSeries(a.occurrenceStarts, b.occurrenceStarts);
  if (isSeriesA) return compareWithSeries(b.start, a.occurrenceStarts);
  if (isSeriesB) return compareWithSeries(a.start, b.occurrenceStarts);
  return compareMoments(a.start, b.start);
}

/** Compares two single times. A date and a time on that date agree; so do two times within the hour on one local date. */
function compareMoments(a: Moment, b: Moment): Finding {
  const isSameDate = localDateOf(a, zoneOf(a, b)) === localDateOf(b, zoneOf(a, b));
  if (a.isDate || b.isDate) {
    if (!isSameDate) return contradiction('time', 'they are on other dates');
    return finding(
      'time',
      SAME_DATE_POINTS,
      a.isDate && b.isDate ? 'both are on the same date' : 'the time is on that date',
    );
  }
  const minutes = minutesBetween(a, b);
  if (minutes === 0) return finding('time', SAME_MOMENT_POINTS, 'both start at the same moment');
  if (!isSameDate) return contradiction('time', 'they are on other dates');
  if (minutes > DOORS_MINUTES_MAX) return contradiction('time', `they start ${minutes} minutes apart`);
  return finding('time', DOORS_POINTS, `they start ${minutes} minutes apart, as doors and start do`);
}

function compareWithSeries(moment: Moment, starts: readonly Moment[]): Finding {
  const matching = starts
    .map((start) => compareMoments(moment, start))
    .filter(({ isContradiction }) => !isContradiction);
  const [best] = matching.sort((x, y) => y.points - x.points);
  return best
    ? { ...best, text: 'one is a date of the other’s series' }
    : contradiction('time', 'it is no date of the series');
}

function compareSeries(a: readonly Moment[], b: readonly Moment[]): Finding {
  const [keysA, keysB] = [a.map(sortKeyOf).sort(), b.map(sortKeyOf).sort()];
  const from = [keysA[0] ?? '', keysB[0] ?? ''].sort()[1] ?? '';
  const until = [keysA.at(-1) ?? '', keysB.at(-1) ?? ''].sort()[0] ?? '';
  const insideA = keysA.filter((key) => key >= from && key <= until);
  const insideB = new Set(keysB.filter((key) => key >= from && key <= until));
  const agreeing = insideA.filter((key) => insideB.has(key)).length;
  const share = agreeing / Math.max(1, Math.min(insideA.length, insideB.size));
  if (agreeing === 0 || share < SERIES_SHARE_MIN) return contradiction('time', 'the series have other dates');
  return finding('time', SAME_MOMENT_POINTS, `the series share ${agreeing} dates`);
}

function sortKeyOf({ instant, local, isDate }: Moment): string {
  return isDate ? local : (instant ?? local);
}

/** A zone that someone named on purpose; UTC often only means that a feed was converted. */
function zoneOf(a: Moment, b: Moment): string | null {
  return [a.timeZone, b.timeZone].find((zone) => zone !== null && zone !== 'UTC') ?? a.timeZone ?? b.timeZone;
}

function localDateOf({ local, instant, isDate }: Moment, timeZone: string | null): string {
  if (isDate || instant === null || timeZone === null) return local.slice(0, 10);
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** Whole minutes; by the wall clock when one of them floats. */
function minutesBetween(a: Moment, b: Moment): number {
  if (a.instant !== null && b.instant !== null) return Math.abs(Date.parse(a.instant) - Date.parse(b.instant)) / 60_000;
  return Math.abs(Date.parse(`${a.local}Z`) - Date.parse(`${b.local}Z`)) / 60_000;
}
