import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FetchOutcome } from '#domain/fetching.ts';
import { createFetcher, type Fetcher, type FetcherParts } from '#fetch/create-fetcher.ts';
import { createHostPace } from '#fetch/pace-hosts.ts';
import { createPageMemory } from '#fetch/page-memory.ts';

export type Answerer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web site on loopback for one test. */
export interface Site extends AsyncDisposable {
  readonly origin: string;
  /** What was asked, in order: method is always GET. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
}

/** Serves pages by path; what is not among them answers 404, so robots.txt allows everything unless it is. */
export async function serve(pages: Readonly<Record<string, Answerer>>): Promise<Site> {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const answer = pages[path] ?? pages[path.split('?')[0] ?? ''] ?? send(404, 'nothing here');
    answer(request, response);
  };
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${portOf(server)}`;
  return { origin, asked, [Symbol.asyncDispose]: () => closeServer(server) };
}

function portOf(server: Server): number {
  // At the boundary: a server that listens on TCP has an address of this form.
  return (server.address() as AddressInfo).port;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((done) => server.close(() => done()));
}

export function send(
  status: number,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Answerer {
  return (_, response) => void response.writeHead(status, headers).end(body);
}

export function redirect(location: string, status = 302): Answerer {
  return send(status, '', { location });
}

export interface TestFetcher extends Fetcher, AsyncDisposable {
  /** The pauses that were asked for, in milliseconds; none of them was slept. */
  readonly pausesMs: number[];
}

/** A fetcher whose pauses take no time: the clock is put forward instead. */
export function startFetcher(parts: Partial<FetcherParts> = {}): TestFetcher {
  const pausesMs: number[] = [];
  let skippedMs = 0;
  const now = (): Date => new Date(Date.now() + skippedMs);
  const skip = async (ms: number): Promise<void> => {
    pausesMs.push(ms);
    skippedMs += ms;
  };
  const fetcher = createFetcher({
    userAgent: 'Showup/0.0.0 (+https://showup.example; hello@showup.example)',
    allowHosts: ['127.0.0.1'],
    memory: createPageMemory(),
    pace: createHostPace({ now, sleep: skip }),
    now,
    random: () => 0,
    ...parts,
    limits: { gapMs: 0, timeoutMs: 2_000, ...parts.limits },
  });
  return { ...fetcher, pausesMs, [Symbol.asyncDispose]: () => fetcher.close() };
}

/** A pace that really waits, for what is measured at the server. */
export function realPace() {
  return createHostPace({ now: () => new Date(), sleep: (ms) => sleep(ms) });
}

export function get(fetcher: TestFetcher, url: string): Promise<FetchOutcome> {
  return fetcher.fetchPage({ url, role: 'start' });
}

/** What matters of an outcome that is no page. */
export function brief(outcome: FetchOutcome): readonly unknown[] {
  if (outcome.outcome === 'refused') return ['refused', outcome.reason];
  if (outcome.outcome === 'failed') return ['failed', outcome.reason, outcome.status, outcome.isTransient];
  return [outcome.outcome];
}

export function bodyOf(outcome: FetchOutcome): string {
  return outcome.outcome === 'fetched' ? outcome.capture.body : `no page: ${JSON.stringify(outcome)}`;
}
