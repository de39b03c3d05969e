import { setTimeout as sleep } from 'node:timers/promises';
import packageJson from '../../package.json' with { type: 'json' };
import type { Config } from '#config/load-config.ts';
import type { HostPace, PageMemory } from '#domain/fetching.ts';
import { createFetcher, type Fetcher } from '#fetch/create-fetcher.ts';
import type { FetchLimits } from '#fetch/fetch-limits.ts';
import { createHostPace } from '#fetch/pace-hosts.ts';
import { createPageMemory } from '#fetch/page-memory.ts';
import { toUserAgent } from '#fetch/user-agent.ts';

interface FetcherOptions {
  /** What it shares with other processes; without these two, it remembers and paces for itself. */
  readonly memory?: PageMemory;
  readonly pace?: HostPace;
  /** What differs from the usual bounds. */
  readonly limits?: Partial<FetchLimits> | undefined;
}

/** The fetcher as the operator configured it, with the real clock. Opens nothing until the first page is wanted. */
export function startFetcher(config: Config, options: FetcherOptions = {}): Fetcher {
  return createFetcher({
    userAgent: toUserAgent({ version: packageJson.version, aboutUrl: config.publicUrl, contact: config.contact }),
    allowHosts: config.allowHosts,
    findToken: (name) => config.tokens.get(name),
    memory: options.memory ?? createPageMemory(),
    pace: options.pace ?? createHostPace({ now, sleep: (ms) => sleep(ms) }),
    now,
    random: Math.random,
    limits: options.limits ?? {},
  });
}

function now(): Date {
  return new Date();
}
