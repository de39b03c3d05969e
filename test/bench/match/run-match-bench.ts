import { sql } from 'drizzle-orm';
import type { Connection } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { createScratchDatabase } from '../../support/scratch-server.ts';
import { toCountry, type Country } from './country.ts';
import { growStore, type GrowParts } from './grow-store.ts';
import { countThings, LISTINGS_PER_SOURCE, planComing } from './plan.ts';
import { readSource } from './read-source.ts';

/** Opportunities in each store before its sources are read. */
export const SIZES = [10_000, 100_000, 1_000_000] as const;
/** Sources read in all, dealt to the stores in turn. */
const SOURCES = 500;
/** What the rate at the largest store must be of that at the smallest. */
const RATIO_MIN = 0.8;
/** Things made up by chance may look the same: share of them that may be taken for one. */
const CHANCE_MAX = 0.001;

export interface MatchBenchReport {
  readonly listings: number;
  readonly stores: readonly StoreFigures[];
  /** Rate at the largest store, divided by the rate at the smallest. */
  readonly ratio: number;
  readonly hasHeld: boolean;
}

interface StoreFigures {
  /** Opportunities when the first source was read, and when the last had been. */
  readonly from: number;
  readonly to: number;
  readonly listings: number;
  /** Matched and stored, each second. */
  readonly rate: number;
  /** Opportunities made of what was read, and how many things that was. */
  readonly made: number;
  readonly things: number;
}

/**
 * Reads 100,000 listings of 500 sources, a fifth of them passed on by a second source, into stores of several sizes. The stores
 * take turns source by source, so that whatever else the machine does slows all of them alike.
 * @param sizes opportunities in each store, rising
 */
export async function runMatchBench(
  serverUrl: string,
  sizes: readonly number[],
  tell: (text: string) => void,
): Promise<MatchBenchReport> {
  await migrate(await createScratchDatabase(serverUrl, nameOf(0)));
  const parts: GrowParts = { serverUrl, country: toCountry(loadGazetteer()), tell };
  const stores = await openStores(sizes, parts);
  try {
    const sourcesEach = Math.ceil(SOURCES / stores.length);
    for (let index = 0; index < sourcesEach; index += 1) {
      for (const store of stores) await readNext(store, index, parts.country);
      if (index % 10 === 9) tell(`read ${stores.map((store) => `${store.from}: ${toRate(store)}/s`).join(', ')}`);
    }
    return toReport(await Promise.all(stores.map((store) => toFigures(store, sourcesEach))));
  } finally {
    for (const { connection } of stores) await connection.close();
  }
}

interface Store {
  readonly connection: Connection;
  readonly from: number;
  listings: number;
  spentMs: number;
}

/** Each store begins as the one before it, so that all hold the same things and the larger ones more. */
async function openStores(sizes: readonly number[], parts: GrowParts): Promise<readonly Store[]> {
  const stores: Store[] = [];
  for (const [index, to] of sizes.entries()) {
    const from = sizes[index - 1] ?? 0;
    const connection = await growStore({ name: nameOf(to), template: nameOf(from), from, to }, parts);
    stores.push({ connection, from: to, listings: 0, spentMs: 0 });
  }
  return stores;
}

function nameOf(size: number): string {
  return `store_of_${size}`;
}

async function readNext(store: Store, index: number, country: Country): Promise<void> {
  store.spentMs += await readSource(store.connection.db, planComing(index, `coming-${store.from}`, country));
  store.listings += LISTINGS_PER_SOURCE;
}

async function toFigures(store: Store, sources: number): Promise<StoreFigures> {
  const { rows } = await store.connection.db.execute<{ count: number }>(
    sql`select count(*)::int as count from opportunities`,
  );
  const to = rows[0]?.count ?? 0;
  const { from, listings } = store;
  return { from, to, listings, rate: toRate(store), made: to - from, things: countThings(sources) };
}

function toRate({ listings, spentMs }: Store): number {
  return Math.round((listings / spentMs) * 1000);
}

function toReport(stores: readonly StoreFigures[]): MatchBenchReport {
  const ratio = (stores.at(-1)?.rate ?? 0) / (stores.at(0)?.rate ?? 1);
  const isMatched = stores.every(({ made, things }) => Math.abs(made - things) <= CHANCE_MAX * things);
  const listings = stores.reduce((total, store) => total + store.listings, 0);
  return { listings, stores, ratio: Math.round(ratio * 1000) / 1000, hasHeld: ratio >= RATIO_MIN && isMatched };
}
