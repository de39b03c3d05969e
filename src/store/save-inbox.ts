import type { Db } from '#db/connect.ts';
import { reports, sourceSuggestions } from '#db/schema/inbox.ts';
import { toStorable } from '#db/values.ts';
import type { NewReport, NewSourceSuggestion } from '#domain/inbox.ts';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

/** As many may wait of each; whoever writes more than a person can read is not read. */
const WAITING_MAX = 1_000;
/** Open reports about one opportunity: a few say all. */
const REPORTS_OF_ONE_MAX = 5;

/** Keeps a report. `false` when too many wait already, of all or of this opportunity, or there is no such opportunity. */
export async function saveReport(db: Db, { opportunityId, topic, text }: NewReport, at: string): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    insert into reports (id, opportunity_id, topic, text, made_at)
    select ${uuidv7()}::uuid, opportunities.id, ${topic}, ${toStorable(text)}, ${at}::timestamptz from opportunities
    where opportunities.id = ${opportunityId}::uuid
      and (select count(*) from (select from reports where closed_at is null limit ${WAITING_MAX}) as waiting) < ${WAITING_MAX}
      and (select count(*) from reports where closed_at is null and opportunity_id = ${opportunityId}::uuid) < ${REPORTS_OF_ONE_MAX}`);
  return rowCount === 1;
}

/** Keeps an address that somebody would like to see read; one that is known is counted. `false` when too many wait already. */
export async function saveSourceSuggestion(db: Db, { url, note }: NewSourceSuggestion, at: string): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    insert into source_suggestions (id, url, note, made_at)
    select ${uuidv7()}::uuid, ${toStorable(url)}, ${toStorable(note)}, ${at}::timestamptz
    where (select count(*) from (select from source_suggestions where closed_at is null limit ${WAITING_MAX}) as waiting) < ${WAITING_MAX}
    on conflict (url) do update set times = source_suggestions.times + 1`);
  return rowCount === 1;
}

/** Who closes an entry, and when. */
export interface Closing {
  readonly by: string;
  /** RFC 3339. */
  readonly at: string;
}

/** Puts a report away; one that is away already stays as it is. */
export async function closeReport(db: Db, id: string, { by, at }: Closing): Promise<void> {
  await db
    .update(reports)
    .set({ closedAt: at, closedBy: by })
    .where(and(eq(reports.id, id), isNull(reports.closedAt)));
}

/** Puts a suggested source away, whatever came of it. */
export async function closeSourceSuggestion(db: Db, id: string, { by, at }: Closing): Promise<void> {
  await db
    .update(sourceSuggestions)
    .set({ closedAt: at, closedBy: by })
    .where(and(eq(sourceSuggestions.id, id), isNull(sourceSuggestions.closedAt)));
}
