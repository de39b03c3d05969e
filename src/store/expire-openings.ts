import type { Db } from '#db/connect.ts';
import { EXPIRES_AFTER_DAYS } from '#domain/freshness.ts';
import { sql } from 'drizzle-orm';

/** Which openings are looked at. */
interface Expiry {
  /** RFC 3339. */
  readonly now: string;
  /** The source that was just read; those that nobody could read for long are looked at with it. */
  readonly sourceId: string;
}

/** Openings that expire at one time, so that no transaction holds its locks for long. */
const OPENINGS_MAX = 500;

/** Whether undated openings are listed that their source has not shown for `EXPIRES_AFTER_DAYS`. */
export async function hasExpiredOpenings(db: Db, expiry: Expiry): Promise<boolean> {
  const { rows } = await db.execute<{ is: boolean }>(sql`select exists (${selectExpired(expiry)}) as is`);
  return rows[0]?.is ?? false;
}

/** Withdraws these listings, at most 500. Gives the opportunities that they are linked to. */
export async function expireOpenings(db: Db, expiry: Expiry): Promise<readonly string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    with gone as (
      update listings set withdrawn_at = ${expiry.now}::timestamptz
      where (source_id, source_key) in (${selectExpired(expiry)} limit ${OPENINGS_MAX})
      returning source_id, source_key
    )
    select distinct opportunity_id as id from links join gone using (source_id, source_key)
    where undone_at is null order by id`);
  return rows.map(({ id }) => id);
}

function selectExpired({ now, sourceId }: Expiry) {
  const since = sql`${now}::timestamptz - ${EXPIRES_AFTER_DAYS} * interval '1 day'`;
  return sql`
    select source_id, source_key from listings
    where source_id in (select id from sources where id = ${sourceId} or last_good_at < ${since})
      and starts_at = '{}' and facts ->> 'isOngoing' = 'true' and withdrawn_at is null and last_seen_at < ${since}`;
}
