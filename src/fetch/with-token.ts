import type { WantedPage } from '#domain/fetching.ts';
import type { SourceFacts } from '#domain/source.ts';
import { findAdapter } from '#scrapers/registry.ts';

/** The request with the token that the source's entry names, in the way its platform wants it: for the source's own origin alone. */
export function withToken(source: SourceFacts, request: WantedPage): WantedPage {
  const { tokenFrom, tokenUrl } = source;
  const scheme = findAdapter(source.adapter)?.token;
  const origin = URL.parse(source.url)?.origin;
  if (tokenFrom === undefined || !scheme || origin === undefined) return request;
  const isMoved = scheme.is === 'client-credentials' && tokenUrl !== undefined;
  return { ...request, token: { from: tokenFrom, origin, scheme: isMoved ? { ...scheme, url: tokenUrl } : scheme } };
}
