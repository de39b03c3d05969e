import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { prettifyError, ZodError } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import type { Source } from '#domain/source.ts';
import { toSources } from '#scrapers/source-entry.ts';

export const CATALOG_FOLDER = join(import.meta.dirname, '../../scrapers/sources');
/** The JSON Schema of the other files stands among them, for editors. */
export const SCHEMA_FILE = 'source.schema.json';

/**
 * Every source of the catalog, `scrapers/sources/*.json`.
 * @throws {ShowupError} `configuration-invalid`, naming the file and each property at fault
 */
export async function loadCatalog(folder: string = CATALOG_FOLDER): Promise<readonly Source[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== SCHEMA_FILE).toSorted();
  const lists = await Promise.all(names.map((name) => loadFile(folder, name)));
  const sources = lists.flat();
  const twice = sources.find((source, index) => sources.findIndex(({ id }) => id === source.id) < index);
  if (twice) throw new ShowupError('configuration-invalid', `Two entries of the catalog have the id ${twice.id}.`);
  return sources;
}

async function loadFile(folder: string, name: string): Promise<readonly Source[]> {
  try {
    return toSources(JSON.parse(await readFile(join(folder, name), 'utf8')));
  } catch (cause) {
    const why =
      cause instanceof ZodError ? prettifyError(cause) : cause instanceof Error ? cause.message : 'unreadable';
    throw new ShowupError('configuration-invalid', `The catalog file ${name} is not right:\n${why}`, { cause });
  }
}
