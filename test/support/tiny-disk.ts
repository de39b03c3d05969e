import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rm, statfs, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A real file system with so little room that a program can fill it. */
export interface TinyDisk {
  readonly folder: string;
  /** Leaves not a byte free. */
  readonly fill: () => Promise<void>;
  readonly makeRoom: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const SIZE_MB = 120;
const SHARED_MEMORY = '/dev/shm';
/** A container's shared memory is a small disk (64 MB where nobody says otherwise); a machine's is half of its memory. */
const SMALL_BYTES_MAX = 2 ** 28;
const CHUNKS_BYTES = [2 ** 20, 2 ** 12, 1];

/**
 * A file system in memory where one may be mounted, else the shared memory of a container.
 * @throws {Error} where there is neither
 */
export async function openTinyDisk(): Promise<TinyDisk> {
  const { folder, close } = (await mountOne()) ?? (await useSharedMemory());
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: async () => {
      for (const bytes of CHUNKS_BYTES) while (await hasWritten(filler, bytes));
    },
    makeRoom: () => truncate(filler, 0),
    close,
  };
}

type Place = Pick<TinyDisk, 'folder' | 'close'>;

async function mountOne(): Promise<Place | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'showup-disk-'));
  const isMounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'tmpfs', folder]).then(
    () => true,
    () => false,
  );
  const close = async (): Promise<void> => {
    if (isMounted) await run('umount', [folder]);
    await rm(folder, { recursive: true });
  };
  if (isMounted) return { folder, close };
  await close();
  return undefined;
}

async function useSharedMemory(): Promise<Place> {
  const { blocks, bsize } = await statfs(SHARED_MEMORY);
  if (blocks * bsize > SMALL_BYTES_MAX)
    throw new Error(`Nothing may be mounted here, and ${SHARED_MEMORY} is too large to be filled. Run as root.`);
  const folder = await mkdtemp(join(SHARED_MEMORY, 'showup-disk-'));
  return { folder, close: () => rm(folder, { recursive: true }) };
}

async function hasWritten(path: string, bytes: number): Promise<boolean> {
  return appendFile(path, Buffer.alloc(bytes)).then(
    () => true,
    () => false,
  );
}
