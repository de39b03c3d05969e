import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import { toSources, type SourceEntry } from '#scrapers/source-entry.ts';
import { CATALOG_FOLDER, loadCatalog } from './load-catalog.ts';

/** A name without a path, so that nothing outside the catalog is written. */
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Appends an entry to a file of the catalog, which is made when there is none.
 * @returns the path written
 * @throws {ShowupError} `configuration-invalid` when the name is no plain one or the catalog has the id or the address already
 */
export async function addEntry(entry: SourceEntry, name: string, folder: string = CATALOG_FOLDER): Promise<string> {
  if (!NAME.test(name))
    throw new ShowupError('configuration-invalid', `The file is named by a word such as memphis, not ${name}.`);
  const same = (await loadCatalog(folder)).find(({ id, url }) => id === entry.id || url === entry.url);
  if (same) throw new ShowupError('configuration-invalid', `The catalog has ${same.id} (${same.url}) already.`);
  const path = join(folder, `${name}.json`);
  const entries = [...(await readEntries(path)), entry];
  toSources(entries);
  await writeFile(path, `${JSON.stringify(entries, null, 2)}\n`);
  return path;
}

async function readEntries(path: string): Promise<readonly unknown[]> {
  try {
    return z.array(z.unknown()).parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
