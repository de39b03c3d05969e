import { execFile, spawn } from 'node:child_process';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ShowupError } from '#domain/errors.ts';
import { NO_ROOM, toDiskFull } from './embedded-failure.ts';
import { type Binaries, isPresent, makeFolder, type Owner } from './embedded-files.ts';

const run = promisify(execFile);

/** Users a server may run as when we are root, which PostgreSQL refuses to be; the first that exists. */
const UNPRIVILEGED_USERS = ['postgres', 'nobody'] as const;

/**
 * Who the server must run as: nobody else, or an unprivileged user when we are root.
 * @throws {ShowupError} `configuration-invalid` when there is no such user
 */
export async function findOwner(): Promise<Owner | null> {
  if (process.getuid?.() !== 0) return null;
  for (const user of UNPRIVILEGED_USERS) {
    const uid = await run('id', ['-u', user]).catch(() => undefined);
    const gid = await run('id', ['-g', user]).catch(() => undefined);
    if (uid && gid) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new ShowupError(
    'configuration-invalid',
    'PostgreSQL does not run as root, and there is no other user to run as.',
  );
}

interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * The command as the owner. Where Linux has `setpriv`, the owner keeps the one right to pass folders closed to it: the checkout
 * or the data folder of root often lies in one. The securebit lets that right count for access(2) too, by which initdb looks for
 * its own programs (capabilities(7), SECBIT_NO_SETUID_FIXUP).
 */
async function toCommand(file: string, args: readonly string[], owner: Owner | null): Promise<Command> {
  if (!owner) return { file, args };
  const rights = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'];
  const as = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', ...rights];
  const canKeepRights = await run('setpriv', [...as, 'true']).then(
    () => true,
    () => false,
  );
  return canKeepRights ? { file: 'setpriv', args: [...as, '--', file, ...args] } : { file, args, ...owner };
}

/** Makes a database cluster in the folder, whole or not at all. Another process may do the same at once: one of them wins. */
export async function initialize(folder: string, { initdb }: Binaries, owner: Owner | null): Promise<void> {
  const fresh = `${folder}.${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await makeFolder(fresh, owner);
  const settings = ['--username=showup', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-instructions'];
  const { file, args, ...as } = await toCommand(initdb, [`--pgdata=${fresh}`, ...settings], owner);
  try {
    await run(file, args, { ...as, cwd: '/' });
    await rename(fresh, folder);
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true });
    if (await isPresent(join(folder, 'PG_VERSION'))) return;
    const said = toWords(cause);
    if (NO_ROOM.test(said)) throw toDiskFull(folder, cause);
    const why = said.split('\n').at(-1) ?? '';
    throw new ShowupError('database-unavailable', `The embedded database could not be created. ${why}`, {
      cause,
    });
  }
}

/** What a program said before it failed. */
function toWords(cause: unknown): string {
  return (cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause)).trim();
}

export interface Launch {
  readonly folder: string;
  readonly socketFolder: string;
  readonly binaries: Binaries;
  readonly owner: Owner | null;
  /** Further `name=value` settings. */
  readonly settings: readonly string[];
}

/** Starts the server by its socket alone, in a process group of its own so that a terminal's Ctrl-C reaches us first. */
export async function launch({
  folder,
  socketFolder,
  binaries,
  owner,
  settings,
}: Launch): Promise<{ hasEnded: () => boolean }> {
  const all = [
    'listen_addresses=',
    `unix_socket_directories=${socketFolder}`,
    'unix_socket_permissions=0700',
    ...settings,
  ];
  const flags = ['-D', folder, ...all.flatMap((setting) => ['-c', setting])];
  const { file, args, ...as } = await toCommand(binaries.postgres, flags, owner);
  const log = await open(`${folder}.log`, 'w');
  const child = spawn(file, args, { ...as, cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd] });
  let hasEnded = false;
  child.once('exit', () => (hasEnded = true));
  child.once('error', () => (hasEnded = true));
  child.unref();
  await log.close();
  return { hasEnded: () => hasEnded };
}
