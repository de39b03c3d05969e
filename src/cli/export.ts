import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Command } from 'commander';
import { loadConfig } from '#config/load-config.ts';
import { exportRows } from '#query/export-rows.ts';
import { toFileFailure } from './file-failure.ts';
import { openDatabase } from './open-database.ts';

/** `showup export`: all that people entered and all opportunities with where they are from, one JSON object a line. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write a backup: one JSON object a line')
    .argument('[file]', 'where to; standard output when absent')
    .action(writeBackup);
}

async function writeBackup(file: string | undefined): Promise<void> {
  const database = await openDatabase(loadConfig(process.env), 'showup export');
  try {
    const output = file === undefined ? process.stdout : await openBackup(file);
    const count = await exportRows(database.db, async (lines) => {
      if (!output.write(lines)) await once(output, 'drain');
    });
    if (file !== undefined) await finished(output.end());
    process.stderr.write(`${count} rows.\n`);
  } finally {
    await database.close();
  }
}

const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants;

/**
 * Whoever may read a backup has every listing and the hashes of the tokens: it is its owner's alone, also where a file that others
 * may read stood before, and goes nowhere that a link leads to.
 */
async function openBackup(file: string): Promise<Writable> {
  try {
    const handle = await open(file, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o600);
    if ((await handle.stat()).isFile()) await handle.chmod(0o600);
    return handle.createWriteStream();
  } catch (cause) {
    throw toFileFailure(file, 'written', cause);
  }
}
