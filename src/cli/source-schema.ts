import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { catalogFile } from '#scrapers/source-entry.ts';
import { CATALOG_FOLDER, SCHEMA_FILE } from './load-catalog.ts';

const PATH = join(CATALOG_FOLDER, SCHEMA_FILE);

/** The JSON Schema (2020-12) of a file of the catalog, for editors; written from the zod one that checks it. */
function toSchemaText(): string {
  const schema = z.toJSONSchema(catalogFile, { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'A file of the catalog of sources', ...schema }, null, 2)}\n`;
}

export async function writeSourceSchema(): Promise<void> {
  await writeFile(PATH, toSchemaText());
}

/** Whether the committed schema is what the code would write now. */
export async function isSourceSchemaCurrent(): Promise<boolean> {
  return (await readFile(PATH, 'utf8').catch(() => '')) === toSchemaText();
}
