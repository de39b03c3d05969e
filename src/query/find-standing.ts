import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

/** How an opportunity stands, served or not. */
export interface Standing {
  readonly id: string;
  readonly version: number;
  readonly isHidden: boolean;
  readonly mergedInto: string | null;
  /** Its zone, for times that a person gives by the clock. */
  readonly timeZone: string | null;
}

/** How an opportunity stands; `undefined` when there is none of this id. */
export async function findStanding(db: Db, id: string): Promise<Standing | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await db.execute<Standing & Record<string, unknown>>(sql`
    select id, version, is_hidden as "isHidden", merged_into as "mergedInto", facts -> 'start' ->> 'timeZone' as "timeZone"
    from opportunities where id = ${id}`);
  return rows[0];
}

/** A link that stands, and what it joins. */
export interface StandingLink {
  readonly id: string;
  readonly sourceId: string;
  readonly key: string;
  readonly opportunityId: string;
}

/** The links that join listings to an opportunity, by source and key. */
export async function listStandingLinks(db: Db, opportunityId: string): Promise<readonly StandingLink[]> {
  const { rows } = await db.execute<StandingLink & Record<string, unknown>>(sql`
    select id, source_id as "sourceId", source_key as key, opportunity_id as "opportunityId" from links
    where opportunity_id = ${opportunityId} and undone_at is null order by source_id, source_key limit 10000`);
  return rows;
}

/** How many of these links stand. */
export async function countStandingLinks(db: Db, ids: readonly string[]): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from links where id = any(${sql.param(ids)}::uuid[]) and undone_at is null`);
  return rows[0]?.count ?? 0;
}
