import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { toSources } from '#scrapers/source-entry.ts';
import type { Source } from '#domain/source.ts';
import { toCalendar } from '../support/small-site.ts';

/** Many hosts on loopback, each with two sources, and what was seen of how they were asked. */
export interface SampleHosts {
  readonly sources: readonly Source[];
  /** Answers at once and looks at no pace; for the run that is not disturbed. */
  readonly setCalm: (isCalm: boolean) => void;
  /** Requests answered, and the shortest time from the end of one to the beginning of the next at any one host; 0 when two met. */
  readonly measure: () => { readonly requests: number; readonly shortestGapMs: number };
  readonly close: () => Promise<void>;
}

/** How long a page takes, by chance, so that readings are met in their middle. */
const ANSWER_MS_MIN = 50;
const ANSWER_MS_MAX = 450;
const DAY_MS = 86_400_000;

interface HostSeen {
  open: number;
  endedMs: number;
}

/** Serves so many sources. Two of a host tell one thing both, and three and two of their own. */
export async function serveHosts(count: number, cron: string): Promise<SampleHosts> {
  const seenByHost = new Map<string, HostSeen>();
  let isCalm = false;
  let requests = 0;
  let shortestGapMs = Infinity;
  const firstDay = Date.now() + 20 * DAY_MS;

  const begin = (host: string): HostSeen => {
    const seen = seenByHost.get(host) ?? { open: 0, endedMs: -Infinity };
    seenByHost.set(host, seen);
    if (!isCalm) shortestGapMs = Math.min(shortestGapMs, seen.open > 0 ? 0 : performance.now() - seen.endedMs);
    seen.open += 1;
    requests += 1;
    return seen;
  };
  const end = (seen: HostSeen): void => {
    seen.open -= 1;
    seen.endedMs = performance.now();
  };

  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const seen = begin(request.headers.host ?? '');
    let isOver = false;
    // Told before the last byte goes out, or when whoever asked is gone: the time that is measured is never shorter than the true one.
    const finish = (): void => {
      if (!isOver) end(seen);
      isOver = true;
    };
    response.once('close', finish);
    if (!isCalm) await sleep(ANSWER_MS_MIN + Math.random() * (ANSWER_MS_MAX - ANSWER_MS_MIN));
    const index = Number(/^\/(\d+)\.ics$/.exec(request.url ?? '')?.[1] ?? Number.NaN);
    finish();
    if (Number.isNaN(index)) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/calendar' }).end(toPage(index, firstDay));
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A TCP server that listens has an AddressInfo (node:net, server.address()).
  const { port } = server.address() as AddressInfo;
  return {
    sources: Array.from({ length: count }, (_, index) => toSource(index, port, cron)),
    setCalm: (calm) => (isCalm = calm),
    measure: () => ({ requests, shortestGapMs: Math.round(shortestGapMs) }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function toSource(index: number, port: number, cron: string): Source {
  const id = `soak-${String(index).padStart(4, '0')}`;
  const origin = `http://h${Math.floor(index / 2)}.localhost:${port}`;
  const [source] = toSources([
    {
      ...{ id, name: `Source ${index}`, homeUrl: `${origin}/`, url: `${origin}/${index}.ics`, adapter: 'icalendar' },
      ...{ defaults: { city: 'memphis-tn', timeZone: 'America/Chicago' }, schedule: { cron, timeZone: 'UTC' } },
    },
  ]);
  if (!source) throw new Error('one entry gives one source');
  return source;
}

const TOPICS = ['Quilting', 'Bookkeeping', 'Welding', 'Beekeeping', 'Typography', 'Payroll', 'Chess', 'Gardening'];

/** The page of a source: what both sources of its host tell, and what it alone does. */
function toPage(index: number, firstDay: number): string {
  const host = Math.floor(index / 2);
  const own = index % 2 === 0 ? [1, 2, 3] : [4, 5];
  return toCalendar(
    [0, ...own].map((number) => ({
      uid: number === 0 ? `shared-${index}` : `own-${index}-${number}`,
      title: `${TOPICS[(host + number) % TOPICS.length]} circle number ${host}, gathering ${number}`,
      start: toStart(firstDay, host, number),
    })),
  );
}

function toStart(firstDay: number, host: number, number: number): string {
  const day = new Date(firstDay + ((host + number * 7) % 60) * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');
  return `${day}T${String(9 + ((host + number) % 10)).padStart(2, '0')}0000`;
}
