import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ShowupError } from '#domain/errors.ts';
import { Client } from 'pg';
import { findBinaries, type Binaries, isPresent, makeFolder, readServerPid, toSocketFolder } from './embedded-files.ts';
import { findOwner, initialize, launch, type Launch } from './embedded-process.ts';

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
}

/** Held for as long as a program uses the folder. The server itself lets go when the program dies, however it dies. */
const OWNER_LOCK = 7_346_101;
const START_MS_MAX = 30_000;
const STOP_MS_MAX = 15_000;
const POLL_MS = 15;
/** How long a `postmaster.pid` may stand with nothing answering before its process is looked at. */
const SILENCE_MS_MAX = 2_000;

/**
 * Starts a PostgreSQL of our own in `<dataDir>/postgres`, listening on a socket in that folder only. A server left over from a
 * program that was killed is taken over; what a killed server left behind is recovered by the new one.
 * @throws {ShowupError} `data-folder-in-use` when another living program uses the folder
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
  const guard = await reach(url, plan);
  await own(guard, dataDir);
  const pid = await readServerPid(folder);
  const killOnExit = () => pid !== undefined && signal(pid, 'SIGINT');
  process.once('exit', killOnExit);
  return {
    url,
    stop: async () => {
      process.off('exit', killOnExit);
      await guard.end();
      if (pid !== undefined) await stopServer(folder, pid);
    },
  };
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
    if (answer === 'silent' && (!server || server.hasEnded())) server = await launch(plan);
    await sleep(POLL_MS);
  }
  const log = await readFile(`${plan.folder}.log`, 'utf8').catch(() => '');
  throw new ShowupError('database-unavailable', 'The embedded database did not start.', { cause: log.slice(-2_000) });
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

/** Fast shutdown, then the immediate one, which is recovered from at the next start (PostgreSQL manual, 18.5). */
async function stopServer(folder: string, pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  const deadline = Date.now() + STOP_MS_MAX;
  while ((await readServerPid(folder)) === pid && isAlive(pid)) {
    if (Date.now() > deadline) return void signal(pid, 'SIGQUIT');
    await sleep(POLL_MS);
  }
}

function isAlive(pid: number): boolean {
  return signal(pid, 0);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
