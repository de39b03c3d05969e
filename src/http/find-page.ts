import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import { markList, parseCursor, presentCursor } from '#present/cursor.ts';
import { correctWords } from '#query/word-query.ts';
import { countFacets, countMatches, FACETS, type FacetCounts, type MatchCount } from '#query/count-matches.ts';
import { listOpportunities } from '#query/list-opportunities.ts';
import { SORTS, type CursorPosition, type OpportunityFilter, type OpportunityHit } from '#query/opportunity-filter.ts';
import { explainNothing } from './explain-nothing.ts';
import { cursorError, parameterError } from './parameter-error.ts';
import { opportunityParameters, toFilter } from './parameters/opportunity-query.ts';
import { listOfWords, wholeNumber, yesOrNo } from './parameters/scalars.ts';
import type { RouteParts } from './route-parts.ts';

/** What a list of opportunities may be asked for. */
export const listQuery = z.strictObject({
  ...opportunityParameters,
  sort: z
    .enum(SORTS)
    .default('soonest')
    .describe(
      '`nearest` needs a city or a point, `relevance` needs words (`q`) and compares the 300 soonest where very many have them; `deadline` has only what has one ahead.',
    ),
  limit: wholeNumber(1, 100, 20).describe('Items on a page.'),
  cursor: z.string().optional().describe('The `next` of the page before, with the same other parameters.'),
  expand: listOfWords(z.enum(['occurrences'])).describe(
    '`occurrences`: each time of a series is an item, only sorted by `soonest`.',
  ),
  count: yesOrNo().describe('Tell how many there are: exactly up to 1,000, else an estimate that says so.'),
  facets: listOfWords(z.enum(FACETS)).describe('Tell how many there are of each value, most frequent first.'),
});
export type ListQuery = z.infer<typeof listQuery>;

/** A page, and what else was asked about the whole list. */
export interface FoundPage {
  readonly hits: readonly OpportunityHit[];
  /** Cursor; `null` at the end. */
  readonly next: string | null;
  readonly hint: string | null;
  readonly count: MatchCount | null;
  readonly facets: FacetCounts | null;
}

const CORRECTED = 'Nothing has these words as they are written; these are what comes nearest.';

/**
 * Answers a question for a list.
 * @throws {ShowupError} naming the parameter at fault
 */
export async function findPage(parts: RouteParts, query: ListQuery): Promise<FoundPage> {
  const filter = toListFilter(parts, query);
  const mark = markList({ ...query, cursor: undefined, limit: undefined, count: undefined, facets: undefined });
  const asked = { ...filter, after: readCursor(query, mark) };
  const { page, words } = await listOrCorrect(parts, asked);
  const [count, facets] = await Promise.all([
    query.count === true ? countMatches(parts.db, filter, words) : null,
    query.facets ? countFacets(parts.db, filter, query.facets) : null,
  ]);
  const hint = page.hits.length === 0 ? await explainNothing(parts.db, query, filter) : words ? CORRECTED : null;
  return { hits: page.hits, next: page.next && presentCursor(page.next, mark), hint, count, facets };
}

function toListFilter(parts: RouteParts, query: ListQuery): OpportunityFilter {
  const { sort, limit, q, expand } = query;
  const { filter } = toFilter(query, { gazetteer: parts.gazetteer, beginsAt: parts.now(), hasOngoing: true });
  if (sort === 'nearest' && !filter.near) throw parameterError('sort', 'sort=nearest needs a city or a point (near).');
  if (sort === 'relevance' && q === undefined) throw parameterError('sort', 'sort=relevance needs words (q).');
  if (expand && sort !== 'soonest') throw parameterError('expand', 'expand=occurrences needs sort=soonest.');
  const narrowing = { ...filter.narrowing, isEachTime: expand !== undefined };
  return { ...filter, narrowing, sort, limit, after: null };
}

/** The list; or, when nothing has its words, the list of what has words like them. */
async function listOrCorrect({ db }: RouteParts, filter: OpportunityFilter) {
  const page = await listOpportunities(db, filter);
  if (page.hits.length > 0 || filter.text === null) return { page, words: undefined };
  const words: SQL | undefined = await correctWords(db, filter.text);
  return words ? { page: await listOpportunities(db, filter, words), words } : { page, words };
}

function readCursor({ cursor, sort }: ListQuery, mark: string): CursorPosition | null {
  if (cursor === undefined) return null;
  const position = parseCursor(cursor, mark, sort);
  if (position) return position;
  throw cursorError();
}
