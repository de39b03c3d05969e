import { Command } from 'commander';
import { loadConfig } from '#config/load-config.ts';
import { openDatabase } from './open-database.ts';

/** `showup migrate`: brings the database to this version's shape and ends. */
export function migrateCommand(): Command {
  return new Command('migrate').description("bring the database to this version's shape").action(async () => {
    const database = await openDatabase(loadConfig(process.env), 'showup migrate');
    await database.close();
    process.stdout.write('The database is up to date.\n');
  });
}
