import type { Db } from '#db/connect.ts';
import { toJson, toStorable } from '#db/values.ts';
import type { LinkMove } from '#domain/correction.ts';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

/** Where links go, and why. */
export interface LinkTarget {
  readonly opportunityId: string;
  readonly reason: string;
  /** RFC 3339. */
  readonly at: string;
}

/** Undoes these links and joins their listings to another opportunity, on a person's word. */
export async function moveLinks(
  db: Db,
  linkIds: readonly string[],
  { opportunityId, reason, at }: LinkTarget,
): Promise<readonly LinkMove[]> {
  const moves = linkIds.map((fromLinkId) => ({ fromLinkId, toLinkId: uuidv7() }));
  await db.execute(sql`update links set undone_at = ${at}::timestamptz where id = any(${sql.param(linkIds)}::uuid[])`);
  await db.execute(sql`
    insert into links (id, source_id, source_key, opportunity_id, verdict, score, reason, made_at)
    select "toLinkId", source_id, source_key, ${opportunityId}::uuid, 'person', 1, ${toStorable(reason)}, ${at}::timestamptz
    from jsonb_to_recordset(${toJson(moves)}::jsonb) as given ("fromLinkId" uuid, "toLinkId" uuid)
      join links on links.id = "fromLinkId"`);
  return moves;
}

/** Takes the moves back: each listing has the very link again that it had before. */
export async function restoreLinks(db: Db, moves: readonly LinkMove[], at: string): Promise<void> {
  const made = sql.param(moves.map(({ toLinkId }) => toLinkId));
  const undone = sql.param(moves.map(({ fromLinkId }) => fromLinkId));
  await db.execute(sql`update links set undone_at = ${at}::timestamptz where id = any(${made}::uuid[])`);
  await db.execute(sql`update links set undone_at = null where id = any(${undone}::uuid[])`);
}
