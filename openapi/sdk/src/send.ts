import type { CallOptions, ClientOptions } from './client.ts';
import { ConnectionError, ProblemError } from './errors.ts';
import type { Problem } from './generated/types.ts';
import { parseRetryAfter, toPauseMs } from './retry.ts';

/** What an operation asks. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From the root of the service, each part escaped. */
  readonly path: string;
  readonly query?: object | undefined;
  /** Names of the parameters that take several values of any kind. */
  readonly lists?: readonly string[];
  /** Sent as JSON. */
  readonly body?: unknown;
  /** What a good answer is read as; JSON when absent. */
  readonly as?: 'text';
}

/** Everything that a call goes by, settled. */
interface Settings {
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly headers: readonly ClientOptions['headers'][];
  readonly timeoutMs: number;
  readonly retriesMax: number;
  readonly backoffMs: number;
  readonly signal: CallOptions['signal'];
}

type Outcome<Answer> =
  | { readonly is: 'answered'; readonly answer: Answer }
  | { readonly is: 'failed'; readonly failure: ProblemError | ConnectionError };

/**
 * Sends a request, again where that may help.
 * @throws {ProblemError} when the service says that it cannot
 * @throws {ConnectionError} when there is no answer of the service
 * @throws the reason of the signal, when it is aborted
 */
export async function send<Answer>(request: ApiRequest, settings: Settings): Promise<Answer> {
  const endsAtMs = performance.now() + settings.timeoutMs;
  const timeout = AbortSignal.timeout(settings.timeoutMs);
  const signal = settings.signal ? AbortSignal.any([settings.signal, timeout]) : timeout;
  for (let tries = 1; ; tries += 1) {
    const outcome = await tryOnce<Answer>(request, settings, signal);
    if (outcome.is === 'answered') return outcome.answer;
    const { method } = request;
    const pauseMs = toPauseMs(outcome.failure, { ...settings, method, tries, chance: Math.random() });
    // A pause that outlasts the call would only hold back what is known already.
    if (pauseMs === undefined || performance.now() + pauseMs >= endsAtMs) throw outcome.failure;
    await pause(pauseMs, settings.signal);
  }
}

async function tryOnce<Answer>(request: ApiRequest, settings: Settings, signal: AbortSignal): Promise<Outcome<Answer>> {
  // By itself: browsers' own does not work as a method of another object.
  const { fetch } = settings;
  const headers = await collectHeaders(request, settings.headers);
  try {
    const response = await fetch(toUrl(request, settings.baseUrl), {
      method: request.method,
      headers,
      signal,
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const text = await response.text();
    return readAnswer<Answer>(response, text, request);
  } catch (cause) {
    settings.signal?.throwIfAborted();
    return { is: 'failed', failure: toConnectionError(cause, signal, settings) };
  }
}

function toConnectionError(cause: unknown, signal: AbortSignal, { baseUrl, timeoutMs }: Settings): ConnectionError {
  return signal.aborted
    ? new ConnectionError('timed-out', `There was no answer within ${timeoutMs} ms.`, { cause })
    : new ConnectionError('unreachable', `Nothing answers at ${baseUrl || 'this site'}.`, { cause });
}

function readAnswer<Answer>(response: Response, text: string, { as }: ApiRequest): Outcome<Answer> {
  const { ok, status, headers } = response;
  // What the document says of an answer is what it is; a test holds the service to that.
  if (ok && as === 'text') return { is: 'answered', answer: text as Answer };
  const value = parseJson(text);
  if (ok && value !== undefined) return { is: 'answered', answer: value as Answer };
  if (!ok && isProblem(value)) {
    return { is: 'failed', failure: new ProblemError(value, parseRetryAfter(headers.get('retry-after'), Date.now())) };
  }
  const message = `What answered with ${status} is no Showup service.`;
  return { is: 'failed', failure: new ConnectionError('unreadable', message, { status }) };
}

/** Proxies have problems of their own, without a code. */
function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false;
  return 'code' in value && 'instance' in value && 'errors' in value && Array.isArray(value.errors);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function collectHeaders({ body }: ApiRequest, given: Settings['headers']): Promise<Record<string, string>> {
  const told = await Promise.all(given.map(async (fields) => (typeof fields === 'function' ? fields() : fields)));
  return Object.assign(body === undefined ? {} : { 'content-type': 'application/json' }, ...told);
}

/** Several values of one parameter stand in one, with commas between; those inside a value are escaped. */
function toUrl({ path, query = {}, lists = [] }: ApiRequest, baseUrl: string): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const pairs = given.map(([name, value]) => [name, lists.includes(name) ? joinValues(value) : String(value)]);
  const text = new URLSearchParams(pairs).toString();
  return `${baseUrl}${path}${text === '' ? '' : `?${text}`}`;
}

function joinValues(values: unknown): string {
  const each: readonly unknown[] = Array.isArray(values) ? values : [values];
  return each.map((value) => String(value).replace(/[\\,]/g, '\\$&')).join();
}

/** @throws the reason of the signal, when it is aborted meanwhile */
function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
