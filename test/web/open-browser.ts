import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Its own flags switch off what is tested here, such as the same-origin policy; these only let it run as root and without a screen. */
const FLAGS = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'];

/** Layout shifts as the browser itself reports them (https://wicg.github.io/layout-instability/). */
const ADD_UP_SHIFTS = `globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });`;

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args: FLAGS, headless: true });
}

/** A page that keeps an account of what it asked for, what moved, and what went wrong. */
export interface WatchedPage {
  readonly page: Page;
  /** Addresses of other servers that were asked for. */
  readonly outside: readonly string[];
  /** Errors and refusals by the policy that the console told of. */
  readonly complaints: readonly string[];
  /** Bytes of answers over the wire, head and body. */
  readonly countBytes: () => number;
  /** Sum of all layout shifts since the page was opened. */
  readonly measureShift: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function openWatched(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions,
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL: origin, ...options });
  const page = await context.newPage();
  const outside: string[] = [];
  const complaints: string[] = [];
  let bytes = 0;
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) outside.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript({ content: ADD_UP_SHIFTS });
  return {
    ...{ page, outside, complaints },
    countBytes: () => bytes,
    measureShift: () => page.evaluate<number>('globalThis.shift'),
    close: () => context.close(),
  };
}
