import type { Db } from '#db/connect.ts';
import { toInstantText } from '#db/values.ts';
import type { Report, SourceSuggestion } from '#domain/inbox.ts';
import { sql } from 'drizzle-orm';

/** Entries of each kind told at once. */
const INBOX_LENGTH_MAX = 100;

/** Reports that nobody has put away, oldest first, at most 100. */
export async function listReports(db: Db): Promise<readonly Report[]> {
  const { rows } = await db.execute<Report & Record<string, unknown>>(sql`
    select reports.id, opportunity_id as "opportunityId", topic, text, made_at as "madeAt", facts ->> 'title' as title
    from reports join opportunities on opportunities.id = opportunity_id
    where closed_at is null order by reports.id limit ${INBOX_LENGTH_MAX}`);
  return rows.map((row) => ({ ...row, madeAt: toInstantText(row.madeAt) }));
}

/** Suggested sources that nobody has put away, oldest first, at most 100. */
export async function listSourceSuggestions(db: Db): Promise<readonly SourceSuggestion[]> {
  const { rows } = await db.execute<SourceSuggestion & Record<string, unknown>>(sql`
    select id, url, note, times, made_at as "madeAt" from source_suggestions
    where closed_at is null order by id limit ${INBOX_LENGTH_MAX}`);
  return rows.map((row) => ({ ...row, madeAt: toInstantText(row.madeAt) }));
}
