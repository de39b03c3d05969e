import { type SQL, sql } from 'drizzle-orm';
import type { Bounds, Clock } from './opportunity-filter.ts';
import type { SearchScope } from './search-plan.ts';

/** Conditions on a row of `opportunities` for all that a narrowing asks of it. */
export function listNarrowingChecks(scope: Pick<SearchScope, 'narrowing' | 'from'>): readonly SQL[] {
  return [...listRareChecks(scope), ...listCommonChecks(scope)];
}

/** Those that an index can answer by itself, and that may leave few. */
export function listRareChecks({ narrowing, from }: Pick<SearchScope, 'narrowing' | 'from'>): readonly SQL[] {
  const { marks, sources, deadlineBefore, updatedSince } = narrowing;
  const checks = marks.filter((group) => !isCommon(group)).map(toMarkCheck);
  if (sources.length > 0) {
    checks.push(sql`opportunities.id in (select opportunity_id from links
      where undone_at is null and source_id = any(${sql.param(sources)}::text[]))`);
  }
  if (deadlineBefore !== null) {
    checks.push(sql`opportunities.deadline_at >= ${from}::timestamptz and opportunities.deadline_at < 'infinity'
      and opportunities.deadline_at <= ${deadlineBefore}::timestamptz`);
  }
  if (updatedSince !== null) checks.push(sql`opportunities.changed_at >= ${updatedSince}::timestamptz`);
  return checks;
}

function listCommonChecks({ narrowing }: Pick<SearchScope, 'narrowing'>): readonly SQL[] {
  const { marks, notMarks, notSources, age } = narrowing;
  const checks = marks.filter(isCommon).map(toMarkCheck);
  if (notMarks.length > 0) checks.push(sql`not opportunities.marks && ${sql.param(notMarks)}::text[]`);
  if (notSources.length > 0) {
    checks.push(sql`not exists (select from links where opportunity_id = opportunities.id and undone_at is null
      and source_id = any(${sql.param(notSources)}::text[]))`);
  }
  if (age !== null) checks.push(sql`coalesce(opportunities.minimum_age, 0) <= ${age}`);
  return checks;
}

/** Nearly everything is on as planned, so that no index helps to find it. */
function isCommon(group: readonly string[]): boolean {
  return group.includes('status:scheduled');
}

function toMarkCheck(group: readonly string[]): SQL {
  return sql`opportunities.marks && ${sql.param(group)}::text[]`;
}

/** A condition on `entry`: its point lies in the box. */
export function toBoundsCheck({ west, south, east, north }: Bounds): SQL {
  const isBetween = sql`entry.latitude between ${south}::float8 and ${north}::float8`;
  const [after, before] = [sql`entry.longitude >= ${west}::float8`, sql`entry.longitude <= ${east}::float8`];
  return west <= east
    ? sql`(${isBetween} and ${after} and ${before})`
    : sql`(${isBetween} and (${after} or ${before}))`;
}

/**
 * A condition on `entry`: it is on at `from` or later, and no earlier time of the same opportunity inside the filter is; or,
 * when each time counts, only the first half. The clock on the wall is read where the time itself is kept.
 */
export function toTimeCheck({ from, narrowing: { clock, isEachTime } }: Pick<SearchScope, 'from' | 'narrowing'>): SQL {
  const isOn = sql`entry.until_at >= ${from}::timestamptz`;
  if (!clock) return isEachTime ? isOn : sql`${isOn} and entry.previous_until_at < ${from}::timestamptz`;
  const suits = sql`exists (select from occurrences as time where time.opportunity_id = entry.opportunity_id
    and time.starts_at = entry.starts_at and ${toClockCheck(clock)})`;
  if (isEachTime) return sql`${isOn} and ${suits}`;
  return sql`${isOn} and ${suits} and not exists (select from occurrences as time
    where time.opportunity_id = entry.opportunity_id and time.starts_at < entry.starts_at
      and time.until_at >= ${from}::timestamptz and time.facts ->> 'status' <> 'cancelled' and ${toClockCheck(clock)})`;
}

/** A condition on `time`, a row of `occurrences`: the clock on the wall suits. */
export function toClockCheck({ weekdays, startsAfter, startsBefore }: Clock): SQL {
  const local = sql`(time.facts -> 'start' ->> 'local')`;
  const checks = [sql`true`];
  if (weekdays.length > 0) {
    checks.push(sql`extract(isodow from left(${local}, 10)::date) = any(${sql.param(weekdays)}::int[])`);
  }
  const clock = sql`substr(${local}, 12, 5)`;
  const bounds = [
    ...(startsAfter === null ? [] : [sql`${clock} >= ${startsAfter}`]),
    ...(startsBefore === null ? [] : [sql`${clock} < ${startsBefore}`]),
  ];
  const isOverNight = startsAfter !== null && startsBefore !== null && startsBefore <= startsAfter;
  if (bounds.length > 0)
    checks.push(sql`${clock} <> '' and (${sql.join(bounds, isOverNight ? sql` or ` : sql` and `)})`);
  return sql.join(checks, sql` and `);
}
