import { readFile, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ShowupError } from '#domain/errors.ts';

/** A server that cannot write one segment of its log ends (PostgreSQL manual, 28.5). */
const ROOM_BYTES_MIN = 2 ** 24;
/** What programs say of a disk that is full. */
export const NO_ROOM = /No space left on device|Disk quota exceeded/;
const LOG_LENGTH_MAX = 2_000;

/** Whether the server of the folder ended for want of room, by what it said last and by the disk itself. */
export async function isDiskFull(folder: string): Promise<boolean> {
  if (NO_ROOM.test(await readLastWords(folder))) return true;
  const disk = await statfs(folder).catch(() => undefined);
  return disk !== undefined && disk.bavail * disk.bsize < ROOM_BYTES_MIN;
}

/** Why the server of the folder does not start, in a sentence with what to do. */
export async function toStartFailure(folder: string): Promise<ShowupError> {
  const said = await readLastWords(folder);
  if (await isDiskFull(folder)) return toDiskFull(folder, said);
  const why = said.match(/(?:FATAL|PANIC): +(.+)/g)?.at(-1) ?? '';
  return new ShowupError(
    'database-unavailable',
    `The embedded database of ${dirname(folder)} did not start. ${why}`.trim(),
    {
      cause: said,
    },
  );
}

/** The sentence for whoever runs a program on a disk that is full. */
export function toDiskFull(folder: string, cause: unknown): ShowupError {
  return new ShowupError(
    'disk-full',
    `The disk is full: the data folder ${dirname(folder)} has no room to grow. Make some.`,
    {
      cause,
      details: { folder: dirname(folder) },
    },
  );
}

async function readLastWords(folder: string): Promise<string> {
  return (await readFile(`${folder}.log`, 'utf8').catch(() => '')).slice(-LOG_LENGTH_MAX);
}
