import { type FileHandle, open } from 'node:fs/promises';
import { Command } from 'commander';
import { loadConfig } from '#config/load-config.ts';
import { importRows } from '#store/import-rows.ts';
import { toFileFailure } from './file-failure.ts';
import { openDatabase } from './open-database.ts';

/** `showup import`: takes a backup into an empty instance, all of it or nothing. */
export function importCommand(): Command {
  return new Command('import')
    .description('take a backup into an empty instance')
    .argument('<file>', 'what showup export wrote')
    .action(readBackup);
}

async function readBackup(file: string): Promise<void> {
  await using backup = await openBackup(file);
  const database = await openDatabase(loadConfig(process.env), 'showup import');
  try {
    const count = await importRows(database.db, readLines(backup), new Date().toISOString());
    process.stderr.write(`${count} rows.\n`);
  } finally {
    await database.close();
  }
}

/** @throws {ShowupError} `configuration-invalid` when there is no such file, or it may not be read */
async function openBackup(file: string): Promise<FileHandle> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'r');
    if ((await handle.stat()).isDirectory()) throw Object.assign(new Error('This is a folder.'), { code: 'EISDIR' });
    return handle;
  } catch (cause) {
    await handle?.close();
    throw toFileFailure(file, 'read', cause);
  }
}

/** Begins to read when the first line is asked for: lines that are read before somebody listens are lost. */
async function* readLines(handle: FileHandle): AsyncGenerator<string> {
  yield* handle.readLines({ encoding: 'utf8' });
}
