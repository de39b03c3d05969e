import type { Db } from '#db/connect.ts';
import { toJson } from '#db/values.ts';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Sighting } from './save-listings.ts';

/** Why a listing is taken for an opportunity. */
export interface NewLink {
  readonly key: string;
  readonly opportunityId: string;
  /** `first`: nothing known was the same, so the opportunity begins with it. */
  readonly verdict: 'first' | 'same';
  /** 0–1. */
  readonly score: number;
  readonly reason: string;
}

/** Joins listings to opportunities. A listing has one standing link. */
export async function saveLinks(db: Db, { run, at }: Sighting, links: readonly NewLink[]): Promise<void> {
  if (links.length === 0) return;
  const rows = links.map(({ opportunityId, ...link }) => ({ ...link, id: uuidv7(), opportunity_id: opportunityId }));
  await db.execute(sql`
    insert into links (id, source_id, source_key, opportunity_id, verdict, score, reason, made_at)
    select id, ${run.sourceId}, key, opportunity_id, verdict, score, reason, ${at}::timestamptz
    from jsonb_to_recordset(${toJson(rows)}::jsonb) as given (id uuid, key text, opportunity_id uuid, verdict text,
      score double precision, reason text)`);
}
