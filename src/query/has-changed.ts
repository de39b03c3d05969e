import type { Db } from '#db/connect.ts';
import { executeNamed } from '#db/execute-named.ts';
import { sql } from 'drizzle-orm';

/** What an answer was made of, so that it can be asked whether it would still be the same. */
export interface Basis {
  /** Transactions from this number on may not have been seen. */
  readonly seen: string;
  /** Where it looked. */
  readonly placeKeys: readonly string[];
  /** A number for each opportunity that it told of: see {@link toNumbers}. */
  readonly told: Uint32Array;
}

/** Changes that are looked at one by one; after more of them the answer is made anew. */
const CHANGES_MAX = 1_000;

/** The number of the oldest transaction still going on: whatever is asked after this has seen all before it. */
export async function markSeen(db: Db): Promise<string> {
  const { rows } = await executeNamed<{ seen: string }>(
    db,
    sql`select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + change_lead())::text as seen`,
  );
  return rows[0]?.seen ?? '0';
}

/** The last 32 bits of each id: of two different ones hardly ever the same, and then something is only thought to have changed. */
export function toNumbers(ids: readonly string[]): Uint32Array {
  return Uint32Array.from(ids, (id) => Number.parseInt(id.slice(-8), 16));
}

/**
 * Whether anything that the answer told of, or that lies where it looked, has been told differently since. One look at the index
 * when nothing at all has changed.
 * @returns the basis that the answer rests on by now; `undefined` when it may be another one
 */
export async function renewBasis(db: Db, basis: Basis): Promise<Basis | undefined> {
  const { rows } = await executeNamed<{ seen: string; id: string | null; isHere: boolean | null }>(
    db,
    sql`
    select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + change_lead())::text as seen, changed.id, changed.is_here as "isHere"
    from (values (1)) as always left join lateral (
      select id, places && ${sql.param(basis.placeKeys)}::text[] as is_here from opportunities
      where modified >= ${basis.seen}::bigint order by modified, id limit ${CHANGES_MAX}
    ) as changed on true`,
  );
  const changed = rows.filter(({ id }) => id !== null);
  const isTold = (id: string | null) => id !== null && basis.told.includes(Number.parseInt(id.slice(-8), 16));
  if (changed.length === CHANGES_MAX || changed.some(({ id, isHere }) => isHere || isTold(id))) return undefined;
  return { ...basis, seen: rows[0]?.seen ?? basis.seen };
}
