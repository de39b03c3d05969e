import { setTimeout as sleep } from 'node:timers/promises';
import packageJson from '../../package.json' with { type: 'json' };
import type { Config } from '#config/load-config.ts';
import type { HostPace, PageMemory } from '#domain/fetching.ts';
import { createFetcher, type Fetcher } from '#fetch/create-fetcher.ts';
import { createHostPace } from '#fetch/pace-hosts.ts';
import { createPageMemory } from '#fetch/page-memory.ts';
import { toUserAgent } from '#fetch/user-agent.ts';

/** What a fetcher shares with other processes; without it, it remembers and paces for itself. */
export interface SharedPorts {
  readonly memory?: PageMemory;
  readonly pace?: HostPace;
}

/** The fetcher as the operator configured it, with the real clock. Opens nothing until the first page is wanted. */
export function startFetcher(config: Config, ports: SharedPorts = {}): Fetcher {
  return createFetcher({
    userAgent: toUserAgent({ version: packageJson.version, aboutUrl: config.publicUrl, contact: config.contact }),
    allowHosts: config.allowHosts,
    memory: ports.memory ?? createPageMemory(),
    pace: ports.pace ?? createHostPace({ now, sleep: (ms) => sleep(ms) }),
    now,
    random: Math.random,
  });
}

function now(): Date {
  return new Date();
}
