import type { FetchFailure, FetchOutcome, WantedPage } from '#domain/fetching.ts';
import { isPassingStatus, toFailure, type Answer } from './ask-politely.ts';
import { decodeBody } from './decode-body.ts';
import { refuseAddress } from './refusals.ts';
import { isRedirect } from './robots.ts';
import { hideSecrets } from './show-token.ts';

/** One address of a chain of redirects, and the page that was wanted. */
export interface Hop {
  readonly url: URL;
  readonly request: WantedPage;
}

interface Circumstances {
  readonly now: Date;
  readonly isConditional: boolean;
  readonly gapMs: number;
  /** What was shown to the server and must not be kept. */
  readonly secrets: readonly string[];
}

type Answered = Extract<Answer, { readonly outcome: 'answered' }>;

/** What an answer comes to, or where it leads. */
export function toOutcome(hop: Hop, answer: Answer, circumstances: Circumstances): FetchOutcome | URL {
  const { url } = hop;
  if (answer.outcome === 'fault' && answer.reason === 'address') return refuseAddress(url);
  if (answer.outcome !== 'answered') return toFailure(url.href, answer);
  const { status, headers, retryAt } = answer;
  const { now, isConditional, secrets, gapMs } = circumstances;
  if (status === 304 && isConditional) {
    return { outcome: 'not-modified', url: withoutFragment(url), readAt: now.toISOString(), gapMs };
  }
  const location = hideSecrets(headers['location'] ?? '', secrets);
  const target = isRedirect(status) ? URL.parse(location, url.href) : null;
  if (target) return target;
  if (status < 200 || status > 299 || status === 206) {
    const isTransient = isPassingStatus(status) || status >= 500;
    return fail(url, { reason: 'http-status', message: explain(status, hop), status, isTransient, retryAt });
  }
  return toFetched(hop, answer, circumstances);
}

/** 401 and 403 are about the token: the one that was shown, or that there was none (RFC 9110 §15.5). */
function explain(status: number, { url, request: { token } }: Hop): string {
  if (status !== 401 && status !== 403) return `The server answered ${status}.`;
  if (token?.origin === url.origin)
    return `The server answered ${status}: it does not take the token in ${token.from}.`;
  const advice =
    "it wants to know who asks; where its platform gives out tokens, tokenFrom in the source's entry names one";
  return status === 401 ? `The server answered 401: ${advice}.` : 'The server answered 403.';
}

function toFetched({ url, request }: Hop, answer: Answered, { now, secrets, gapMs }: Circumstances): FetchOutcome {
  const { status, bytes } = answer;
  const headers = hideInHeaders(answer.headers, secrets);
  const contentType = headers['content-type'] ?? null;
  return {
    outcome: 'fetched',
    gapMs,
    validators: { etag: headers['etag'] ?? null, lastModified: headers['last-modified'] ?? null },
    capture: {
      requestedUrl: request.url,
      url: withoutFragment(url),
      status,
      mediaType: contentType?.split(';')[0]?.trim().toLowerCase() || null,
      headers,
      body: hideSecrets(decodeBody(bytes, contentType), secrets),
      readAt: now.toISOString(),
    },
  };
}

function hideInHeaders(headers: Readonly<Record<string, string>>, secrets: readonly string[]) {
  if (secrets.length === 0) return headers;
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, hideSecrets(value, secrets)]));
}

/** The address as it is asked for: a fragment is never sent (RFC 9110 §7.1). */
export function withoutFragment(url: URL): string {
  const bare = new URL(url);
  bare.hash = '';
  return bare.href;
}

/** A failure at this address, without a status or a moment to ask again unless they are given. */
export function fail(
  url: URL,
  failure: Pick<FetchFailure, 'reason' | 'message' | 'isTransient'> & Partial<FetchFailure>,
): FetchFailure {
  return { status: null, retryAt: null, ...failure, outcome: 'failed', url: url.href };
}
