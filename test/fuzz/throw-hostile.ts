import type { FastifyInstance } from 'fastify';
import { readPage } from '#fetch/read-pages.ts';
import { understandPage } from '#collect/understand-page.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import { createRandom } from '../support/random.ts';
import { makeSource } from '../support/make-source.ts';
import { inventAddress, inventPage } from './hostile-input.ts';

export interface FuzzPlan {
  readonly app: FastifyInstance;
  readonly gazetteer: Gazetteer;
  readonly count: number;
  readonly seed: number;
}

export interface FuzzReport {
  readonly inputs: number;
  /** Answers of 500 with their addresses, readers that failed with their pages; the first few. */
  readonly broken: readonly string[];
  readonly slowestMs: number;
  readonly slowest: string;
  /** Resident memory after the second half, against that after the first. */
  readonly memoryGrowth: number;
}

const READ_AT = '2026-03-02T15:00:00Z';
const BROKEN_MAX = 10;
const SOURCE = makeSource({ id: 'fuzz' });

/** Throws hostile addresses at the API and hostile pages at the readers, half and half, the same for the same seed. */
export async function throwHostile({ app, gazetteer, count, seed }: FuzzPlan): Promise<FuzzReport> {
  const random = createRandom(seed);
  const broken: string[] = [];
  let slowest = { ms: 0, input: '' };
  let halfBytes = 0;
  for (let index = 0; index < count; index += 1) {
    const input = index % 2 === 0 ? inventAddress(random) : inventPage(random);
    const nowMs = typeof input === 'string' ? () => performance.now() : readWorkMs;
    const startedMs = nowMs();
    const fault = typeof input === 'string' ? await askOne(app, input) : readOne(input, gazetteer);
    const ms = nowMs() - startedMs;
    if (fault !== null && broken.length < BROKEN_MAX) broken.push(`${fault}: ${brief(input)}`);
    if (ms > slowest.ms) slowest = { ms, input: brief(input) };
    if (index === Math.floor(count / 2)) halfBytes = readResidentBytes();
  }
  const memoryGrowth = readResidentBytes() / halfBytes;
  return { inputs: count, broken, slowestMs: Math.round(slowest.ms), slowest: slowest.input, memoryGrowth };
}

/** Work of this thread alone: reading a page waits for nothing, and what else the machine does is no hang of ours. */
function readWorkMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Without what waits to be collected, where Node lets that be asked for (`--expose-gc`). */
function readResidentBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

async function askOne(app: FastifyInstance, url: string): Promise<string | null> {
  const { statusCode, headers } = await app.inject({ url });
  if ('x-injected' in headers) return 'a header was injected';
  return statusCode >= 500 && statusCode !== 503 ? `answered ${statusCode}` : null;
}

/** A reader that fails turns into a problem that says so; anything that is thrown is a fault of ours. */
function readOne(page: ReturnType<typeof inventPage>, gazetteer: Gazetteer): string | null {
  const capture = { requestedUrl: SOURCE.url, url: SOURCE.url, status: 200, headers: {}, readAt: READ_AT, ...page };
  try {
    const reading = readPage(SOURCE, { url: SOURCE.url, role: 'start' }, capture);
    const { problems } = understandPage(capture, reading, { source: SOURCE, gazetteer });
    return problems.find((message) => /The reader failed/.test(message)) ?? null;
  } catch (cause) {
    return `threw ${String(cause)}`;
  }
}

function brief(input: string | ReturnType<typeof inventPage>): string {
  return (typeof input === 'string' ? input : `${input.mediaType} ${JSON.stringify(input.body)}`).slice(0, 600);
}
