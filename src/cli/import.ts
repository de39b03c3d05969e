import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { loadConfig } from '#config/load-config.ts';
import { importRows } from '#store/import-rows.ts';
import { openDatabase } from './open-database.ts';

/** `showup import`: takes a backup into an empty instance, all of it or nothing. */
export function importCommand(): Command {
  return new Command('import')
    .description('take a backup into an empty instance')
    .argument('<file>', 'what showup export wrote')
    .action(readBackup);
}

async function readBackup(file: string): Promise<void> {
  const database = await openDatabase(loadConfig(process.env), 'showup import');
  try {
    const input = createReadStream(file, 'utf8');
    const lines = createInterface({ input, crlfDelay: Infinity });
    const count = await importRows(database.db, lines, new Date().toISOString());
    process.stderr.write(`${count} rows.\n`);
  } finally {
    await database.close();
  }
}
