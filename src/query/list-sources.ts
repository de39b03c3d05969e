import type { Db } from '#db/connect.ts';
import { toInstantText } from '#db/values.ts';
import type { RunOutcome } from '#domain/run.ts';
import type { Politeness, Source } from '#domain/source.ts';
import type { SourceHealthState } from '#domain/source-state.ts';
import { type SQL, sql } from 'drizzle-orm';

/** `ok`: the last reading was good and is fresh; `stale`: no good reading for a while, or none yet; `failing`: the last one was not good. */
export type SourceHealth = 'ok' | 'stale' | 'failing';

/** A source as the public sees it. */
export interface SourceState {
  readonly source: Source;
  readonly health: SourceHealth;
  readonly isPaused: boolean;
  /** RFC 3339; `null` before the first. */
  readonly lastRunAt: string | null;
  readonly lastGoodAt: string | null;
  readonly lastOutcome: RunOutcome | null;
  /** Why the last run was not good, for people. */
  readonly lastReason: string | null;
  /** What robots.txt said of its address, and the least pause between two requests; `null` before it was asked. */
  readonly robots: Politeness['robots'] | null;
  readonly robotsAt: string | null;
  readonly gapMs: number | null;
  /** Listings it shows at present. */
  readonly listings: number;
  readonly state: SourceHealthState;
  /** When it is to be read next, RFC 3339; `null` when that is not planned. */
  readonly nextReadingAt: string | null;
  /** Listings that each of the last readings that ended well showed, oldest first. */
  readonly trend: readonly number[];
}

/** Hours after which a reading is no longer fresh: two of a daily schedule, with an hour to spare. */
const FRESH_HOURS = 49;

/** How a source is, as an expression over `sources`. */
export function toHealth(now: string): SQL {
  return sql`case when last_outcome <> 'ok' then 'failing'
    when last_good_at >= ${now}::timestamptz - ${FRESH_HOURS} * interval '1 hour' then 'ok' else 'stale' end`;
}

/** The state that `SOURCE_STATES` names, as an expression over `sources`. */
export const STATE = sql`case when taken_down is not null or facts ? 'takenDown' then 'taken-down'
  when is_paused then 'paused' when last_run_at is null then 'unverified' when last_outcome = 'empty' then 'quiet'
  when last_outcome in ('ok', 'changed-shape', 'blocked') then last_outcome else 'failing' end`;

/** Readings whose counts make up a trend. */
const TREND_LENGTH = 10;

const TREND = sql`(
  select coalesce(jsonb_agg(shown order by started_at), '[]') from (
    select started_at, (counts ->> 'read')::int + coalesce((counts ->> 'vouched')::int, 0) as shown from runs
    where source_id = sources.id and outcome in ('ok', 'empty', 'held') order by started_at desc limit ${sql.raw(String(TREND_LENGTH))}
  ) as last)`;

/** Sources of one page. */
const SOURCES_MAX = 1_000;

/** Every source, by id; at most 1,000 after the id `after`. */
export async function listSources(
  db: Db,
  { now, after }: { readonly now: string; readonly after?: string },
): Promise<readonly SourceState[]> {
  return select(db, now, sql`sources.id > ${after ?? ''}`);
}

/** One source; `undefined` when there is none of this id. */
export async function findSource(
  db: Db,
  { id, now }: { readonly id: string; readonly now: string },
): Promise<SourceState | undefined> {
  return (await select(db, now, sql`sources.id = ${id}`))[0];
}

async function select(db: Db, now: string, condition: SQL): Promise<readonly SourceState[]> {
  const { rows } = await db.execute<SourceState & Record<string, unknown>>(sql`
    select case when taken_down is null then facts else facts || jsonb_build_object('takenDown', taken_down) end as source, ${toHealth(now)} as health, is_paused as "isPaused", last_run_at as "lastRunAt",
      last_good_at as "lastGoodAt", last_outcome as "lastOutcome", last_reason as "lastReason", robots,
      robots_at as "robotsAt", gap_ms as "gapMs",
      (select count(*)::int from listings where source_id = sources.id and withdrawn_at is null) as listings,
      ${STATE} as state, nullif(next_slot_at, 'infinity') as "nextReadingAt", ${TREND} as trend
    from sources where ${condition} order by sources.id limit ${SOURCES_MAX}`);
  return rows.map((row) => ({
    ...row,
    robotsAt: row.robotsAt && toInstantText(row.robotsAt),
    lastRunAt: row.lastRunAt && toInstantText(row.lastRunAt),
    lastGoodAt: row.lastGoodAt && toInstantText(row.lastGoodAt),
    nextReadingAt: row.nextReadingAt && toInstantText(row.nextReadingAt),
  }));
}
