import type { Db } from '#db/connect.ts';
import type { Source } from '#domain/source.ts';
import { toJson } from '#db/values.ts';
import { sql } from 'drizzle-orm';

/**
 * Takes the catalog over: new entries are added, changed ones rewritten. What is no longer in it stays, with all it told us. Who changes an
 * entry has looked at the source: what it looked like before is forgotten. A schedule that changed is planned anew.
 */
export async function saveSources(db: Db, sources: readonly Source[]): Promise<void> {
  const rows = sources.map((source) => ({ id: source.id, facts: source, authority: source.authority }));
  await db.execute(sql`
    insert into sources (id, facts, authority)
    select id, facts, authority from jsonb_to_recordset(${toJson(rows)}::jsonb) as given (id text, facts jsonb, authority text)
    on conflict (id) do update set facts = excluded.facts, authority = excluded.authority, last_shape = null, origin = 'catalog',
      next_slot_at = case when sources.facts -> 'schedule' = excluded.facts -> 'schedule' then sources.next_slot_at end
    where sources.facts is distinct from excluded.facts or sources.origin <> 'catalog'`);
}
