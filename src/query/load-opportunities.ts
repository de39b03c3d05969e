import type { Db } from '#db/connect.ts';
import { executeNamed } from '#db/execute-named.ts';
import { toInstantText } from '#db/values.ts';
import type { Occurrence, Opportunity } from '#domain/opportunity.ts';
import type { Provenance } from '#domain/provenance.ts';
import { type SQL, sql } from 'drizzle-orm';

export interface Wanted {
  readonly ids: readonly string[];
  /** RFC 3339: occurrences that are on then or later. */
  readonly from: string;
  readonly occurrencesMax: number;
}

/** An opportunity without who told of it: what a calendar says. */
export type BareOpportunity = Omit<Opportunity, 'provenance' | 'factSources' | 'lastSeenAt'>;

interface BareRow extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
  readonly facts: Opportunity['facts'];
  readonly occurrences: readonly Occurrence[];
  readonly firstSeenAt: string;
  readonly changedAt: string;
  readonly withdrawnAt: string | null;
  readonly isSample: boolean;
}

interface Row extends BareRow {
  readonly factSources: Opportunity['factSources'];
  readonly provenance: readonly Provenance[];
}

/** Opportunities by id with their occurrences ahead and their provenance; ids that are nobody's are left out. */
export async function loadOpportunities(db: Db, wanted: Wanted): Promise<ReadonlyMap<string, Opportunity>> {
  if (wanted.ids.length === 0) return new Map();
  const { rows } = await executeNamed<Row>(db, loadStatement(wanted));
  return new Map(rows.map((row) => [row.id, toOpportunity(row)]));
}

/** The same without who told of them, which takes longer to put together than all the rest. */
export async function loadBareOpportunities(db: Db, wanted: Wanted): Promise<ReadonlyMap<string, BareOpportunity>> {
  if (wanted.ids.length === 0) return new Map();
  const { rows } = await executeNamed<BareRow>(db, toStatement(wanted, { columns: sql``, join: sql`` }));
  return new Map(rows.map((row) => [row.id, toBareOpportunity(row)]));
}

function loadStatement(wanted: Wanted): SQL {
  return toStatement(wanted, {
    columns: sql`, fact_sources as "factSources", coalesce(told.provenance, '[]') as provenance`,
    join: sql`
      left join lateral (
        select json_agg(json_build_object('sourceId', sources.id, 'sourceName', sources.facts ->> 'name',
          'sourceKey', listings.source_key, 'adapter', listings.adapter, 'url', listings.url,
          'firstSeenAt', listings.first_seen_at, 'lastSeenAt', listings.last_seen_at, 'linkReason', links.reason,
          'isFullTextPermitted', coalesce((sources.facts -> 'terms' ->> 'isFullTextPermitted')::boolean, false))
          order by links.made_at, links.id) as provenance
        from links
          join listings on listings.source_id = links.source_id and listings.source_key = links.source_key
          join sources on sources.id = listings.source_id
        where links.opportunity_id = opportunities.id and links.undone_at is null
      ) as told on true`,
  });
}

interface Further {
  readonly columns: SQL;
  readonly join: SQL;
}

function toStatement({ ids, from, occurrencesMax }: Wanted, { columns, join }: Further): SQL {
  return sql`
    select opportunities.id, version, opportunities.facts, first_seen_at as "firstSeenAt", changed_at as "changedAt",
      withdrawn_at as "withdrawnAt", is_sample as "isSample", coalesce(ahead.occurrences, '[]') as occurrences ${columns}
    from opportunities
      left join lateral (
        select json_agg(time.facts order by time.starts_at, time.ordinal) as occurrences from (
          select facts, starts_at, ordinal from occurrences
          where opportunity_id = opportunities.id and until_at >= ${from}::timestamptz
          order by starts_at, ordinal limit ${occurrencesMax}
        ) as time
      ) as ahead on true ${join}
    where opportunities.id = any(${sql.param(ids)}::uuid[]) and not is_hidden and merged_into is null`;
}

function toOpportunity(row: Row): Opportunity {
  const provenance = row.provenance.map((told) => ({
    ...told,
    firstSeenAt: toInstantText(told.firstSeenAt),
    lastSeenAt: toInstantText(told.lastSeenAt),
  }));
  const lastSeen = provenance
    .map(({ lastSeenAt }) => lastSeenAt)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
  const bare = toBareOpportunity(row);
  return { ...bare, factSources: row.factSources, provenance, lastSeenAt: lastSeen ?? bare.changedAt };
}

function toBareOpportunity(row: BareRow): BareOpportunity {
  return {
    ...row,
    firstSeenAt: toInstantText(row.firstSeenAt),
    changedAt: toInstantText(row.changedAt),
    withdrawnAt: row.withdrawnAt && toInstantText(row.withdrawnAt),
  };
}
