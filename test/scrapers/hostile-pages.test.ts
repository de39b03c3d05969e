import { describe, expect, it } from 'vitest';
import { readCapture } from '#scrapers/read-capture.ts';
import { SAMPLE_SOURCE } from '../support/recording.ts';

/** So often that a reader whose work grows with the square of the page would take many minutes. */
const TIMES = 60_000;

function read(mediaType: string, body: string) {
  const url = 'https://hostile.example/page';
  const capture = { requestedUrl: url, url, status: 200, headers: {}, readAt: '2026-03-02T15:00:00Z', mediaType, body };
  return readCapture(capture, { ...SAMPLE_SOURCE, adapter: 'auto' });
}

describe('a hostile page costs no more than its length, and gives nothing', () => {
  it.each<[string, string, string]>([
    ['elements that a stray end seems to close', '', '<b></div>'],
    ['elements that open inside of a tag', '', '<div\n</div>\n'],
    ['things put before a table', '<table>', '<b>x'],
    ['tables inside of a table', '', '<b><table>'],
    ['marks opened anew in each paragraph', '', '<p><b>'],
    ['links inside of one another', '', '<a href=x>'],
    ['entities', '', '&amp'],
    ['comments without an end', '', '<!--'],
    ['one word', '<p>', 'ti'],
    ['one title', '<title>', ' wn of Al'],
    ['one path', '<h1>', 'a/b'],
  ])('%s', (_name, before, repeated) => {
    const page = `<html><body>${before}${repeated.repeat(TIMES)}`;
    expect(read('text/html', page).listings).toEqual([]);
  });

  it.each([' a%', ' a%=">"', ' a%=1'])('sixty thousand attributes of one tag: %s', (attribute) => {
    const attributes = Array.from({ length: TIMES }, (_, index) => attribute.replace('%', String(index)));
    expect(read('text/html', `<p>hi</p><div${attributes.join('')}>x</div>`).listings).toEqual([]);
  });

  it('a feed with one title of months without a day', () => {
    const { listings } = read(
      'application/rss+xml',
      `<rss><channel><item><title>${'May '.repeat(TIMES)}</title></item></channel></rss>`,
    );
    expect(listings).toEqual([]);
  });

  it.each(['[', '{"a":', '[{"@graph":', '{"items":[{"data":['])('JSON nested without end is none: %s', (opening) => {
    const depth = TIMES / 2;
    const text =
      opening.repeat(depth) + opening.replaceAll(/[^[{]/g, '').replaceAll('[', ']').replaceAll('{', '}').repeat(depth);
    expect(read('application/json', text).listings).toEqual([]);
  });
});

describe('a page that is larger than what is read', () => {
  it('gives what stands at its beginning, and says that its end was left unread', () => {
    const rows = Array.from(
      { length: 6_000 },
      (_, index) => `<li>Meetup ${index} on May ${1 + (index % 30)}, 2026 at 6:00 pm</li>`,
    );
    const { listings, problems } = read(
      'text/html',
      `<html><body><h1>Events</h1><ul>${rows.join('')}</ul></body></html>`,
    );
    expect([listings.length > 1_000, problems.at(-1)?.message]).toEqual([
      true,
      'The page is larger than what is read of one; its end was left unread.',
    ]);
  });
});
