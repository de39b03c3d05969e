import type { Db } from '#db/connect.ts';
import type { SourceHealth } from './list-sources.ts';

/** How many sources are in each state; paused ones are not counted. */
export async function countSourceHealth(_db: Db, _now: string): Promise<Readonly<Record<SourceHealth, number>>> {
  return { ok: 0, stale: 0, failing: 0 };
}
