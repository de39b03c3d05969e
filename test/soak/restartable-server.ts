import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded, type EmbeddedServer } from '#db/embedded.ts';

/** A PostgreSQL of its own that is stopped and started again under those who use it; its address stays. */
export interface RestartableServer {
  readonly url: string;
  /** `fast` ends connections in order; `crash` is recovered from. */
  readonly restart: (how: 'fast' | 'crash') => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Keeps every promise of a crash: only fsync is off, as the machine itself does not go down. */
const SETTINGS = ['fsync=off', 'max_connections=300'];

export async function startRestartable(): Promise<RestartableServer> {
  const folder = await mkdtemp(join(tmpdir(), 'showup-soak-'));
  let server: EmbeddedServer = await startEmbedded(folder, { settings: SETTINGS });
  return {
    url: server.url,
    restart: async (how) => {
      if (how === 'crash') process.kill(await readPid(folder), 'SIGQUIT');
      await server.stop();
      server = await startEmbedded(folder, { settings: SETTINGS });
    },
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function readPid(folder: string): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10);
}
