import { readFile } from 'node:fs/promises';
import { prettifyError, ZodError } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import type { Source } from '#domain/source.ts';
import { toSources } from '#scrapers/source-entry.ts';

/**
 * The source that a file states: one entry of the catalog, or a list whose first it is.
 * @throws {ShowupError} `configuration-invalid`, naming each property at fault
 */
export async function loadEntry(path: string): Promise<Source> {
  try {
    const stated: unknown = JSON.parse(await readFile(path, 'utf8'));
    const [source] = toSources(Array.isArray(stated) ? stated : [stated]);
    if (source) return source;
  } catch (cause) {
    const why =
      cause instanceof ZodError ? prettifyError(cause) : cause instanceof Error ? cause.message : 'unreadable';
    throw new ShowupError('configuration-invalid', `The entry in ${path} is not right:\n${why}`, { cause });
  }
  throw new ShowupError('configuration-invalid', `The file ${path} states no source.`);
}
