import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import htmlEncodingSniffer from 'html-encoding-sniffer';
import type { Capture } from '#domain/capture.ts';

export type Opened =
  | { readonly outcome: 'opened'; readonly capture: Capture }
  | { readonly outcome: 'unreadable'; readonly message: string };

/** Files larger than this are not read. */
const FILE_BYTES_MAX = 50_000_000;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.ics': 'text/calendar',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xml': 'application/xml',
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.csv': 'text/csv',
};

/** A file as if it had just been served. The media type is told from the name, the encoding from the bytes. */
export async function openInput(
  input: string,
  { baseUrl, readAt }: { baseUrl: string | undefined; readAt: string },
): Promise<Opened> {
  const path = resolve(input);
  try {
    const bytes = await readFile(path);
    if (bytes.length > FILE_BYTES_MAX)
      return { outcome: 'unreadable', message: `The file is larger than ${FILE_BYTES_MAX} bytes.` };
    const url = baseUrl ?? pathToFileURL(path).href;
    const mediaType = MEDIA_TYPES[extname(path).toLowerCase()] ?? null;
    const body = new TextDecoder(htmlEncodingSniffer(bytes, { defaultEncoding: 'utf-8' })).decode(bytes);
    return {
      outcome: 'opened',
      capture: { requestedUrl: url, url, status: 200, mediaType, headers: {}, body, readAt },
    };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    return { outcome: 'unreadable', message: `The file could not be read (${code}).` };
  }
}
