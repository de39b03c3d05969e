import type { ChildProcess } from 'node:child_process';
import { askPatiently } from './ask-patiently.ts';
import type { Question } from './load.ts';
import { measureSideBySide } from './measure-route.ts';

/** What is gained where an answer need not be made or sent anew, beside the same questions asked of the server without that. */
export interface CacheFigures {
  readonly name: CacheName;
  readonly rps: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers a second to who has and keeps nothing. */
  readonly withoutRps: number;
  readonly times: number;
}

/**
 * `unchanged`: who asks has the answer, tells its `ETag`, and hears that nothing has changed · `compressed`: what was compressed for
 * somebody is sent to others as it is · `shared`: a cache stands before the server, and many ask it the same.
 */
const CACHES = ['unchanged', 'compressed', 'shared'] as const;
type CacheName = (typeof CACHES)[number];

interface Origins {
  readonly origin: string;
  /** Of the cache that stands before it. */
  readonly cacheOrigin: string;
}

/** Measures what caches add for questions that are asked again and again. All of them were asked once before. */
export async function measureCaches(
  load: ChildProcess,
  { origin, cacheOrigin }: Origins,
  paths: readonly string[],
): Promise<readonly CacheFigures[]> {
  const tagged: Question[] = [];
  for (const path of paths) tagged.push({ path, etag: await findEtag(`${origin}${path}`) });
  const plain = { origin, asked: paths.map((path) => ({ path })) };
  const courses = {
    unchanged: { origin, asked: tagged },
    compressed: { origin, asked: paths.map((path) => ({ path, encoding: 'br' })) },
    shared: { origin: cacheOrigin, asked: plain.asked },
  };
  const figures: CacheFigures[] = [];
  for (const name of CACHES) {
    const { rps, p50Ms, p99Ms, floorRps, ratio } = await measureSideBySide(load, [courses[name], plain]);
    figures.push({ name, rps, p50Ms, p99Ms, withoutRps: floorRps, times: ratio });
  }
  return figures;
}

async function findEtag(url: string): Promise<string> {
  const response = await askPatiently(url);
  await response.body?.cancel();
  return response.headers.get('etag') ?? '';
}
