import { load } from 'cheerio';
import { Agent } from 'undici';

/** Fetches the pages, so many at once, and runs cheerio and `JSON.parse` on each: what no collector can do without. Returns the names read. */
export async function runBareLoop(origin: string, pages: number, atOnce: number): Promise<readonly string[]> {
  const agent = new Agent({ connections: atOnce, pipelining: 1 });
  const names: string[] = [];
  let next = 0;
  const read = async (): Promise<void> => {
    while (next < pages) {
      const path = `/events/${next}`;
      next += 1;
      const { body } = await agent.request({ origin, path, method: 'GET' });
      const $ = load(await body.text());
      const event = JSON.parse($('script[type="application/ld+json"]').text()) as { readonly name: string };
      names.push(event.name);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, read));
  await agent.close();
  return names;
}
