import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toSources } from '#scrapers/source-entry.ts';
import type { Source } from '#domain/source.ts';
import type { Claim, YearPage } from './claim.ts';
import { planFaults } from './faults.ts';
import { inventYear } from './invent-year.ts';
import { issuePages } from './issue-pages.ts';
import type { Publisher } from './publisher.ts';
import { PUBLISHERS } from './publishers.ts';

/** The town through a year, served over HTTP as it is on one day after the other. */
export interface YearTown {
  /** The year is invented from it. */
  readonly seed: number;
  readonly sources: readonly Source[];
  /** Whoever asks for `<dayUrl>/2026-03-02` turns the calendar to that day. */
  readonly dayUrl: string;
  /** Turns the calendar to this day for every publisher. */
  readonly setDay: (day: Temporal.PlainDate) => void;
  /** What was printed on pages that somebody was given since this was last asked. */
  readonly takeClaims: () => readonly Claim[];
  /** Pages served since the beginning. */
  readonly countServed: () => number;
  readonly close: () => Promise<void>;
}

type Pages = Readonly<Record<string, YearPage>>;

/** Serves every publisher on its own name under `localhost` (RFC 6761 §6.3). */
export async function serveYear(seed: number): Promise<YearTown> {
  const happenings = inventYear(seed);
  const faultOn = planFaults(seed);
  let issued = new Map<string, Pages>();
  let claims: Claim[] = [];
  let port = 0;
  let served = 0;
  const originOf = (name: string) => `http://${name}.localhost:${port}`;
  const setDay = (day: Temporal.PlainDate): void => {
    const issue = (publisher: Publisher) =>
      issuePages(publisher, happenings, { day, origin: originOf(publisher.name), fault: faultOn(publisher.name, day) });
    issued = new Map(PUBLISHERS.map((publisher) => [publisher.name, issue(publisher)]));
  };
  const server = createServer((request, response) => {
    const name = (request.headers.host ?? '').split('.localhost')[0] ?? '';
    if (name.startsWith('127.0.0.1')) return turnTo(request, response, setDay);
    const page = findPage(issued.get(name), request.url ?? '/');
    claims.push(...page.claims);
    served += 1;
    answer(page, request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A TCP server that listens has an AddressInfo (node:net, server.address()).
  port = (server.address() as AddressInfo).port;
  return {
    seed,
    sources: PUBLISHERS.map((publisher) => toSource(publisher, originOf(publisher.name))),
    dayUrl: `http://127.0.0.1:${port}`,
    setDay,
    takeClaims: () => {
      const taken = claims;
      claims = [];
      return taken;
    },
    countServed: () => served,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function toSource({ name, entry: { path, ...entry } }: Publisher, origin: string): Source {
  const [source] = toSources([{ ...entry, id: name, homeUrl: `${origin}/`, url: `${origin}${path}` }]);
  if (!source) throw new Error(`The publisher ${name} states no source.`);
  return source;
}

function turnTo(request: IncomingMessage, response: ServerResponse, setDay: (day: Temporal.PlainDate) => void): void {
  setDay(Temporal.PlainDate.from((request.url ?? '').slice(1)));
  response.writeHead(204).end();
}

const ROBOTS: YearPage = { status: 200, mediaType: 'text/plain', body: 'User-agent: *\nAllow: /\n', claims: [] };
const MISSING: YearPage = { status: 404, mediaType: 'text/plain', body: 'Not found\n', claims: [] };

function findPage(pages: Pages | undefined, path: string): YearPage {
  return path === '/robots.txt' ? ROBOTS : (pages?.[path] ?? MISSING);
}

function answer({ status, mediaType, body }: YearPage, request: IncomingMessage, response: ServerResponse): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  response.writeHead(status, { 'content-type': mediaType, ...(status === 200 && { etag }) }).end(body);
}
