import type { SourceCounts } from '#present/present-list.ts';
import type { AppParts } from './app-parts.ts';
import type { TakeTurn } from './create-turns.ts';

/** What the routes under `/v1` share. */
export interface RouteParts extends AppParts {
  readonly countSources: () => Promise<SourceCounts>;
  /** For answers that much is loaded for. */
  readonly takeTurn: TakeTurn;
}

/** How long answers may be kept by whoever gets them, and shown while a new one is fetched (RFC 5861). */
export const CACHE_CONTROL = {
  /** Lists and single opportunities: sources are read every few hours. */
  list: 'public, max-age=60, stale-while-revalidate=300',
  /** Vocabularies with counts, and sources. */
  overview: 'public, max-age=300, stale-while-revalidate=3600',
  calendar: 'public, max-age=900, stale-while-revalidate=86400',
  /** A page that is asked again and again for what is new. */
  changes: 'public, max-age=10, stale-while-revalidate=60',
} as const;
