import type { FetchRefusal } from '#domain/fetching.ts';
import { isForbiddenLiteral } from './allowed-address.ts';

/** Characters of an address; no page for people needs more. */
const URL_LENGTH_MAX = 4_000;

/** Why this address is not asked at all, as far as the address alone shows it; `undefined` when it may be. */
export function refuseUrl(url: URL, allowHosts: readonly string[]): FetchRefusal | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refuse(withoutCredentials(url), 'scheme', `Only http and https addresses are read, not ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '') {
    return refuse(withoutCredentials(url), 'credentials-in-url', 'The address carries a user name or password.');
  }
  if (url.href.length > URL_LENGTH_MAX) {
    return refuse(
      url.href.slice(0, URL_LENGTH_MAX),
      'url-invalid',
      `The address is longer than ${URL_LENGTH_MAX} characters.`,
    );
  }
  return isForbiddenLiteral(url.hostname, allowHosts) ? refuseAddress(url) : undefined;
}

/** The refusal of a host that has no public address. */
export function refuseAddress(url: URL): FetchRefusal {
  const message = `${url.hostname} has no public address, and the operator did not allow it by name.`;
  return refuse(url.href, 'address', message);
}

export function refuse(url: string, reason: FetchRefusal['reason'], message: string): FetchRefusal {
  return { outcome: 'refused', url, reason, message };
}

/** What is reported is logged and stored, so no password may be in it. */
function withoutCredentials(url: URL): string {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare.href;
}
