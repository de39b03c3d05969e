import { markList, parseCursor, presentCursor } from '#present/cursor.ts';
import type { SourceCounts } from '#present/present-list.ts';
import { countSourceHealth } from '#query/count-source-health.ts';
import { listOpportunities } from '#query/list-opportunities.ts';
import type { OpportunityHit, OpportunityPage } from '#query/opportunity-filter.ts';
import { suggestOpportunities, type SuggestionAnswer } from '#query/suggest-opportunities.ts';
import { correctWords } from '#query/word-query.ts';
import type { WebParts } from '../web-parts.ts';
import { isSearch, toApiQuery } from './view-address.ts';
import { toOpportunityFilter, withinKmOf } from './view-filter.ts';
import type { View } from './view.ts';

/** Suggestions at the top of the page. */
const BEST_LENGTH = 3;

/** Everything that a view shows. */
export interface Findings {
  /** `null` where the view is a search, which asks for no advice. */
  readonly best: SuggestionAnswer | null;
  /** What is on and not among the best. */
  readonly hits: readonly OpportunityHit[];
  /** Cursor; `null` at the end. */
  readonly next: string | null;
  readonly sources: SourceCounts;
}

/** Reads what a view shows, as the API would find it. */
export async function loadFindings(parts: WebParts, view: View): Promise<Findings> {
  const now = parts.now();
  const [best, page, sources] = await Promise.all([
    isSearch(view) ? null : suggestFor(parts, view, now),
    listFor(parts, view, now),
    countSourceHealth(parts.db, now),
  ]);
  const shown = new Set(best?.suggestions.map(({ candidate }) => candidate.opportunity.id));
  return {
    best,
    hits: page.hits.filter(({ opportunity }) => !shown.has(opportunity.id)),
    next: page.next && presentCursor(page.next, markOf(view)),
    sources,
  };
}

function suggestFor({ db }: WebParts, view: View, now: string): Promise<SuggestionAnswer> {
  const { city } = view;
  return suggestOpportunities(
    db,
    { city, now },
    {
      fields: view.field,
      ways: view.way,
      skills: [],
      available: [],
      withinKm: withinKmOf(view),
      limit: BEST_LENGTH,
      timeZone: city.timeZone,
    },
  );
}

async function listFor({ db }: WebParts, view: View, now: string): Promise<OpportunityPage> {
  const after = view.cursor === null ? null : (parseCursor(view.cursor, markOf(view), 'soonest') ?? null);
  const filter = { ...toOpportunityFilter(view, now), after };
  const page = await listOpportunities(db, filter);
  if (page.hits.length > 0 || filter.text === null || after !== null) return page;
  const words = await correctWords(db, filter.text);
  return words ? listOpportunities(db, filter, words) : page;
}

function markOf(view: View): string {
  return markList(Object.fromEntries(toApiQuery(view)));
}
