import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '#config/load-config.ts';
import type { HostPace } from '#domain/fetching.ts';
import type { FetchLimits } from '#fetch/fetch-limits.ts';
import { createHostPace } from '#fetch/pace-hosts.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import { probeSite, PROBE_REQUESTS_MAX, type ProbeReport } from '#probe/probe-site.ts';
import { createRequestBudget } from '#probe/request-budget.ts';
import { startFetcher } from './start-fetcher.ts';

export interface ProbeOptions {
  readonly config: Config;
  readonly gazetteer: Gazetteer;
  /** What differs from the fetcher's usual bounds. */
  readonly limits?: Partial<FetchLimits> | undefined;
  /** Whose turn it is at each host, where other readings share it. */
  readonly pace?: HostPace;
}

export interface Probed extends ProbeReport {
  /** Requests it cost, robots.txt and redirects included. */
  readonly requests: number;
}

/** Probes one address with a fetcher and a budget of requests of its own. An address without a scheme is taken as https. */
export async function probeAddress(
  address: string,
  { config, gazetteer, limits, pace = createHostPace({ now, sleep: (ms) => sleep(ms) }) }: ProbeOptions,
): Promise<Probed> {
  const budget = createRequestBudget(pace, PROBE_REQUESTS_MAX, now);
  const fetcher = startFetcher(config, { pace: budget.pace, limits: { attemptsMax: 1, ...limits } });
  try {
    const url = /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`;
    const { fetchPage } = fetcher;
    const report = await probeSite(url, { fetchPage, gazetteer, countLeft: budget.countLeft });
    return { ...report, requests: budget.countUsed() };
  } finally {
    await fetcher.close();
  }
}

function now(): Date {
  return new Date();
}
