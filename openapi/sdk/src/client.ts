import { send, type ApiRequest } from './send.ts';

/** Header fields by name. */
export type HeaderFields = Readonly<Record<string, string>>;

/** How a client reaches a Showup service. */
export interface ClientOptions {
  /** Where the service is, such as `https://showup.example`; in a browser, `/` for the site that the page is on. */
  readonly baseUrl: string | URL;
  /** Sent with every call, such as `{ authorization: 'Bearer …' }`. A function is asked before each try. */
  readonly headers?: HeaderFields | (() => HeaderFields | Promise<HeaderFields>) | undefined;
  /** Longest that a call may take altogether, in milliseconds, its tries and pauses included; 30,000 when absent. */
  readonly timeoutMs?: number | undefined;
  /** How often a call that failed in passing is tried again; 2 when absent, 0 for never. */
  readonly retriesMax?: number | undefined;
  /** Pause before the first such try where the service names none, in milliseconds; doubles each time; 300 when absent. */
  readonly backoffMs?: number | undefined;
  /** Used in place of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** What one call wants beside its parameters; comes before what its client says. */
export interface CallOptions extends Omit<ClientOptions, 'baseUrl' | 'fetch'> {
  /** Ends the call, and with it any pause, when it is aborted; the call then fails with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

/** A way to a service. Every operation takes one first. */
export interface Client {
  /** Sends a request of an operation; the operations do this for you. */
  readonly send: <Answer>(request: ApiRequest, options?: CallOptions) => Promise<Answer>;
}

const TIMEOUT_MS = 30_000;
const RETRIES_MAX = 2;
const BACKOFF_MS = 300;

/** A client of the service at the address. Nothing is sent until an operation is called. */
export function createClient(client: ClientOptions): Client {
  return {
    send: (request, call = {}) =>
      send(request, {
        baseUrl: String(client.baseUrl).replace(/\/+$/, ''),
        fetch: client.fetch ?? globalThis.fetch,
        headers: [client.headers, call.headers],
        timeoutMs: call.timeoutMs ?? client.timeoutMs ?? TIMEOUT_MS,
        retriesMax: call.retriesMax ?? client.retriesMax ?? RETRIES_MAX,
        backoffMs: call.backoffMs ?? client.backoffMs ?? BACKOFF_MS,
        signal: call.signal,
      }),
  };
}
