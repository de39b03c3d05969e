import type { Db } from '#db/connect.ts';
import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import { toInstantText } from '#db/values.ts';
import type { Authority } from '#domain/source.ts';
import { sql } from 'drizzle-orm';

/** What is known of a listing before its source is read again. */
export interface KnownListing {
  readonly key: string;
  readonly facts: OpportunityFacts;
  readonly occurrences: readonly Occurrence[];
  readonly hash: string;
  /** `toKey` of a page → content hash it last gave. */
  readonly pages: Readonly<Record<string, string>>;
  readonly lastRunId: string;
  readonly changedRunId: string;
  readonly isWithdrawn: boolean;
  /** `null` when no link stands. */
  readonly opportunityId: string | null;
}

const KNOWN_COLUMNS = sql`listings.source_key as key, facts, occurrences, content_hash as hash, pages, last_run_id as "lastRunId",
  changed_run_id as "changedRunId", withdrawn_at is not null as "isWithdrawn", links.opportunity_id as "opportunityId"`;
const STANDING = sql`left join links on links.source_id = listings.source_id and links.source_key = listings.source_key
  and undone_at is null`;

/** The listings of a source that have these keys. */
export async function listListings(
  db: Db,
  sourceId: string,
  keys: readonly string[],
): Promise<readonly KnownListing[]> {
  const { rows } = await db.execute<Row<KnownListing>>(sql`
    select ${KNOWN_COLUMNS} from listings ${STANDING}
    where listings.source_id = ${sourceId} and listings.source_key = any(${sql.param(keys)}::text[])`);
  return rows;
}

/** What to look for by content. */
export interface ContentSearch {
  readonly sourceId: string;
  readonly runId: string;
  readonly contentKeys: readonly string[];
  /** Keys of the page at hand: what it shows under its own key has not moved. */
  readonly keysShown: readonly string[];
}

export type ContentListing = KnownListing & { readonly contentKeys: readonly string[] };

/** Listings of a source with one of these content keys, which this run has not shown under their own key. */
export async function listListingsByContent(db: Db, search: ContentSearch): Promise<readonly ContentListing[]> {
  const { rows } = await db.execute<Row<ContentListing>>(sql`
    select ${KNOWN_COLUMNS}, content_keys as "contentKeys" from listings ${STANDING}
    where content_keys && ${sql.param(search.contentKeys)}::text[] and listings.source_id = ${search.sourceId}
      and last_run_id <> ${search.runId} and listings.source_key <> all(${sql.param(search.keysShown)}::text[])
    order by listings.source_key limit 1000`);
  return rows;
}

/** One of the listings an opportunity is derived from. */
export interface LinkedListing {
  readonly opportunityId: string;
  readonly sourceId: string;
  readonly key: string;
  readonly authority: Authority;
  readonly isSample: boolean;
  readonly facts: OpportunityFacts;
  readonly occurrences: readonly Occurrence[];
  readonly firstSeenAt: string;
  readonly changedAt: string;
  readonly withdrawnAt: string | null;
}

/** Every listing linked to one of these opportunities, by source and key. */
export async function listLinkedListings(db: Db, opportunityIds: readonly string[]): Promise<readonly LinkedListing[]> {
  const { rows } = await db.execute<Row<LinkedListing>>(sql`
    select links.opportunity_id as "opportunityId", listings.source_id as "sourceId", listings.source_key as key, authority,
      coalesce((sources.facts ->> 'isSample')::boolean, false) as "isSample", listings.facts, listings.occurrences,
      first_seen_at as "firstSeenAt", changed_at as "changedAt", withdrawn_at as "withdrawnAt"
    from links
      join listings on listings.source_id = links.source_id and listings.source_key = links.source_key
      join sources on sources.id = listings.source_id
    where links.opportunity_id = any(${sql.param(opportunityIds)}::uuid[]) and undone_at is null
    order by listings.source_id, listings.source_key`);
  return rows.map((row) => ({
    ...row,
    firstSeenAt: toInstantText(row.firstSeenAt),
    changedAt: toInstantText(row.changedAt),
    withdrawnAt: row.withdrawnAt && toInstantText(row.withdrawnAt),
  }));
}

/** A row as the driver types it: the same columns, and an index signature. */
type Row<T> = T & Record<string, unknown>;
