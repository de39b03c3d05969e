import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded, type EmbeddedOptions, type EmbeddedServer } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** One server for each worker. */
    databaseUrls: readonly string[];
  }
}

const PREFIX = join(tmpdir(), 'showup-test-');
/** Nothing of a test need survive a power cut. */
const SETTINGS = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0'],
  'max_connections=200',
];

/**
 * A server for each worker, with a migrated template that each test file copies. What is told of changes waits for every transaction
 * on its server, so that tests which run at the same time may not share one.
 */
export default function setup(project: TestProject): Promise<() => Promise<void>> {
  return serveDatabases(project, {});
}

/** The same on the programs given. */
export async function serveDatabases(
  { provide, vitest }: TestProject,
  options: Pick<EmbeddedOptions, 'binaries'>,
): Promise<() => Promise<void>> {
  await clearLeftovers();
  const servers = await Promise.all(Array.from({ length: vitest.config.maxWorkers }, () => startServer(options)));
  provide(
    'databaseUrls',
    servers.map(({ url }) => url),
  );
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()));
  };
}

async function startServer(options: Pick<EmbeddedOptions, 'binaries'>): Promise<EmbeddedServer> {
  const folder = await mkdtemp(`${PREFIX}${process.pid}-`);
  const server = await startEmbedded(folder, { ...options, settings: SETTINGS });
  await query(server.url, 'create database template_showup');
  await migrate(server.url.replace('/postgres?', '/template_showup?'));
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** Servers and folders of runs that were killed. */
async function clearLeftovers(): Promise<void> {
  for (const folder of globSync(`${PREFIX}*`)) {
    const owner = Number(folder.slice(PREFIX.length).split('-')[0]);
    if (isAlive(owner)) continue;
    const pid = Number.parseInt(await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8').catch(() => ''), 10);
    if (pid > 1 && isAlive(pid)) process.kill(pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
