import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedMemphis } from '#test/http/seed-memphis.ts';
import { makeDraft, makeLocation, makeSource, seed } from '#test/support/seed.ts';
import { NO_DEFAULTS } from '#domain/source.ts';
import { at } from '#test/support/make-opportunity.ts';
import type { TestApp } from '#test/support/test-app.ts';
import { startPages } from './start-pages.ts';

let service: TestApp;

beforeAll(async () => {
  service = await startPages({ publicUrl: 'https://showup.example' });
  await seedMemphis(service.database.db);
  const library = makeSource('library', { name: 'The Library', defaults: { ...NO_DEFAULTS, city: 'memphis-tn' } });
  const later = {
    title: 'Spring reading',
    start: at('2026-03-20T18:00:00'),
    location: makeLocation('Memphis', 35.15, -90.05),
  };
  await seed(service.database.db, {
    source: library,
    readAt: '2026-03-02T09:00:00Z',
    drafts: [makeDraft(library, later)],
  });
});
afterAll(() => service.close());

async function open(url: string) {
  const { statusCode, headers, body } = await service.app.inject({ url, headers: { accept: 'text/html' } });
  const $ = load(body);
  const texts = (selector: string) =>
    $(selector)
      .toArray()
      .map((element) => $(element).text().replaceAll(/\s+/g, ' ').trim());
  return { statusCode, headers, body, $, texts };
}

describe('the page of a town', () => {
  it('tells this week, the month, and what is open, each once', async () => {
    const { texts } = await open('/memphis-tn');
    const titles = (id: string) => texts(`section[aria-labelledby=${id}] .title`);
    expect([titles('week'), titles('month'), titles('open')]).toEqual([
      ['Robot expo', 'Code night', 'HR evening', 'Park cleanup'],
      ['Spring reading'],
      ['Pantry helpers'],
    ]);
  });

  it('tells who organizes, which fields there are, and how well it is read', async () => {
    const { texts } = await open('/memphis-tn');
    expect([
      texts('section[aria-labelledby=who-title] li').toSorted(),
      texts('section[aria-labelledby=fields-title] .chip'),
      texts('.source-list li').toSorted(),
    ]).toEqual([
      ['The Library', 'code-club', 'hr-circle', 'river-friends'],
      ['Human resources 1', 'Technology 2'],
      ['The Library', 'code-club', 'hr-circle', 'river-friends'],
    ]);
  });

  it('is known by one address, title and description', async () => {
    const { $ } = await open('/memphis-tn/human-resources?utm_source=x');
    expect([
      $('title').text(),
      $('link[rel=canonical]').attr('href'),
      $('meta[property="og:url"]').attr('content'),
      $('meta[name=robots]').length,
    ]).toEqual([
      'Human resources in Memphis, TN · Showup',
      'https://showup.example/memphis-tn/human-resources',
      'https://showup.example/memphis-tn/human-resources',
      0,
    ]);
  });

  it('offers the nearest names where there is no such town, and knows no field that is none', async () => {
    const wrong = await open('/memphys-tn');
    expect([wrong.statusCode, wrong.texts('.failure li')[0], (await open('/memphis-tn/juggling')).statusCode]).toEqual([
      404,
      'memphis-tn',
      404,
    ]);
  });
});

describe('search engines', () => {
  it('are led to every page that has one address, and away from the rest', async () => {
    const { body } = await service.app.inject('/sitemap.xml');
    const addresses = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
    const robots = await service.app.inject('/robots.txt');
    expect([
      addresses.includes('https://showup.example/memphis-tn/human-resources'),
      addresses.filter((address) => address?.includes('/o/')).length,
      robots.body.split('\n').filter((line) => line.startsWith('Sitemap') || line.includes('operator')),
    ]).toEqual([true, 9, ['Disallow: /operator', 'Sitemap: https://showup.example/sitemap.xml']]);
  });

  it('keep no filtered list', async () => {
    const { $ } = await open('/?city=memphis-tn&free=true');
    expect([$('meta[name=robots]').attr('content'), $('link[rel=canonical]').length]).toEqual(['noindex', 0]);
  });
});
