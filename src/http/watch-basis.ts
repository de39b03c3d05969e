import { findNextLeaving } from '#present/leaving.ts';
import { toNumbers } from '#query/has-changed.ts';
import type { FeedFilter, FeedHit } from '#query/list-feed.ts';
import { planSearch } from '#query/search-plan.ts';
import type { StandingBasis } from './answer-memory.ts';

/** How a calendar was asked for. */
export interface CalendarQuestion {
  readonly query: { readonly from?: string | undefined; readonly days?: number | undefined };
  readonly filter: FeedFilter;
  /** RFC 3339: where it begins when it was not asked to begin anywhere. */
  readonly beginsAt: string;
  /** See `markSeen`. */
  readonly seen: string;
}

export interface WatchedBasis {
  readonly meet: (hits: readonly FeedHit[]) => void;
  /**
   * What the calendar rests on; `null` when it may become another one unnoticed: where its end moves on with the time, and where
   * it is about sources, since which of them tell of a thing may change without the thing.
   */
  readonly finish: () => StandingBasis | null;
}

/** Finds out what a calendar rests on while it is written. */
export function watchBasis({ query, filter, beginsAt, seen }: CalendarQuestion): WatchedBasis {
  const beginsMs = Date.parse(beginsAt);
  const told: string[] = [];
  let standsBeforeMs = Number.POSITIVE_INFINITY;
  return {
    meet(hits) {
      told.push(...hits.map(({ opportunity: { id } }) => id));
      const leaving = query.from === undefined ? findNextLeaving(hits, beginsMs) : Number.POSITIVE_INFINITY;
      const withdrawn = hits.flatMap(({ opportunity: { withdrawnAt } }) => withdrawnAt ?? []);
      standsBeforeMs = Math.min(standsBeforeMs, leaving, ...withdrawn.map((at) => Date.parse(at)));
    },
    finish() {
      const { sources, notSources } = filter.narrowing;
      if (sources.length + notSources.length > 0 || (query.days !== undefined && query.from === undefined)) return null;
      return { seen, placeKeys: planSearch(filter).placeKeys, told: toNumbers(told), standsBeforeMs };
    },
  };
}
