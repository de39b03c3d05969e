import type { Db } from '#db/connect.ts';
import { toInstantText } from '#db/values.ts';
import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import { sql } from 'drizzle-orm';

/** An opportunity as it stands, to be derived anew. */
export interface StoredOpportunity {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly facts: OpportunityFacts;
  readonly occurrences: readonly Occurrence[];
  /** RFC 3339. */
  readonly changedAt: string;
  readonly withdrawnAt: string | null;
}

/** The opportunities with these ids, with every occurrence. */
export async function listStoredOpportunities(db: Db, ids: readonly string[]): Promise<readonly StoredOpportunity[]> {
  const { rows } = await db.execute<StoredOpportunity & Record<string, unknown>>(sql`
    select id, version, content_hash as hash, facts, changed_at as "changedAt", withdrawn_at as "withdrawnAt",
      coalesce((select jsonb_agg(occurrences.facts order by ordinal) from occurrences where opportunity_id = id), '[]') as occurrences
    from opportunities where id = any(${sql.param(ids)}::uuid[]) order by id limit 10000`);
  return rows.map((row) => ({
    ...row,
    changedAt: toInstantText(row.changedAt),
    withdrawnAt: row.withdrawnAt && toInstantText(row.withdrawnAt),
  }));
}
