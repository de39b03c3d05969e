import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#db/embedded.ts';
import { Client } from 'pg';

/** A quarter of the memory, as the PostgreSQL manual advises (20.4.1). */
const BUFFERS_MB = Math.floor(totalmem() / 4 / 2 ** 20);
/** What is measured is our work and not the disk; nothing of it need survive a power cut. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_wal_size=8GB',
  `shared_buffers=${BUFFERS_MB}MB`,
];

/** Runs the task with a PostgreSQL of its own in a folder that is deleted afterwards. */
export async function withScratchServer<T>(task: (serverUrl: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'showup-scratch-'));
  const server = await startEmbedded(folder, { settings: SETTINGS });
  try {
    return await task(server.url);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Makes a database, empty or a copy of another one, and gives its address. */
export async function createScratchDatabase(serverUrl: string, name: string, template?: string): Promise<string> {
  await runOn(serverUrl, `create database ${name}${template === undefined ? '' : ` template ${template}`}`);
  return serverUrl.replace('/postgres?', `/${name}?`);
}

/** Runs one statement in the database of this address. */
export async function runOn(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
