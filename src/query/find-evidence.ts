import type { Db } from '#db/connect.ts';
import { toInstantText } from '#db/values.ts';
import type { Correction } from '#domain/correction.ts';
import type { Listing } from '#domain/listing.ts';
import type { Occurrence, Opportunity, OpportunityFacts } from '#domain/opportunity.ts';
import type { Authority } from '#domain/source.ts';
import { sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { listCorrectionsOf } from './list-corrections.ts';

/** Why a listing is, or was, taken for an opportunity. */
export interface LinkEvidence {
  readonly id: string;
  readonly sourceId: string;
  readonly sourceKey: string;
  readonly verdict: 'first' | 'same' | 'moved-key' | 'person';
  /** 0–1. */
  readonly score: number;
  readonly reason: string;
  readonly madeAt: string;
  readonly undoneAt: string | null;
}

/** A listing with what was understood of it. */
export interface ListingEvidence {
  readonly sourceId: string;
  readonly sourceName: string;
  readonly authority: Authority;
  readonly sourceKey: string;
  readonly adapter: string;
  readonly facts: OpportunityFacts;
  readonly printed: Listing;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly changedAt: string;
  /** Good whole readings in a row that should have shown it and did not. */
  readonly misses: number;
  readonly withdrawnAt: string | null;
}

/** An opportunity with all that stands behind it, served or not. */
export interface OpportunityEvidence extends Omit<Opportunity, 'provenance' | 'lastSeenAt'> {
  readonly isHidden: boolean;
  readonly mergedInto: string | null;
  /** Undone ones too, in the order they were made. */
  readonly links: readonly LinkEvidence[];
  /** Those of every link, standing or undone. */
  readonly listings: readonly ListingEvidence[];
  /** Undone ones too, newest first. */
  readonly corrections: readonly Correction[];
}

/** Links, listings and occurrences told of one opportunity; no opportunity has nearly as many. */
const EVIDENCE_MAX = 1_000;

/** All that is known of an opportunity and of how it came to be so; `undefined` when there is none of this id. */
export async function findEvidence(db: Db, id: string): Promise<OpportunityEvidence | undefined> {
  const record = isUuid(id) ? await findRecord(db, id) : undefined;
  if (!record) return undefined;
  const links = await listLinks(db, id);
  return { ...record, links, listings: await listListingsOf(db, id), corrections: await listCorrectionsOf(db, id) };
}

type Row<T> = T & Record<string, unknown>;
type RecordRow = Omit<OpportunityEvidence, 'links' | 'listings' | 'corrections'>;

async function findRecord(db: Db, id: string): Promise<RecordRow | undefined> {
  const { rows } = await db.execute<Row<RecordRow & { readonly occurrences: readonly Occurrence[] }>>(sql`
    select id, version, facts, fact_sources as "factSources", is_hidden as "isHidden", merged_into as "mergedInto",
      is_sample as "isSample", first_seen_at as "firstSeenAt", changed_at as "changedAt", withdrawn_at as "withdrawnAt",
      coalesce((select jsonb_agg(time.facts order by starts_at, ordinal) from (
        select facts, starts_at, ordinal from occurrences where opportunity_id = opportunities.id
        order by starts_at, ordinal limit ${EVIDENCE_MAX}) as time), '[]') as occurrences
    from opportunities where id = ${id}`);
  return rows.map((row) => ({
    ...row,
    firstSeenAt: toInstantText(row.firstSeenAt),
    changedAt: toInstantText(row.changedAt),
    withdrawnAt: row.withdrawnAt && toInstantText(row.withdrawnAt),
  }))[0];
}

async function listLinks(db: Db, opportunityId: string): Promise<readonly LinkEvidence[]> {
  const { rows } = await db.execute<Row<LinkEvidence>>(sql`
    select id, source_id as "sourceId", source_key as "sourceKey", verdict, score, reason, made_at as "madeAt",
      undone_at as "undoneAt"
    from links where opportunity_id = ${opportunityId} order by made_at, id limit ${EVIDENCE_MAX}`);
  return rows.map((row) => ({
    ...row,
    madeAt: toInstantText(row.madeAt),
    undoneAt: row.undoneAt && toInstantText(row.undoneAt),
  }));
}

async function listListingsOf(db: Db, opportunityId: string): Promise<readonly ListingEvidence[]> {
  const { rows } = await db.execute<Row<ListingEvidence>>(sql`
    select listings.source_id as "sourceId", sources.facts ->> 'name' as "sourceName", authority,
      listings.source_key as "sourceKey", listings.adapter, listings.facts, printed, first_seen_at as "firstSeenAt",
      last_seen_at as "lastSeenAt", changed_at as "changedAt", misses, withdrawn_at as "withdrawnAt"
    from listings join sources on sources.id = listings.source_id
    where (listings.source_id, listings.source_key) in (
      select source_id, source_key from links where opportunity_id = ${opportunityId})
    order by listings.source_id, listings.source_key limit ${EVIDENCE_MAX}`);
  return rows.map((row) => ({
    ...row,
    firstSeenAt: toInstantText(row.firstSeenAt),
    lastSeenAt: toInstantText(row.lastSeenAt),
    changedAt: toInstantText(row.changedAt),
    withdrawnAt: row.withdrawnAt && toInstantText(row.withdrawnAt),
  }));
}
