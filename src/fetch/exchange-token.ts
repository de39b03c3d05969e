import { z } from 'zod';
import type { FetchFailure, TokenScheme } from '#domain/fetching.ts';
import { parseJson } from '#scrapers/json/parse-json.ts';
import { askPolitely, isPassingStatus, toFailure, type Answer, type AskParts } from './ask-politely.ts';
import { keepAnswers, type Lasting } from './keep-answers.ts';
import { toBasic } from './show-token.ts';

type ExchangeScheme = Extract<TokenScheme, { readonly is: 'client-credentials' }>;
type Exchanged = { readonly outcome: 'exchanged'; readonly token: string } | FetchFailure;
export type ExchangeToken = (scheme: ExchangeScheme, secret: string) => Promise<Exchanged>;

/** RFC 6749 §5.1. */
const GRANT = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().nullish() });

/** A token is renewed so long before it expires. */
const MARGIN_MS = 60_000;
/** What names no time is good for so long. */
const UNSTATED_MS = 5 * 60_000;
const GRANT_BYTES_MAX = 64_000;
/** Tokens kept at one time. */
const KEPT_MAX = 1_000;

/** Exchanges tokens for ones that expire, and keeps each until shortly before it does. */
export function createTokenExchange(parts: AskParts & { readonly userAgent: string }): ExchangeToken {
  const keep = keepAnswers<Exchanged>({ now: parts.now, keptMax: KEPT_MAX });
  return (scheme, secret) => keep(JSON.stringify([scheme, secret]), () => ask(scheme, secret, parts));
}

async function ask(
  scheme: ExchangeScheme,
  secret: string,
  { userAgent, ...parts }: AskParts & { readonly userAgent: string },
): Promise<Lasting<Exchanged>> {
  const url = new URL(scheme.url);
  const headers = {
    'user-agent': userAgent,
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
    authorization: `Basic ${toBasic(scheme.user, secret)}`,
  };
  const form = String(new URLSearchParams({ grant_type: 'client_credentials', scope: scheme.scope }));
  const request = {
    url,
    headers,
    form,
    gapMs: parts.limits.gapMs,
    bytesMax: GRANT_BYTES_MAX,
    beyondMax: 'fail',
  } as const;
  return toGrant(url, await askPolitely(request, parts));
}

function toGrant(url: URL, answer: Answer): Lasting<Exchanged> {
  if (answer.outcome === 'fault' || answer.outcome === 'not-before') {
    const reason = answer.outcome === 'fault' && answer.reason === 'address' ? 'The host has no public address.' : '';
    const failure = toFailure(url.href, answer);
    return failed({ ...failure, message: `No token could be had. ${reason || failure.message}` });
  }
  const { status, retryAt } = answer;
  const grant =
    status === 200 ? GRANT.safeParse(parseJson(Buffer.from(answer.bytes).toString('utf8'))).data : undefined;
  if (!grant) {
    const why =
      status === 200 ? 'The answer holds no token' : `The server answered ${status} to the exchange of the token`;
    const isTransient = isPassingStatus(status) || status >= 500;
    return failed({
      outcome: 'failed',
      url: url.href,
      reason: 'http-status',
      message: `${why}.`,
      status,
      isTransient,
      retryAt,
    });
  }
  const statedMs = (grant.expires_in ?? UNSTATED_MS / 1000) * 1000;
  return { value: { outcome: 'exchanged', token: grant.access_token }, lastsMs: Math.max(0, statedMs - MARGIN_MS) };
}

/** A failure is not kept. */
function failed(failure: FetchFailure): Lasting<Exchanged> {
  return { value: failure, lastsMs: 0 };
}
