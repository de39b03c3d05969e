import type { Db } from '#db/connect.ts';
import { SOURCE_STATES, type SourceHealthState } from '#domain/source-state.ts';
import { sql } from 'drizzle-orm';
import { STATE } from './list-sources.ts';

/** How many sources are in each state; every state is told. */
export async function countSourceStates(db: Db): Promise<ReadonlyMap<SourceHealthState, number>> {
  const { rows } = await db.execute<{ state: SourceHealthState; count: number }>(sql`
    select ${STATE} as state, count(*)::int as count from sources group by 1`);
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  return new Map(SOURCE_STATES.map((state) => [state, counts.get(state) ?? 0]));
}
