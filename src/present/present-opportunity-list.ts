import { z } from 'zod';
import type { FacetCounts, MatchCount } from '#query/count-matches.ts';
import type { OpportunityHit } from '#query/opportunity-filter.ts';
import { opportunitySummary } from './opportunity-schema.ts';
import { listOf, presentList, type ListContext } from './present-list.ts';
import { presentOpportunitySummary } from './present-opportunity.ts';

const count = z
  .object({ value: z.int(), exact: z.boolean().describe('Counted; else estimated, which begins beyond 1,000.') })
  .meta({ id: 'MatchCount', description: 'How many items the whole list has.' });

const valueCount = z
  .object({ value: z.string(), count: z.int() })
  .meta({ id: 'ValueCount', description: 'How many items have a value.' });

const facetCounts = z
  .object({
    exact: z.boolean().describe('Of the whole list; else of its thousand soonest.'),
    values: z
      .record(z.string(), z.array(valueCount))
      .describe('By facet asked for; most frequent first, at most fifty.'),
  })
  .meta({ id: 'FacetCounts', description: 'What the items of the whole list are.' });

/** The answer of a list of opportunities. */
export const opportunityList = listOf(opportunitySummary, 'OpportunityList')
  .extend({
    count: count.optional().describe('Only when asked for.'),
    facets: facetCounts.optional().describe('Only when asked for.'),
  })
  .meta({ id: 'OpportunityList', description: 'A page of opportunities.' });

interface OpportunityListContext extends ListContext {
  readonly count?: MatchCount | null;
  readonly facets?: FacetCounts | null;
}

/** A page of opportunities as the wire has it. */
export function presentOpportunityList(
  hits: readonly OpportunityHit[],
  { count: counted = null, facets = null, ...context }: OpportunityListContext,
): z.infer<typeof opportunityList> {
  return {
    ...presentList(hits.map(presentOpportunitySummary), context),
    ...(counted === null ? {} : { count: { value: counted.value, exact: counted.isExact } }),
    ...(facets === null ? {} : { facets: presentFacets(facets) }),
  };
}

function presentFacets({ facets, counts, isExact }: FacetCounts): z.infer<typeof facetCounts> {
  const values = facets.map((name) => {
    const own = counts.filter(({ facet }) => facet === name);
    return [name, own.map(({ value, count: number }) => ({ value, count: number }))] as const;
  });
  return { exact: isExact, values: Object.fromEntries(values) };
}
