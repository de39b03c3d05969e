import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Capture } from '#domain/capture.ts';
import { NO_DEFAULTS, type SourceFacts } from '#domain/source.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.xml': 'application/xml',
  '.json': 'application/json',
};

/** A page of `test/recordings` as if it had just been served from the sample site, on 2026-03-02. */
export function recording(path: string): Capture {
  const url = 'https://sample.example/events';
  return {
    requestedUrl: url,
    url,
    status: 200,
    mediaType: MEDIA_TYPES[extname(path)] ?? null,
    headers: {},
    body: readFileSync(new URL(`../recordings/${path}`, import.meta.url), 'utf8'),
    readAt: '2026-03-02T12:00:00Z',
  };
}

/** The site that recordings are served from: no defaults, any adapter. */
export const SAMPLE_SOURCE: SourceFacts = {
  id: 'sample',
  name: 'Sample',
  homeUrl: 'https://sample.example/',
  url: 'https://sample.example/events',
  adapter: 'auto',
  authority: 'organizer',
  defaults: NO_DEFAULTS,
};
