import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openBrowser } from '#test/web/open-browser.ts';

/** The title that a page with this module comes to have in a browser, or the message of what goes wrong there. */
export async function titleOf(script: string): Promise<string> {
  const site = createServer((_request, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(`<!doctype html><title></title><script type="module">${script}</script>`),
  );
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const browser = await openBrowser();
  const page = await browser.newPage();
  const failed = new Promise<Error>((resolve) => page.on('pageerror', resolve));
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  const told = await Promise.race([failed, page.waitForFunction('document.title')]);
  const title = told instanceof Error ? told.message : await page.title();
  await browser.close();
  await new Promise((resolve) => site.close(resolve));
  return title;
}
