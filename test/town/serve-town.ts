import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { toSources } from '#scrapers/source-entry.ts';
import type { Source } from '#domain/source.ts';
import type { Page, Site, TownFacts } from './site.ts';
import { SITES } from './sites.ts';

/** The sample town while it is being served. */
export interface Town {
  readonly port: number;
  readonly sources: readonly Source[];
  readonly close: () => Promise<void>;
}

/**
 * Serves the town's websites on one loopback port, each on its own name under `localhost` (RFC 6761 §6.3).
 * @param today local date in the town; its events lie around it
 */
export async function serveTown(today: Temporal.PlainDate, sites: readonly Site[] = SITES): Promise<Town> {
  const served = new Map<string, Readonly<Record<string, Page>>>();
  const server = createServer((request, response) => {
    void answer(served.get(siteNameOf(request)), request, response);
  });
  const port = await listen(server);
  const town: TownFacts = { today, origin: (siteName) => `http://${siteName}.localhost:${port}` };
  for (const site of sites) served.set(site.name, withRobots(site, town));
  return {
    port,
    sources: sites.map((site) => toTownSource(site, town)),
    close: () => close(server),
  };
}

function withRobots(site: Site, town: TownFacts): Readonly<Record<string, Page>> {
  const robots: Page = {
    mediaType: 'text/plain',
    body: `${(site.robots ?? ['User-agent: *', 'Allow: /']).join('\n')}\n`,
  };
  return { '/robots.txt': robots, ...site.pages(town) };
}

function toTownSource({ name, source: { path, ...entry } }: Site, { origin }: TownFacts): Source {
  const [source] = toSources([{ ...entry, id: name, homeUrl: `${origin(name)}/`, url: `${origin(name)}${path}` }]);
  if (!source) throw new Error(`The site ${name} states no source.`);
  return { ...source, isSample: true };
}

function siteNameOf(request: IncomingMessage): string {
  return (request.headers.host ?? '').split('.localhost')[0] ?? '';
}

async function answer(
  pages: Readonly<Record<string, Page>> | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = pages?.[request.url ?? '/'];
  if (!page) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    return;
  }
  if (page.delayMs !== undefined) await sleep(page.delayMs);
  const etag = `"${createHash('sha256').update(page.body).digest('base64url').slice(0, 22)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  response.writeHead(page.status ?? 200, { 'content-type': page.mediaType, etag }).end(page.body);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      // A TCP server that listens has an AddressInfo (node:net, server.address()).
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
