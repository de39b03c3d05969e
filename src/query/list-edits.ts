import type { Db } from '#db/connect.ts';
import type { OpportunityFacts } from '#domain/opportunity.ts';
import { sql } from 'drizzle-orm';

/** What people set right: the facts that are so whatever sources say. */
export type Edits = Partial<OpportunityFacts>;

/**
 * What stands of people's edits to these opportunities and to those merged into them, by id; of two edits to one fact the later.
 * Opportunities without any are left out.
 */
export async function listEdits(db: Db, opportunityIds: readonly string[]): Promise<ReadonlyMap<string, Edits>> {
  const { rows } = await db.execute<{ id: string; facts: Edits }>(sql`
    with recursive family (id, survivor) as (
      select id, id from unnest(${sql.param(opportunityIds)}::uuid[]) as id
      union select opportunities.id, survivor from family join opportunities on merged_into = family.id
    )
    select survivor as id, deed -> 'facts' as facts
    from family join corrections on corrections.opportunity_id = family.id and kind = 'edit'
    where not exists (select from corrections as later where later.undoes = corrections.id)
    order by corrections.id`);
  const edits = new Map<string, Edits>();
  for (const { id, facts } of rows) edits.set(id, { ...edits.get(id), ...facts });
  return edits;
}
