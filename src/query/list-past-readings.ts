import type { Db } from '#db/connect.ts';
import type { RunOutcome } from '#domain/run.ts';
import { sql } from 'drizzle-orm';

/** A reading that came to its end, in brief. */
export interface PastReading {
  readonly outcome: RunOutcome;
  /** Listings that were new, changed or gone. */
  readonly news: number;
  /** Listings that it showed. */
  readonly listings: number;
}

/** Readings told at once. */
const READINGS_MAX = 20;

/** The last readings of a source, newest first; what was broken off in between is left out. */
export async function listPastReadings(db: Db, sourceId: string): Promise<readonly PastReading[]> {
  const { rows } = await db.execute<PastReading & Record<string, unknown>>(sql`
    select outcome, (counts ->> 'created')::int + (counts ->> 'changed')::int + (counts ->> 'withdrawn')::int as news,
      (counts ->> 'read')::int as listings
    from runs where source_id = ${sourceId} and finished_at is not null
    order by started_at desc, id desc limit ${READINGS_MAX}`);
  return rows;
}
