import { markList, parseCursor, presentCursor } from '#present/cursor.ts';
import type { SourceCounts } from '#present/present-list.ts';
import { countSourceHealth } from '#query/count-source-health.ts';
import { listOpportunities } from '#query/list-opportunities.ts';
import type { OpportunityFilter, OpportunityHit, OpportunityPage } from '#query/opportunity-filter.ts';
import { suggestOpportunities, type SuggestionAnswer } from '#query/suggest-opportunities.ts';
import { correctWords } from '#query/word-query.ts';
import type { WebParts } from '../web-parts.ts';
import { isSearch, toApiQuery } from './view-address.ts';
import { monthOf } from './calendar-view.ts';
import { todayIn, toOpportunityFilter, withinKmOf } from './view-filter.ts';
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
    isSearch(view) || view.shownAs !== 'list' ? null : suggestFor(parts, view, now),
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
      skills: view.offer,
      available: [],
      withinKm: withinKmOf(view),
      limit: BEST_LENGTH,
      timeZone: city.timeZone,
    },
  );
}

/** Pages of a month that are put together; what is more is said to be more. */
const MONTH_PAGES_MAX = 3;
const LONG_PAGE_LENGTH = 100;

async function listFor(parts: WebParts, view: View, now: string): Promise<OpportunityPage> {
  if (view.shownAs === 'calendar') return listMonth(parts, view, now);
  const after = view.cursor === null ? null : (parseCursor(view.cursor, markOf(view), 'soonest') ?? null);
  const plain = { ...toOpportunityFilter(view, now), after };
  return listOrCorrect(parts, view.shownAs === 'map' ? { ...plain, limit: LONG_PAGE_LENGTH } : plain);
}

/** The list; or, when nothing has its words, that of what has words like them. */
async function listOrCorrect({ db }: Pick<WebParts, 'db'>, filter: OpportunityFilter): Promise<OpportunityPage> {
  const page = await listOpportunities(db, filter);
  if (page.hits.length > 0 || filter.text === null || filter.after !== null) return page;
  const words = await correctWords(db, filter.text);
  return words ? listOpportunities(db, filter, words) : page;
}

/** Every time of the month from today on, each time of a series by itself. */
async function listMonth({ db }: Pick<WebParts, 'db'>, view: View, now: string): Promise<OpportunityPage> {
  const { first, last } = monthOf(view, now);
  const today = todayIn(view.city.timeZone, now);
  const dates = { from: first < today ? today : first, to: last < today ? today : last, days: null };
  const filter = toOpportunityFilter({ ...view, ...dates }, now);
  const wanted = { ...filter, narrowing: { ...filter.narrowing, isEachTime: true }, limit: LONG_PAGE_LENGTH };
  let page = await listOpportunities(db, wanted);
  for (let count = 1; count < MONTH_PAGES_MAX && page.next; count += 1) {
    const further = await listOpportunities(db, { ...wanted, after: page.next });
    page = { hits: [...page.hits, ...further.hits], next: further.next };
  }
  return page;
}

function markOf(view: View): string {
  return markList(Object.fromEntries(toApiQuery(view)));
}
