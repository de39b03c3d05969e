import type { Agent, Dispatcher } from 'undici';
import { decompress } from './decompress.ts';
import { toFault, type Fault } from './faults.ts';

/** One request and its answer; redirects are not followed here. */
export interface Exchange {
  readonly outcome: 'answered';
  readonly status: number;
  /** Names in lower case; repeated fields joined by a comma. Cookies are left out: we keep none. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed. */
  readonly bytes: Uint8Array;
}

export interface SendOptions {
  /** A form to post (`application/x-www-form-urlencoded`); GET without one. */
  readonly form?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly bytesMax: number;
  /** What becomes of a body beyond the cap: `cut` keeps what came until then (of an uncompressed body). */
  readonly beyondMax: 'fail' | 'cut';
}

/** Sends one request and takes the whole answer in, within the time and the bytes allowed. Never throws. */
export async function sendRequest(agent: Agent, url: URL, options: SendOptions): Promise<Exchange | Fault> {
  try {
    const signal = AbortSignal.timeout(options.timeoutMs);
    const answer = await agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: options.form === undefined ? 'GET' : 'POST',
      headers: options.headers,
      body: options.form ?? null,
      signal,
    });
    const headers = flatten(answer.headers);
    const raw = await collectBytes(answer.body, options);
    const bytes = await decompress(raw, headers['content-encoding'], options.bytesMax);
    return { outcome: 'answered', status: answer.statusCode, headers, bytes };
  } catch (cause) {
    return toFault(cause);
  }
}

async function collectBytes(body: Dispatcher.ResponseData['body'], { bytesMax, beyondMax }: SendOptions) {
  const chunks: Buffer[] = [];
  let bytesSoFar = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytesSoFar += chunk.length;
    if (bytesSoFar <= bytesMax) continue;
    // Leaving the loop destroys the body and with it the connection.
    if (beyondMax === 'cut') break;
    throw Object.assign(new Error('The body is larger than allowed.'), { code: 'SHOWUP_BODY_TOO_LARGE' });
  }
  return Buffer.concat(chunks).subarray(0, bytesMax);
}

function flatten(fields: Dispatcher.ResponseData['headers']): Readonly<Record<string, string>> {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || name === 'set-cookie' ? [] : [[name.toLowerCase(), [value].flat().join(', ')] as const],
  );
  return Object.fromEntries(entries);
}
