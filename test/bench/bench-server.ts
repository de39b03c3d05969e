import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#db/embedded.ts';

/** What is measured is our work and not the disk; nothing of a bench need survive a power cut. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_wal_size=8GB',
  'shared_buffers=1GB',
];

/** Runs the task with a PostgreSQL of its own in a folder that is deleted afterwards. */
export async function withBenchServer<T>(task: (serverUrl: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'showup-bench-'));
  const server = await startEmbedded(folder, { settings: SETTINGS });
  try {
    return await task(server.url);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
