import type { Db } from '#db/connect.ts';
import { toJson } from '#db/values.ts';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

/** Two opportunities that may be the same thing. */
export interface UnsureMatch {
  /** The one whose listing was matched. */
  readonly opportunityId: string;
  readonly otherId: string;
  /** 0–1. */
  readonly score: number;
  readonly reason: string;
}

/** Keeps pairs for a person to look at. A pair that was ever met before, decided or not, stays as it is. */
export async function saveUnsureMatches(db: Db, matches: readonly UnsureMatch[], at: string): Promise<void> {
  if (matches.length === 0) return;
  const rows = matches.map((match) => ({ ...match, id: uuidv7() }));
  await db.execute(sql`
    insert into unsure_matches (id, opportunity_id, other_id, score, reason, met_at)
    select id, "opportunityId", "otherId", score, reason, ${at}::timestamptz
    from jsonb_to_recordset(${toJson(rows)}::jsonb) as given (id uuid, "opportunityId" uuid, "otherId" uuid,
      score double precision, reason text)
    where "opportunityId" <> "otherId" order by id
    on conflict (least(opportunity_id, other_id), greatest(opportunity_id, other_id)) do nothing`);
}

/** Notes what a person said of a pair; `null` asks again. */
export async function decideUnsureMatch(db: Db, id: string, decision: 'same' | 'different' | null): Promise<void> {
  await db.execute(sql`update unsure_matches set decision = ${decision} where id = ${id}`);
}

/** Notes that two opportunities are not the same, whether or not anyone asked. */
export async function keepApart(db: Db, match: UnsureMatch, at: string): Promise<void> {
  await saveUnsureMatches(db, [match], at);
  await db.execute(sql`
    update unsure_matches set decision = 'different'
    where least(opportunity_id, other_id) = least(${match.opportunityId}::uuid, ${match.otherId}::uuid)
      and greatest(opportunity_id, other_id) = greatest(${match.opportunityId}::uuid, ${match.otherId}::uuid)`);
}
