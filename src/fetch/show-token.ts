import type { FetchFailure, FetchRefusal, TokenScheme, TokenUse, WantedPage } from '#domain/fetching.ts';
import { isAllowedHost } from './allowed-address.ts';
import type { ExchangeToken } from './exchange-token.ts';
import { refuse } from './refusals.ts';

export interface TokenParts {
  /** What the environment variable of this name holds. */
  readonly findToken: (name: string) => string | undefined;
  readonly exchangeToken: ExchangeToken;
  readonly allowHosts: readonly string[];
}

/** Header fields that show a token, and the words that must not be kept of what comes back. */
export interface ShownToken {
  readonly outcome: 'shown';
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

const NOTHING_SHOWN: ShownToken = { outcome: 'shown', headers: {}, secrets: [] };

/** Why the token cannot be shown at this address: there is none, or somebody could read it on the way. Asked before anything is sent. */
export function refuseToken(url: URL, { token }: WantedPage, parts: TokenParts): FetchRefusal | undefined {
  if (token?.origin !== url.origin) return undefined;
  if (parts.findToken(token.from) === undefined) {
    return refuse(
      url.href,
      'token-missing',
      `The variable ${token.from}, which the source's entry names, holds no token.`,
    );
  }
  const open = [url, tokenUrlOf(token)].find((target) => target && !isSafe(target, parts));
  return open
    ? refuse(url.href, 'token-unsafe', `A token is shown to https addresses only, not to ${open.origin}.`)
    : undefined;
}

/** What to show at this address: the token at its own origin, and nothing anywhere else. */
export async function showToken(
  url: URL,
  { token }: WantedPage,
  parts: TokenParts,
): Promise<ShownToken | FetchFailure> {
  const secret = token?.origin === url.origin ? parts.findToken(token.from) : undefined;
  return token && secret !== undefined ? show(token.scheme, secret, parts) : NOTHING_SHOWN;
}

function tokenUrlOf({ scheme }: TokenUse): URL | null {
  return scheme.is === 'client-credentials' ? URL.parse(scheme.url) : null;
}

function isSafe({ protocol, hostname }: URL, { allowHosts }: TokenParts): boolean {
  return protocol === 'https:' || isAllowedHost(hostname, allowHosts);
}

async function show(scheme: TokenScheme, secret: string, parts: TokenParts): Promise<ShownToken | FetchFailure> {
  if (scheme.is === 'bearer') return toShown('authorization', `Bearer ${secret}`, [secret]);
  if (scheme.is === 'header') return toShown(scheme.name, secret, [secret]);
  if (scheme.is === 'basic-user') {
    const pair = toBasic(secret, '');
    return toShown('authorization', `Basic ${pair}`, [secret, pair]);
  }
  const exchanged = await parts.exchangeToken(scheme, secret);
  if (exchanged.outcome === 'failed') return exchanged;
  const secrets = [secret, toBasic(scheme.user, secret), exchanged.token];
  return toShown('authorization', `Bearer ${exchanged.token}`, secrets);
}

function toShown(name: string, value: string, secrets: readonly string[]): ShownToken {
  return { outcome: 'shown', headers: { [name]: value }, secrets };
}

/** RFC 7617 §2. */
export function toBasic(user: string, password: string): string {
  return Buffer.from(`${user}:${password}`, 'utf8').toString('base64');
}

/** The same words without a secret that a server printed back. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '[token]'), text);
}
