import { createCorrections } from '#correct/create-corrections.ts';
import type { Db } from '#db/connect.ts';
import type { OpportunityFacts } from '#domain/opportunity.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { sql } from 'drizzle-orm';
import { dumpRows } from './dump-rows.ts';

/** Who corrects in tests. */
export const BY = { who: 'desk', why: 'I rang them up.' } as const;

/** Corrections made at this moment. */
export function correctionsAt(db: Db, at: string) {
  return createCorrections({ db, gazetteer: loadGazetteer(), now: () => at });
}

/** An opportunity row as a test looks at it. */
export interface OpportunityRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly facts: OpportunityFacts;
  readonly factSources: Readonly<Record<string, string>>;
  readonly isHidden: boolean;
  readonly mergedInto: string | null;
  readonly isFound: boolean;
}

/** Every opportunity, hidden and merged ones too, by id. */
export async function listRows(db: Db): Promise<readonly OpportunityRow[]> {
  const { rows } = await db.execute<OpportunityRow & Record<string, unknown>>(sql`
    select id, version, facts ->> 'title' as title, facts, fact_sources as "factSources", is_hidden as "isHidden",
      merged_into as "mergedInto", exists (select from search_entries where opportunity_id = id) as "isFound"
    from opportunities order by id`);
  return rows;
}

/** Everything that is kept of listings and opportunities, but for what only rises: versions, and when and by which write they changed. */
export async function dumpStanding(db: Db): Promise<Readonly<Record<string, readonly string[]>>> {
  const { links: _, ...rows } = await dumpRows(db, ['version', 'changed_at', 'modified']);
  const standing = await db.execute<{ row: string }>(
    sql`select to_jsonb(links)::text as row from links where undone_at is null order by id`,
  );
  return { ...rows, links: standing.rows.map(({ row }) => row) };
}
