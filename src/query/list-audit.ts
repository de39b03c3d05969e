import type { Db } from '#db/connect.ts';
import { audit } from '#db/schema/audit.ts';
import { toInstantText } from '#db/values.ts';
import type { AuditEntry } from '#domain/audit.ts';
import { desc, lt } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

/** Entries of one page of the log. */
export const AUDIT_PAGE_LENGTH = 100;

/** What people did to sources and tokens, newest first, at most 100 entries from before the entry `before`. */
export async function listAudit(db: Db, before: string | null): Promise<readonly AuditEntry[]> {
  if (before !== null && !isUuid(before)) return [];
  const rows = await db
    .select()
    .from(audit)
    .where(before === null ? undefined : lt(audit.id, before))
    .orderBy(desc(audit.id))
    .limit(AUDIT_PAGE_LENGTH);
  return rows.map((row) => ({ ...row, at: toInstantText(row.at) }));
}
