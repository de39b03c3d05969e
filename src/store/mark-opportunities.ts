import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';

/** Shows an opportunity or takes it from sight. Whoever calls derives it anew, which writes its search index. */
export async function markHidden(db: Db, id: string, isHidden: boolean): Promise<void> {
  await db.execute(sql`update opportunities set is_hidden = ${isHidden}, content_hash = '' where id = ${id}`);
}

/** What becomes of an opportunity, and when (RFC 3339). */
interface Merging {
  readonly id: string;
  readonly survivorId: string | null;
  readonly at: string;
}

/**
 * Takes an opportunity for another one, which survives, or for itself again (`null`). Whoever calls derives both anew; what was
 * merged away is no longer found.
 */
export async function markMerged(db: Db, { id, survivorId, at }: Merging): Promise<void> {
  await db.execute(sql`
    update opportunities set merged_into = ${survivorId}::uuid, content_hash = '',
      changed_at = greatest(changed_at, ${at}::timestamptz) where id = ${id}`);
  if (survivorId !== null) await db.execute(sql`delete from search_entries where opportunity_id = ${id}`);
}

/** What a told change is above, and when it was. */
export interface ToldChange {
  readonly aboveVersion: number;
  /** RFC 3339. */
  readonly at: string;
}

/** Lets everyone who has these opportunities know that they changed: the version is above the one given. */
export async function raiseVersions(db: Db, ids: readonly string[], { aboveVersion, at }: ToldChange): Promise<void> {
  await db.execute(sql`
    update opportunities set version = greatest(version, ${aboveVersion + 1}::int),
      changed_at = greatest(changed_at, ${at}::timestamptz)
    where id = any(${sql.param(ids)}::uuid[])`);
}
