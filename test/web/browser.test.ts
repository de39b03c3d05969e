import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedMemphis } from '#test/http/seed-memphis.ts';
import { makeDraft, makeSource, seed } from '#test/support/seed.ts';
import type { TestApp } from '#test/support/test-app.ts';
import { HOSTILE_FACTS, HOSTILE_TITLE } from './hostile-draft.ts';
import { DESKTOP, openBrowser, openWatched, PHONE, type WatchedPage } from './open-browser.ts';
import { startPages } from './start-pages.ts';

let service: TestApp;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  service = await startPages({ isSample: true });
  await seedMemphis(service.database.db);
  const hostile = makeSource('hostile');
  await seed(service.database.db, {
    source: hostile,
    readAt: '2026-03-02T09:00:00Z',
    drafts: [makeDraft(hostile, HOSTILE_FACTS)],
  });
  const address = await service.app.listen({ host: '127.0.0.1', port: 0 });
  origin = address.replace('127.0.0.1', 'localhost');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

/** Runs the steps and then holds the account of the page to what every page promises. */
async function visit(
  options: Parameters<typeof openWatched>[2],
  steps: (watched: WatchedPage) => Promise<void>,
): Promise<void> {
  const watched = await openWatched(browser, origin, options);
  try {
    await steps(watched);
    expect([watched.outside, watched.complaints]).toEqual([[], []]);
  } finally {
    await watched.close();
  }
}

describe.each([
  ['on a phone', { viewport: PHONE }],
  ['on a desktop', { viewport: DESKTOP }],
  ['on a phone without JavaScript', { viewport: PHONE, javaScriptEnabled: false }],
  ['on a desktop without JavaScript', { viewport: DESKTOP, javaScriptEnabled: false }],
])('%s, somebody', (_name, options) => {
  it('finds, narrows, subscribes, opens one and goes back', () =>
    visit(options, async ({ page }) => {
      await page.goto('/');
      await page.getByLabel('Where are you?').fill('memphis tn');
      await page.getByLabel('What do you do?').selectOption('Human resources');
      await page.getByRole('button', { name: 'Show me' }).click();
      await page.waitForURL('**/?city=memphis-tn&field=human-resources');
      expect(await page.locator('.card h3').first().textContent()).toContain('HR evening');
      await page.getByRole('link', { name: 'Speak', exact: true }).click();
      await page.waitForURL('**/?city=memphis-tn&field=human-resources&way=speak');
      const subscription = await page.getByRole('link', { name: 'Subscribe', exact: true }).getAttribute('href');
      expect(subscription).toBe(
        `${origin.replace('http:', 'webcal:')}/v1/calendar.ics?city=memphis-tn&field=human-resources&way=speak`,
      );
      await page.getByRole('link', { name: 'HR evening' }).click();
      await page.waitForURL('**/o/*-hr-evening');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('HR evening');
      await page.goBack();
      await page.waitForURL('**/?city=memphis-tn&field=human-resources&way=speak');
    }));
});

describe('somebody with a keyboard alone', () => {
  it('finds by choosing a town from the list and opens what is suggested', () =>
    visit({ viewport: DESKTOP }, async ({ page }) => {
      await page.goto('/');
      await page.locator('html.js').waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type('memph');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await page.getByLabel('Where are you?').inputValue()).toBe('Memphis, TN');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/?city=memphis-tn');
      await page.locator('.card h3 a').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/o/*');
    }));
});

/** Whether one would have to scroll sideways. */
const IS_WIDER = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';

const PAGES = [
  '/',
  '/?city=memphis-tn&field=human-resources',
  '/?city=memphis-tn&q=zebra&free=true',
  '/?city=memphis-tn&view=calendar',
  '/?city=memphis-tn&view=map',
  '/?city=memphiss',
  '/memphis-tn',
  '/sources',
  '/suggest-a-source',
  '/operator/login',
  '/nowhere-tn',
] as const;

describe.each(PAGES)('the page %s', (path) => {
  it('has nothing that axe finds, in light and dark, moves nothing and asks nobody else', async () => {
    for (const options of [
      { viewport: DESKTOP, colorScheme: 'light' },
      { viewport: PHONE, colorScheme: 'dark' },
    ] as const) {
      const watched = await openWatched(browser, origin, options);
      const { page, outside } = watched;
      await page.goto(path);
      if (path.includes('view=map')) {
        await page.locator('.map').scrollIntoViewIfNeeded();
        await page.locator('.pin span').first().waitFor();
      }
      const axe = new AxeBuilder({ page });
      // The markup is the same in the dark: only its colors are others.
      if (options.colorScheme === 'dark') axe.withRules('color-contrast');
      const { violations } = await axe.analyze();
      const isWide = await page.evaluate(IS_WIDER);
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect([found, outside, await watched.measureShift(), isWide]).toEqual([[], [], 0, false]);
      await watched.close();
    }
  });
});

describe('somebody who loses the network', () => {
  it('is told so by a page of our own', async () => {
    const { page, close } = await openWatched(browser, origin, { viewport: PHONE });
    await page.goto('/');
    await page.evaluate('navigator.serviceWorker.ready');
    await page.context().setOffline(true);
    await page.goto('/memphis-tn').catch(() => undefined);
    expect([
      await page.getByRole('heading', { level: 1 }).textContent(),
      await page.locator('.button').count(),
    ]).toEqual(['There is no network', 1]);
    await close();
  });
});

describe('the first page', () => {
  it('takes less than 30 kB over the wire with all it loads', () =>
    visit({ viewport: PHONE }, async ({ page, countBytes }) => {
      await page.goto('/', { waitUntil: 'networkidle' });
      const bytes = countBytes();
      expect([bytes > 3_000, bytes < 30_000]).toEqual([true, true]);
    }));
});

describe('a source that means harm', () => {
  it('is shown as text on the page about its thing, in the list and on the map', () =>
    visit({ viewport: DESKTOP }, async ({ page }) => {
      await page.goto('/?city=memphis-tn&view=map');
      await page.locator('.pin span').first().waitFor();
      const link = page.locator('#results .title a').filter({ hasText: 'globalThis.broken' });
      expect((await link.textContent())?.replaceAll(/\s+/g, ' ')).toBe(HOSTILE_TITLE.replaceAll(/\s+/g, ' '));
      await page.locator('.pin span').first().click();
      await page.locator('.leaflet-popup-content li').first().waitFor();
      await link.click();
      await page.waitForURL('**/o/*');
      expect(
        await page.evaluate("[typeof globalThis.broken, document.querySelectorAll('main script, main img').length]"),
      ).toEqual(['undefined', 0]);
      const addresses = await page
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(addresses.filter((address) => /^\s*(?:javascript|data):/i.test(address))).toEqual([]);
    }));
});
