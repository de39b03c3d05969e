import type { Db } from '#db/connect.ts';
import { toJson } from '#db/values.ts';
import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import { sql } from 'drizzle-orm';
import { toEntryPlaces, toEntryRanges, toEntryTimes } from './search-entries.ts';
import { toSpan } from './occurrence-span.ts';
import { OVER_DAYS_MAX } from './prune.ts';
import { saveCards } from './save-cards.ts';

/** What the linked listings of an opportunity say together. */
export interface DerivedOpportunity {
  readonly id: string;
  readonly version: number;
  readonly facts: OpportunityFacts;
  readonly factSources: Readonly<Record<string, string>>;
  readonly occurrences: readonly Occurrence[];
  readonly hash: string;
  readonly matchKeys: readonly string[];
  readonly isSample: boolean;
  /** RFC 3339. */
  readonly firstSeenAt: string;
  readonly changedAt: string;
  readonly withdrawnAt: string | null;
}

/**
 * Writes opportunities with everything derived from them: occurrences, cards, keys to find matches by, and the search index. Rows are
 * rewritten whole, in the order of their ids, so that two writers never wait for each other in a ring.
 * @param now RFC 3339; what has been over for a week by then is not put into the search index
 */
export async function saveOpportunities(
  db: Db,
  opportunities: readonly DerivedOpportunity[],
  now: string,
): Promise<void> {
  if (opportunities.length === 0) return;
  const sorted = opportunities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await saveRows(db, sorted);
  await saveOccurrences(db, sorted);
  await saveCards(db, sorted);
  await saveMatchKeys(db, sorted);
  await saveEntries(db, sorted, now);
}

async function saveRows(db: Db, opportunities: readonly DerivedOpportunity[]): Promise<void> {
  await db.execute(sql`
    insert into opportunities (id, version, facts, fact_sources, content_hash, kind, ways, fields, attendance, places, is_sample,
      first_seen_at, changed_at, withdrawn_at)
    select * from jsonb_to_recordset(${toJson(opportunities.map(toRow))}::jsonb) as given (id uuid, version int, facts jsonb,
      fact_sources jsonb, content_hash text, kind text, ways text[], fields text[], attendance text, places text[],
      is_sample boolean, first_seen_at timestamptz, changed_at timestamptz, withdrawn_at timestamptz)
    on conflict (id) do update set
      version = excluded.version, facts = excluded.facts, fact_sources = excluded.fact_sources,
      content_hash = excluded.content_hash, kind = excluded.kind, ways = excluded.ways, fields = excluded.fields,
      attendance = excluded.attendance, places = excluded.places, is_sample = excluded.is_sample,
      first_seen_at = excluded.first_seen_at, changed_at = excluded.changed_at, withdrawn_at = excluded.withdrawn_at`);
}

function toRow({ factSources, hash, isSample, firstSeenAt, changedAt, withdrawnAt, ...rest }: DerivedOpportunity) {
  const { id, version, facts } = rest;
  return {
    ...{ id, version, facts, fact_sources: factSources, content_hash: hash, kind: facts.kind },
    ...{ ways: facts.ways.map(({ way }) => way), fields: facts.fields.map(({ field }) => field) },
    ...{ attendance: facts.attendance, places: toEntryPlaces(facts), is_sample: isSample },
    ...{ first_seen_at: firstSeenAt, changed_at: changedAt, withdrawn_at: withdrawnAt },
  };
}

async function saveOccurrences(db: Db, opportunities: readonly DerivedOpportunity[]): Promise<void> {
  const rows = opportunities.flatMap(({ id, occurrences }) =>
    occurrences.map((facts, ordinal) => {
      const { startsAt, untilAt } = toSpan(facts);
      return { opportunity_id: id, starts_at: startsAt, ordinal, until_at: untilAt, facts };
    }),
  );
  await db.execute(sql`delete from occurrences where opportunity_id = any(${idsOf(opportunities)}::uuid[])`);
  await db.execute(sql`
    insert into occurrences (opportunity_id, starts_at, ordinal, until_at, facts)
    select * from jsonb_to_recordset(${toJson(rows)}::jsonb) as given (opportunity_id uuid, starts_at timestamptz,
      ordinal smallint, until_at timestamptz, facts jsonb)`);
}

async function saveMatchKeys(db: Db, opportunities: readonly DerivedOpportunity[]): Promise<void> {
  const rows = opportunities.flatMap(({ id, matchKeys }) => matchKeys.map((key) => ({ key, opportunity_id: id })));
  await db.execute(sql`delete from match_keys where opportunity_id = any(${idsOf(opportunities)}::uuid[])`);
  await db.execute(sql`
    insert into match_keys (key, opportunity_id)
    select distinct key, opportunity_id from jsonb_to_recordset(${toJson(rows)}::jsonb) as given (key text, opportunity_id uuid)`);
}

/** Only what is served has entries: what was withdrawn, hidden or merged away has none. */
async function saveEntries(db: Db, opportunities: readonly DerivedOpportunity[], now: string): Promise<void> {
  await db.execute(sql`delete from search_entries where opportunity_id = any(${idsOf(opportunities)}::uuid[])`);
  const rows = opportunities.filter(({ withdrawnAt }) => withdrawnAt === null).map(toEntryRow);
  await db.execute(sql`
    insert into search_entries (place_key, facet, starts_at, opportunity_id, until_at, previous_until_at, is_long, attendance,
      latitude, longitude)
    select range.place_key, facet, time.starts_at, given.id, time.until_at, time.previous_until_at, time.is_long, given.attendance,
      given.latitude, given.longitude
    from jsonb_to_recordset(${toJson(rows)}::jsonb) as given (id uuid, ranges jsonb, times jsonb,
        attendance text, latitude real, longitude real)
      join opportunities on opportunities.id = given.id and not is_hidden and merged_into is null,
      jsonb_to_recordset(given.ranges) as range (place_key text, facets text[]), unnest(range.facets) as facet,
      jsonb_to_recordset(given.times) as time (starts_at timestamptz, until_at timestamptz, previous_until_at timestamptz,
        is_long boolean)
    where time.until_at >= ${now}::timestamptz - ${OVER_DAYS_MAX} * interval '1 day'`);
}

function toEntryRow({ id, facts, occurrences }: DerivedOpportunity) {
  const { attendance, location } = facts;
  const point = { latitude: location?.latitude ?? null, longitude: location?.longitude ?? null };
  return {
    id,
    ranges: toEntryRanges(facts),
    times: toEntryTimes(facts, occurrences),
    attendance,
    ...point,
  };
}

function idsOf(opportunities: readonly DerivedOpportunity[]) {
  return sql.param(opportunities.map(({ id }) => id));
}
