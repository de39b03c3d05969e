import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Capture } from '#domain/capture.ts';
import type { FetchPage } from '#domain/fetching.ts';
import type { Source } from '#domain/source.ts';
import { createPageMemory } from '#fetch/page-memory.ts';
import { readPages } from '#fetch/read-pages.ts';

/** Pages kept of one source: enough for the person who mends its adapter. */
const LIMITS = { pagesMax: 5, detailPagesMax: 3 };

const EXTENSIONS: readonly (readonly [RegExp, string])[] = [
  [/calendar/, 'ics'],
  [/html/, 'html'],
  [/json/, 'json'],
  [/xml|rss|atom/, 'xml'],
  [/csv/, 'csv'],
];

/**
 * Reads a source now and writes each page as served into a folder, with a README that says when and from where.
 * @returns what was written, and what could not be read
 */
export async function captureSource(source: Source, folder: string, fetchPage: FetchPage): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const lines: string[] = [];
  for await (const visit of readPages(source, { fetchPage, memory: createPageMemory(), limits: LIMITS })) {
    if (visit.outcome === 'refused' || visit.outcome === 'failed') lines.push(`- ${visit.url}: ${visit.message}`);
    if (visit.outcome !== 'fetched') continue;
    const name = toFileName(source, visit.capture, lines.length + 1);
    await writeFile(join(folder, name), visit.capture.body);
    lines.push(describePage(name, visit.capture));
  }
  await writeFile(join(folder, 'README.md'), describeFolder(source, lines));
  return lines;
}

/** `river-museum-2026-03-02-1.html`. */
function toFileName({ id }: Source, { readAt, mediaType }: Capture, number: number): string {
  const extension = EXTENSIONS.find(([pattern]) => pattern.test(mediaType ?? ''))?.[1] ?? 'txt';
  return `${id}-${readAt.slice(0, 'YYYY-MM-DD'.length)}-${number}.${extension}`;
}

function describePage(name: string, { url, status, mediaType, readAt }: Capture): string {
  return `- \`${name}\`: ${url}, read ${readAt}, status ${status}, ${mediaType ?? 'no media type'}`;
}

function describeFolder({ name, adapter, url }: Source, lines: readonly string[]): string {
  const intro = `The pages of ${name} as they were served, for whoever mends its reading (adapter \`${adapter}\`, ${url}).`;
  const rule =
    "They are their publisher's: keep them out of the repository, and write a recording of the same shape with invented names instead.";
  return `# ${name}\n\n${intro}\n${rule}\n\n${lines.join('\n')}\n`;
}
