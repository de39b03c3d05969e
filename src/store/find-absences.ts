import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';
import type { Run } from './start-run.ts';

/** What a whole reading says of the listings of its source. */
export interface Absences {
  /** Listings it showed that are still ahead or open. */
  readonly seen: number;
  /** Keys it should have shown and did not, with the readings before this one that missed them. */
  readonly missing: readonly { readonly key: string; readonly misses: number }[];
}

/**
 * Listings that the reading should have shown: those whose next time comes no later than the latest next time it did show, and
 * undated openings if it showed any. What is over, and what lies beyond a feed's horizon, is not missed.
 * @param now RFC 3339
 */
export async function findAbsences(db: Db, run: Run, now: string): Promise<Absences> {
  const { rows } = await db.execute<{ seen: number; missing: Absences['missing'] }>(sql`
    with due as (
      select source_key, misses, last_run_id = ${run.id} as is_seen,
        case when starts_at = '{}' and facts ->> 'start' is null then 'infinity'::timestamptz
          else (select min(start) from unnest(starts_at) as start where start > ${now}::timestamptz) end as next_at
      from listings where source_id = ${run.sourceId} and withdrawn_at is null
    ), dated as (select max(next_at) as horizon from due where is_seen and next_at < 'infinity'),
    undated as (select bool_or(next_at = 'infinity') as is_shown from due where is_seen)
    select count(*) filter (where is_seen and next_at is not null)::int as seen,
      coalesce(jsonb_agg(jsonb_build_object('key', source_key, 'misses', misses) order by source_key)
        filter (where not is_seen and (next_at <= horizon or (next_at = 'infinity' and is_shown))), '[]') as missing
    from due, dated, undated`);
  return rows[0] ?? { seen: 0, missing: [] };
}
