import type { Db } from '#db/connect.ts';
import { toInstantText } from '#db/values.ts';
import type { Correction, Deed } from '#domain/correction.ts';
import { type SQL, sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

/** Entries of one page of the log. */
export const LOG_PAGE_LENGTH = 100;

/** The log of what people decided, newest first, at most 100 entries from before the entry `before`. */
export async function listLog(db: Db, before: string | null): Promise<readonly Correction[]> {
  if (before !== null && !isUuid(before)) return [];
  return select(db, before === null ? sql`true` : sql`log.id < ${before}`);
}

/** What people decided about one opportunity, undone entries too, newest first; at most 100. */
export async function listCorrectionsOf(db: Db, opportunityId: string): Promise<readonly Correction[]> {
  return select(db, sql`log.opportunity_id = ${opportunityId} or log.other_id = ${opportunityId}`);
}

/** One entry of the log; `undefined` when there is none of this id. */
export async function findCorrection(db: Db, id: string): Promise<Correction | undefined> {
  return isUuid(id) ? (await select(db, sql`log.id = ${id}`))[0] : undefined;
}

type Row = Omit<Correction, 'deed'> & { readonly deed: Deed } & Record<string, unknown>;

async function select(db: Db, condition: SQL): Promise<readonly Correction[]> {
  const { rows } = await db.execute<Row>(sql`
    select log.id, log.deed, log.opportunity_id as "opportunityId", log.other_id as "otherId", log.undoes, log.who, log.why,
      log.made_at as "madeAt", later.id as "undoneBy"
    from corrections as log left join corrections as later on later.undoes = log.id
    where ${condition} order by log.id desc limit ${LOG_PAGE_LENGTH}`);
  return rows.map((row) => ({ ...row, madeAt: toInstantText(row.madeAt) }));
}
