import type { Db } from '#db/connect.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import { sql } from 'drizzle-orm';
import { loadOpportunities } from './load-opportunities.ts';

/** Days for which what is no longer served stays in the feed as a tombstone. */
const TOMBSTONE_DAYS = 7;
/** Occurrences that each opportunity carries. */
const OCCURRENCES_MAX = 50;

/** A place in the feed. */
export interface ChangePosition {
  /** Number of the transaction that made the change, told from a restore on; several changes may share one. */
  readonly modified: number;
  readonly id: string;
}

/** One opportunity at its latest change; `opportunity: null` is a tombstone. */
export interface Change extends ChangePosition {
  readonly opportunity: Opportunity | null;
}

interface ChangesWanted {
  /** `null` begins at the beginning. */
  readonly after: ChangePosition | null;
  readonly limit: number;
  /** RFC 3339. */
  readonly now: string;
}

export interface ChangePage {
  readonly changes: readonly Change[];
  /** Where the next page begins; where this one began when nothing came after. */
  readonly last: ChangePosition | null;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly modified: string;
  readonly isGone: boolean;
}

/**
 * Every opportunity once, at its latest change, in the order of `modified` and then of `id`. Only what was changed by transactions
 * older than any that is still going on is told: so nothing that is committed late can slip in behind a reader. What is no longer
 * served is told as gone for seven days.
 */
export async function listChanges(db: Db, { after, limit, now }: ChangesWanted): Promise<ChangePage> {
  const behind = after ? sql`(modified, id) > (${after.modified}::bigint, ${after.id}::uuid)` : sql`true`;
  // The order is that of the numbers, not of the texts that go out under the same name.
  const { rows } = await db.execute<Row>(sql`
    select id, modified::text, (is_hidden or merged_into is not null or withdrawn_at is not null) as "isGone"
    from opportunities
    where modified < pg_snapshot_xmin(pg_current_snapshot())::text::bigint + change_lead() and ${behind}
      and (not is_hidden and merged_into is null and withdrawn_at is null
        or greatest(changed_at, withdrawn_at) >= ${now}::timestamptz - ${TOMBSTONE_DAYS} * interval '1 day')
    order by opportunities.modified, id limit ${limit}`);
  const ids = rows.filter(({ isGone }) => !isGone).map(({ id }) => id);
  const byId = await loadOpportunities(db, { ids, from: now, occurrencesMax: OCCURRENCES_MAX });
  const changes = rows.flatMap(({ id, modified, isGone }) => {
    const opportunity = byId.get(id) ?? null;
    // What has gone in this very moment has a later change, and is told at that one.
    return isGone || opportunity ? [{ id, modified: Number(modified), opportunity }] : [];
  });
  const last = rows.at(-1);
  return { changes, last: last ? { id: last.id, modified: Number(last.modified) } : after };
}

/**
 * Whether what was told up to a place in the feed may be lost: this instance came from a backup, and its predecessor went on telling
 * after that.
 */
export async function isPastLost(db: Db, { modified }: ChangePosition): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select from restores where lost_from <= ${modified}::bigint and counts_from > ${modified}::bigint limit 1`);
  return rows.length > 0;
}
