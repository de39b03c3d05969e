import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ShowupError } from '#domain/errors.ts';
import { Client } from 'pg';
import { findBinaries, type Binaries, isPresent, makeFolder, readServerPid, toSocketFolder } from './embedded-files.ts';
import { isDiskFull, toStartFailure } from './embedded-failure.ts';
import { findOwner, initialize, launch, type Launch } from './embedded-process.ts';
import { keepHeld, type Held } from './keep-held.ts';
import { signalServer, stopServer } from './stop-server.ts';

export interface EmbeddedServer {
  readonly url: string;
  /** Ends the server after its running statements were cancelled; nothing committed is lost. */
  readonly stop: () => Promise<void>;
}

export interface EmbeddedOptions {
  /** Server settings, `fsync=off`. */
  readonly settings?: readonly string[];
  /** The server's programs, when not those that came with `npm ci`. */
  readonly binaries?: Binaries;
  /** Is told when the server ended under us, which is then started again until it runs. */
  readonly onEnd?: (why: 'disk-full' | 'ended') => void;
}

/** Held for as long as a program uses the folder. The server itself lets go when the program dies, however it dies. */
const OWNER_LOCK = 7_346_101;
const START_MS_MAX = 30_000;
const POLL_MS = 15;
/** Pause before a server that ended at once is started again: another one may still have been on its way out. */
const RELAUNCH_PAUSE_MS = 100;
/** How long a `postmaster.pid` may stand with nothing answering before its process is looked at. */
const SILENCE_MS_MAX = 2_000;

/**
 * Starts a PostgreSQL of our own in `<dataDir>/postgres`, listening on a socket in that folder only. A server left over from a
 * program that was killed is taken over; what a killed server left behind is recovered by the new one, and so is one that ends
 * while it is in use.
 * @throws {ShowupError} `data-folder-in-use` when another living program uses the folder; `disk-full`
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const folder = resolve(dataDir, 'postgres');
  const plan = {
    folder,
    socketFolder: toSocketFolder(folder),
    binaries: options.binaries ?? (await findBinaries()),
    owner: await findOwner(),
    settings: options.settings ?? [],
  };
  if (!(await isPresent(join(folder, 'PG_VERSION')))) await initialize(folder, plan.binaries, plan.owner);
  if (plan.socketFolder !== folder) await makeFolder(plan.socketFolder, plan.owner);
  const url = `postgres://showup@localhost/postgres?host=${encodeURIComponent(plan.socketFolder)}`;
  const kept = await keepHeld(() => hold(url, plan, dataDir), {
    onLost: async () => options.onEnd?.((await isDiskFull(folder)) ? 'disk-full' : 'ended'),
  });
  const killOnExit = () => void signalServer(kept.held().pid, 'SIGINT');
  process.once('exit', killOnExit);
  return {
    url,
    stop: async () => {
      process.off('exit', killOnExit);
      const { pid } = await kept.release();
      if (pid !== undefined) await stopServer(folder, pid);
    },
  };
}

/** The server, running, with the lock that says it is ours. */
async function hold(url: string, plan: Launch, dataDir: string): Promise<Held> {
  const guard = await reach(url, plan);
  await own(guard, dataDir);
  return { guard, pid: await readServerPid(plan.folder) };
}

/** Connects to the server in the folder, starting it when none answers. */
async function reach(url: string, plan: Launch): Promise<Client> {
  const deadline = Date.now() + START_MS_MAX;
  let server: Awaited<ReturnType<typeof launch>> | undefined;
  let silentSince = Date.now();
  while (Date.now() < deadline) {
    const answer = await tryConnect(url);
    if (answer !== 'silent' && answer !== 'busy') return answer;
    if (answer === 'busy') silentSince = Date.now();
    if (answer === 'silent' && Date.now() - silentSince > SILENCE_MS_MAX) {
      await clearForeignPid(plan.folder);
      silentSince = Date.now();
    }
    if (answer === 'silent' && server?.hasEnded()) {
      if (await isDiskFull(plan.folder)) break;
      await sleep(RELAUNCH_PAUSE_MS);
    }
    if (answer === 'silent' && server?.hasEnded() !== false) server = await launch(plan);
    await sleep(POLL_MS);
  }
  throw await toStartFailure(plan.folder);
}

/** `busy`: a server is there but is still starting or already stopping. `silent`: nobody answers. */
async function tryConnect(url: string): Promise<Client | 'silent' | 'busy'> {
  const client = new Client({ connectionString: url, application_name: 'showup owner' });
  // The server may go at any time; a connection that only holds a lock need not say so.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    return error instanceof Error && 'code' in error && error.code === '57P03' ? 'busy' : 'silent';
  }
}

async function own(guard: Client, dataDir: string): Promise<void> {
  const { rows } = await guard.query<{ isOurs: boolean }>('select pg_try_advisory_lock($1) as "isOurs"', [OWNER_LOCK]);
  if (rows[0]?.isOurs) return;
  await guard.end();
  throw new ShowupError(
    'data-folder-in-use',
    `Another running Showup uses the folder ${dataDir}. Stop it, or set SHOWUP_DATA_DIR to another folder.`,
    { details: { folder: dataDir } },
  );
}

/** A killed server's process id may by now belong to some other program, which then keeps a new server from starting. */
async function clearForeignPid(folder: string): Promise<void> {
  const pid = await readServerPid(folder);
  if (pid === undefined) return;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (command !== undefined && !command.includes('postgres')) await rm(join(folder, 'postmaster.pid'), { force: true });
}
