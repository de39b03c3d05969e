import type { Db } from '#db/connect.ts';
import { toJson } from '#db/values.ts';
import { toCard } from '#suggest/card.ts';
import { sql } from 'drizzle-orm';
import type { DerivedOpportunity } from './save-opportunities.ts';

/** Writes what opportunities are judged by when something is suggested. */
export async function saveCards(db: Db, opportunities: readonly DerivedOpportunity[]): Promise<void> {
  const rows = opportunities.map((opportunity) => ({ id: opportunity.id, card: toCard(opportunity) }));
  await db.execute(sql`
    insert into suggestion_cards (opportunity_id, card)
    select * from json_to_recordset(${toJson(rows)}::json) as given (id uuid, card json)
    on conflict (opportunity_id) do update set card = excluded.card`);
}
