import type { Db } from '#db/connect.ts';
import { toCanonicalJson, toHash, toKey } from '#db/values.ts';
import { toListing } from '#domain/listing.ts';
import type { Source } from '#domain/source.ts';
import { saveLinks } from '#store/save-links.ts';
import { type KeyedDraft, saveListings } from '#store/save-listings.ts';
import { type DerivedOpportunity, saveOpportunities } from '#store/save-opportunities.ts';
import { saveSources } from '#store/save-sources.ts';
import { makeId } from '../../support/make-opportunity.ts';
import { makeSource } from '../../support/make-source.ts';
import { sql } from 'drizzle-orm';
import type { Country } from '../match/country.ts';
import { inventOpportunity, type Invented, PER_SOURCE } from './invent-opportunity.ts';

/** RFC 3339 instant at which everything was read. */
const READ_AT = '2026-06-01T06:00:00Z';
/** One in so many is told of by the source next to its own as well. */
const TOLD_TWICE_EVERY = 10;

/**
 * Puts the opportunities that one source tells of into the store, through the store's own functions. Left out are keys to match
 * by and captures, which no answer of the API is made of.
 * @param end opportunities of the whole catalog: the last source may tell of fewer
 */
export async function fillSource(db: Db, index: number, { country, end }: Filling): Promise<void> {
  const source = makeSource({ id: sourceId(index) });
  const first = index * PER_SOURCE;
  const numbers = Array.from({ length: Math.min(PER_SOURCE, end - first) }, (_, offset) => first + offset);
  const told = numbers.map((number) => inventOpportunity(number, country));
  await db.transaction(async (tx) => {
    await saveSources(tx, [source]);
    await tx.execute(
      sql`update sources set last_outcome = 'ok', last_run_at = ${READ_AT}, last_good_at = ${READ_AT} where id = ${source.id}`,
    );
    await saveOpportunities(
      tx,
      told.map((one) => toDerived(one, source)),
      READ_AT,
    );
    await tellOf(tx, source, told);
    await tellOf(
      tx,
      { ...source, id: sourceId(index, 'also') },
      told.filter(({ number }) => number % TOLD_TWICE_EVERY === 0),
    );
  });
}

export interface Filling {
  readonly country: Country;
  readonly end: number;
}

function sourceId(index: number, group = 'source'): string {
  return `${group}-${index}`;
}

async function tellOf(db: Db, source: Source, told: readonly Invented[]): Promise<void> {
  if (told.length === 0) return;
  await saveSources(db, [source]);
  const run = { id: makeId(1), sourceId: source.id, startedAt: READ_AT };
  const sighting = { run, at: READ_AT };
  await saveListings(
    db,
    sighting,
    told.map((one) => toKeyedDraft(one, source)),
  );
  const reason = 'Nothing known is the same.';
  const links = told.map(
    ({ number }) =>
      ({ key: String(number), opportunityId: makeId(number), verdict: 'first', score: 1, reason }) as const,
  );
  await saveLinks(db, sighting, links);
}

function toKeyedDraft({ number, facts, occurrences }: Invented, source: Source): KeyedDraft {
  const key = String(number);
  const listing = toListing({
    adapter: 'icalendar',
    pageUrl: source.url,
    sourceKey: key,
    title: facts.title,
    url: facts.url,
  });
  const draft = { sourceId: source.id, sourceKey: key, facts, occurrences, listing };
  return { key, pageKey: toKey(source.url), draft, hash: toHash(key), contentKeys: [] };
}

function toDerived({ number, facts, occurrences }: Invented, { id }: Source): DerivedOpportunity {
  const factSources = { title: id, descriptionText: id, location: id, start: id };
  return {
    id: makeId(number),
    version: 1 + (number % 3),
    facts,
    factSources,
    occurrences,
    hash: toHash(toCanonicalJson([facts, occurrences, factSources])),
    matchKeys: [],
    isSample: false,
    firstSeenAt: READ_AT,
    changedAt: READ_AT,
    withdrawnAt: null,
  };
}
