import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Capture } from '#domain/capture.ts';
import type { FetchPage } from '#domain/fetching.ts';
import { decodeBody } from '#fetch/decode-body.ts';

export type Opened =
  | { readonly outcome: 'opened'; readonly capture: Capture }
  | { readonly outcome: 'unreadable'; readonly message: string };

export interface OpenOptions {
  /** Address a file was served from. */
  readonly baseUrl: string | undefined;
  /** RFC 3339 instant that counts as the moment of capture; for an address, that of its answer when `undefined`. */
  readonly readAt: string | undefined;
  readonly fetchPage: FetchPage;
  readonly now: () => Date;
}

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

/** An http(s) address as it answers now, or a file as if it had just been served. */
export function openInput(input: string, options: OpenOptions): Promise<Opened> {
  return /^(?:https?|webcals?):\/\//i.test(input) ? openAddress(input, options) : openFile(input, options);
}

/** Asked for like any page, robots.txt first. */
async function openAddress(url: string, { fetchPage, readAt }: OpenOptions): Promise<Opened> {
  const answer = await fetchPage({ url, role: 'start' });
  if (answer.outcome === 'not-modified') return { outcome: 'unreadable', message: 'The server sent no body.' };
  if (answer.outcome !== 'fetched') return { outcome: 'unreadable', message: answer.message };
  const { capture } = answer;
  return { outcome: 'opened', capture: { ...capture, readAt: readAt ?? capture.readAt } };
}

/** The media type is told from the name, the encoding from the bytes. */
async function openFile(input: string, { baseUrl, readAt, now }: OpenOptions): Promise<Opened> {
  const path = resolve(input);
  try {
    if ((await stat(path)).size > FILE_BYTES_MAX)
      return { outcome: 'unreadable', message: `The file is larger than ${FILE_BYTES_MAX} bytes.` };
    const bytes = await readFile(path);
    const url = baseUrl ?? pathToFileURL(path).href;
    const mediaType = MEDIA_TYPES[extname(path).toLowerCase()] ?? null;
    const page = { requestedUrl: url, url, status: 200, mediaType, headers: {}, body: decodeBody(bytes, mediaType) };
    return { outcome: 'opened', capture: { ...page, readAt: readAt ?? now().toISOString() } };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    return { outcome: 'unreadable', message: `The file could not be read (${code}).` };
  }
}
