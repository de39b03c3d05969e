import type { Db } from '#db/connect.ts';
import { audit } from '#db/schema/audit.ts';
import { toStorable } from '#db/values.ts';
import type { AuditEntry } from '#domain/audit.ts';
import { v7 as uuidv7 } from 'uuid';

/** Writes down what somebody does, in the transaction that does it. */
export async function saveAudit(tx: Db, { who, why, ...entry }: Omit<AuditEntry, 'id'>): Promise<void> {
  await tx.insert(audit).values({ ...entry, id: uuidv7(), who: toStorable(who), why: toStorable(why) });
}
