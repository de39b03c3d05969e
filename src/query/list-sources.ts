import type { Db } from '#db/connect.ts';
import { toInstantText } from '#db/values.ts';
import type { RunOutcome } from '#domain/run.ts';
import type { Source } from '#domain/source.ts';
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
  /** Listings it shows at present. */
  readonly listings: number;
}

/** Hours after which a reading is no longer fresh: two of a daily schedule, with an hour to spare. */
const FRESH_HOURS = 49;

/** How a source is, as an expression over `sources`. */
export function toHealth(now: string): SQL {
  return sql`case when last_outcome <> 'ok' then 'failing'
    when last_good_at >= ${now}::timestamptz - ${FRESH_HOURS} * interval '1 hour' then 'ok' else 'stale' end`;
}

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
      last_good_at as "lastGoodAt", last_outcome as "lastOutcome", last_reason as "lastReason",
      (select count(*)::int from listings where source_id = sources.id and withdrawn_at is null) as listings
    from sources where ${condition} order by sources.id limit ${SOURCES_MAX}`);
  return rows.map((row) => ({
    ...row,
    lastRunAt: row.lastRunAt && toInstantText(row.lastRunAt),
    lastGoodAt: row.lastGoodAt && toInstantText(row.lastGoodAt),
  }));
}
