import { describe, expect, it } from 'vitest';
import { openInput, type Opened } from '#cli/open-input.ts';
import { send, serve, startFetcher } from '../fetch/serve.ts';

const now = (): Date => new Date('2026-03-02T12:00:00Z');

async function open(input: string, readAt?: string): Promise<Opened> {
  await using fetcher = startFetcher();
  return await openInput(input, { baseUrl: undefined, readAt, fetchPage: fetcher.fetchPage, now });
}

describe('an input', () => {
  it('that is an address is fetched, and counts as read when the caller says', async () => {
    await using site = await serve({ '/cal': send(200, 'BEGIN:VCALENDAR', { 'content-type': 'text/calendar' }) });
    expect(await open(`${site.origin}/cal`, '2026-01-01T00:00:00Z')).toEqual({
      outcome: 'opened',
      capture: expect.objectContaining({
        url: `${site.origin}/cal`,
        mediaType: 'text/calendar',
        readAt: '2026-01-01T00:00:00Z',
      }),
    });
  });

  it('that is an address is left alone when its robots.txt says so', async () => {
    await using site = await serve({ '/robots.txt': send(200, 'User-agent: *\nDisallow: /cal') });
    expect(await open(`${site.origin}/cal`)).toEqual({
      outcome: 'unreadable',
      message: 'The robots.txt of this site asks us not to read this page.',
    });
  });

  it('that is a file is read as of now', async () => {
    const opened = await open('test/recordings/feed/2026-03-02-entity-bomb.xml');
    expect(opened.outcome === 'opened' && [opened.capture.mediaType, opened.capture.readAt]).toEqual([
      'application/xml',
      '2026-03-02T12:00:00.000Z',
    ]);
  });

  it('that is not there says so', async () => {
    expect(await open('no-such-file.ics')).toEqual({
      outcome: 'unreadable',
      message: 'The file could not be read (ENOENT).',
    });
  });
});
