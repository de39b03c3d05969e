import type { Db } from '#db/connect.ts';
import type { Source } from '#domain/source.ts';
import { lockMatching } from '#store/lock-matching.ts';
import { withdrawSource } from '#store/withdraw-source.ts';
import { rederive } from './rederive.ts';

/**
 * Withdraws what came from sources that were taken down; what another source tells as well stays, by that source's words. Done again, it
 * finds nothing to do.
 * @param at RFC 3339
 */
export async function takeDownSources(
  db: Db,
  sources: readonly Pick<Source, 'id' | 'takenDown'>[],
  at: string,
): Promise<void> {
  for (const { id } of sources.filter(({ takenDown }) => takenDown !== undefined)) {
    await db.transaction(async (tx) => {
      await lockMatching(tx);
      await rederive(tx, await withdrawSource(tx, id, at), at);
    });
  }
}
