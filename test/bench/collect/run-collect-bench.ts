import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { collectSource } from '#collect/collect-source.ts';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import type { HostPace } from '#domain/fetching.ts';
import { createFetcher } from '#fetch/create-fetcher.ts';
import { type Gazetteer, loadGazetteer } from '#places/gazetteer.ts';
import { toSources } from '#scrapers/source-entry.ts';
import { createStoredPageMemory } from '#store/page-memory.ts';
import { saveSources } from '#store/save-sources.ts';
import { createScratchDatabase } from '../../support/scratch-server.ts';
import { runBareLoop } from './bare-loop.ts';

export interface CollectBenchReport {
  /** Event pages of the site; the list that leads to them is read as well. */
  readonly pages: number;
  /** From the first request to the last stored row. */
  readonly seconds: number;
  /** What a loop takes that only fetches the same pages and runs cheerio and `JSON.parse` on them. */
  readonly bareSeconds: number;
  readonly ratio: number;
}

/** Requests under way at once, on both sides. */
const AT_ONCE = 16;
/** Both take turns so often, and the median counts: whatever else the machine does slows both. */
const ROUNDS = 3;
/** Read before anything is measured, so that neither pays for warming up. */
const WARM_UP_PAGES = 200;

interface Bench {
  readonly serverUrl: string;
  readonly gazetteer: Gazetteer;
}

/** Collects a site of event pages on loopback, pace off, from fetch to stored rows, and lets a bare loop fetch the same. */
export async function runCollectBench(
  serverUrl: string,
  pages: number,
  tell: (text: string) => void,
): Promise<CollectBenchReport> {
  const bench = { serverUrl, gazetteer: loadGazetteer() };
  await using site = await serveEventPages(pages);
  await migrate(await createScratchDatabase(serverUrl, 'collect_template'));
  const warmUp = Math.min(pages, WARM_UP_PAGES);
  await runBareLoop(site.origin, warmUp, AT_ONCE);
  await collect(bench, { origin: site.origin, pages: warmUp, name: 'collect_warm_up' });
  const bare: number[] = [];
  const ours: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    bare.push(await timeBare(site.origin, pages));
    ours.push(await collect(bench, { origin: site.origin, pages, name: `collect_${round}` }));
    tell(`round ${round}: ${ours.at(-1)?.toFixed(2)} s, bare ${bare.at(-1)?.toFixed(2)} s`);
  }
  const [seconds, bareSeconds] = [toMedian(ours), toMedian(bare)];
  return { pages, seconds: round(seconds), bareSeconds: round(bareSeconds), ratio: round(seconds / bareSeconds) };
}

async function timeBare(origin: string, pages: number): Promise<number> {
  const startedAt = performance.now();
  const names = await runBareLoop(origin, pages, AT_ONCE);
  if (names.length !== pages) throw new Error(`The bare loop read ${names.length} of ${pages} pages.`);
  return (performance.now() - startedAt) / 1000;
}

interface Round {
  readonly origin: string;
  readonly pages: number;
  /** Of the database. */
  readonly name: string;
}

/** Seconds from the first request to the end of the run; every event must have been stored. */
async function collect({ serverUrl, gazetteer }: Bench, { origin, pages, name }: Round): Promise<number> {
  const url = await createScratchDatabase(serverUrl, name, 'collect_template');
  const connection = connect(url, { applicationName: 'collect-bench' });
  const [source] = toSources([
    {
      ...{ id: 'sample-chapter', name: 'Sample Chapter', homeUrl: `${origin}/`, url: `${origin}/events?n=${pages}` },
      ...{ adapter: 'schema-org', pagesMax: pages + 1 },
    },
  ]);
  if (!source) throw new Error('The entry is no source.');
  await saveSources(connection.db, [source]);
  const fetcher = createFetcher({
    ...{ userAgent: 'Showup/0 (bench)', allowHosts: ['127.0.0.1'], now, random: Math.random },
    ...{ memory: createStoredPageMemory(connection.db, now), pace: NO_PACE },
    limits: { gapMs: 0, connectionsMax: AT_ONCE },
  });
  const memory = createStoredPageMemory(connection.db, now);
  const parts = { ...connection, fetchPage: fetcher.fetchPage, memory, gazetteer, now };
  try {
    const startedAt = performance.now();
    const report = await collectSource(source, { ...parts, pagesAtOnce: AT_ONCE });
    const seconds = (performance.now() - startedAt) / 1000;
    if (report?.counts.created !== pages) throw new Error(`Not every page was collected: ${JSON.stringify(report)}`);
    return seconds;
  } finally {
    await fetcher.close();
    await connection.close();
  }
}

/** Turns without waiting. */
const NO_PACE: HostPace = {
  takeTurn: async (_, task) => ({ outcome: 'done', value: await task() }),
  postpone: async () => undefined,
};

interface ServedSite extends AsyncDisposable {
  readonly origin: string;
}

async function serveEventPages(pages: number): Promise<ServedSite> {
  const child = fork(join(import.meta.dirname, 'event-pages-process.ts'), [String(pages)]);
  const [origin] = await once(child, 'message');
  return {
    origin: String(origin),
    [Symbol.asyncDispose]: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

function toMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function now(): Date {
  return new Date();
}
