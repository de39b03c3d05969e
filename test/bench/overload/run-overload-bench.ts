import type { ChildProcess } from 'node:child_process';
import { loadGazetteer } from '#places/gazetteer.ts';
import { createRandom } from '../../support/random.ts';
import { readStartFlags } from '../../support/start-flags.ts';
import { drawQuestions, type RouteName } from '../api/draw-questions.ts';
import { askProcess, startProcess } from '../api/load.ts';
import { quantile } from '../api/measure-route.ts';
import { openCatalog, startCatalogServer } from '../api/open-catalog.ts';
import { pickWeighted, type Weighted } from '../api/weighted.ts';
import { type Country, toCountry } from '../match/country.ts';
import type { OverloadDone, OverloadJob, Pressing } from './overload-job.ts';

export interface OverloadReport {
  /** Answers a second when sixteen callers ask as fast as they are answered. */
  readonly bearableRps: number;
  /** Of one caller who asks alone. */
  readonly unloadedP99Ms: number;
  readonly askedRps: number;
  readonly accepted: number;
  readonly refused: number;
  /** Neither an answer nor a refusal: broken connections, other statuses. */
  readonly wrong: number;
  /** From the moment that a request was due. */
  readonly acceptedP50Ms: number;
  readonly acceptedP99Ms: number;
  readonly refusedP99Ms: number;
  readonly rssBytesMax: number;
  readonly hasHeld: boolean;
}

interface OverloadOptions {
  /** Where catalogs are kept. */
  readonly folder: string;
  readonly seconds: number;
  readonly tell: (text: string) => void;
}

const OPPORTUNITIES = 10_000;
const QUESTIONS = 4_000;
/** What people and programs ask for. */
const MIX: Weighted<RouteName> = [
  ['detail', 35],
  ['city-field', 20],
  ['near', 15],
  ['text', 10],
  ['suggestions', 10],
  ['city-kind-dates', 7],
  ['calendar', 3],
];
const WARM_UP_MS = 5_000;
const SOUNDING_MS = 10_000;
const LANES = 16;
const TIMES_BEARABLE = 2;
/** How much longer than alone those who are let in may wait. */
const SLOWER_MAX = 5;
const RSS_BYTES_MAX = 300_000_000;

/** Finds what the API can bear, and asks twice of it, by the clock and not by the answers. Server, database and load are processes of their own. */
export async function runOverloadBench({ folder, seconds, tell }: OverloadOptions): Promise<OverloadReport> {
  const country = toCountry(loadGazetteer());
  const database = await startCatalogServer(folder);
  const children: ChildProcess[] = [];
  try {
    const databaseUrl = await openCatalog({ serverUrl: database.url, size: OPPORTUNITIES, country, tell });
    const server = startProcess('serve-process.ts', [databaseUrl], readStartFlags());
    const load = startProcess('../overload/overload-process.ts', []);
    children.push(server, load);
    const { url: origin } = await askProcess<{ readonly url: string }>(server);
    const paths = mixQuestions(country);
    const run = (pressing: Pressing) =>
      askProcess<OverloadDone>(load, { origin, paths, pressing } satisfies OverloadJob);
    await run({ is: 'as-answered', lanes: LANES, durationMs: WARM_UP_MS });
    const alone = await run({ is: 'as-answered', lanes: 1, durationMs: SOUNDING_MS });
    const bearable = await run({ is: 'as-answered', lanes: LANES, durationMs: SOUNDING_MS });
    const bearableRps = Math.round((1000 * bearable.accepted.length) / bearable.spentMs);
    tell(`bears ${bearableRps} a second`);
    const askedRps = TIMES_BEARABLE * bearableRps;
    const done = await run({ is: 'as-due', rps: askedRps, durationMs: 1000 * seconds });
    const { rssBytesMax } = await askProcess<{ readonly rssBytesMax: number }>(server, {});
    return judge({ alone, done, bearableRps, askedRps, rssBytesMax });
  } finally {
    for (const child of children) child.disconnect();
    await database.stop();
  }
}

function mixQuestions(country: Country): readonly string[] {
  const random = createRandom(1);
  const drawn = new Map(MIX.map(([name]) => [name, drawQuestions(name, { country, size: OPPORTUNITIES })]));
  return Array.from({ length: QUESTIONS }, () => random.pick(drawn.get(pickWeighted(random, MIX)) ?? []));
}

interface Measured {
  readonly alone: OverloadDone;
  readonly done: OverloadDone;
  readonly bearableRps: number;
  readonly askedRps: number;
  readonly rssBytesMax: number;
}

function judge({ alone, done, bearableRps, askedRps, rssBytesMax }: Measured): OverloadReport {
  const [unloadedP99Ms, acceptedP99Ms] = [
    toTenths(quantile(alone.accepted, 0.99)),
    toTenths(quantile(done.accepted, 0.99)),
  ];
  const isFast = acceptedP99Ms <= SLOWER_MAX * unloadedP99Ms;
  return {
    bearableRps,
    unloadedP99Ms,
    askedRps,
    accepted: done.accepted.length,
    refused: done.refused.length,
    wrong: done.wrong,
    acceptedP50Ms: toTenths(quantile(done.accepted, 0.5)),
    acceptedP99Ms,
    refusedP99Ms: toTenths(quantile(done.refused, 0.99)),
    rssBytesMax,
    hasHeld: isFast && done.wrong === 0 && done.accepted.length > 0 && rssBytesMax < RSS_BYTES_MAX,
  };
}

function toTenths(value: number): number {
  return Math.round(10 * value) / 10;
}
