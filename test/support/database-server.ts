import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded, type EmbeddedOptions } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

const PREFIX = join(tmpdir(), 'showup-test-');
/** Nothing of a test need survive a power cut. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** One server for the whole run, with a migrated template that each test file copies. */
export default function setup(project: TestProject): Promise<() => Promise<void>> {
  return serveDatabases(project, {});
}

/** The same on the programs given. */
export async function serveDatabases(
  { provide }: TestProject,
  options: Pick<EmbeddedOptions, 'binaries'>,
): Promise<() => Promise<void>> {
  await clearLeftovers();
  const folder = await mkdtemp(`${PREFIX}${process.pid}-`);
  const server = await startEmbedded(folder, { ...options, settings: SETTINGS });
  await query(server.url, 'create database template_showup');
  await migrate(server.url.replace('/postgres?', '/template_showup?'));
  provide('databaseUrl', server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
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
