import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { Command } from 'commander';
import { loadConfig } from '#config/load-config.ts';
import { exportRows } from '#query/export-rows.ts';
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
  // Whoever may read a backup has every listing and the hashes of the tokens.
  const output = file === undefined ? process.stdout : createWriteStream(file, { mode: 0o600 });
  try {
    const count = await exportRows(database.db, async (lines) => {
      if (!output.write(lines)) await once(output, 'drain');
    });
    if (file !== undefined) await new Promise<void>((done) => output.end(done));
    process.stderr.write(`${count} rows.\n`);
  } finally {
    await database.close();
  }
}
