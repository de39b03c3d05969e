import { NO_NARROWING, type OpportunityFilter } from '#query/opportunity-filter.ts';

/** Everything around Memphis that one can go to, from an instant on; or whatever is wanted instead. */
export function toFiltered(from: string, wanted: Partial<OpportunityFilter> = {}): OpportunityFilter {
  return {
    near: { latitude: 35.1495, longitude: -90.049, withinMeters: 40_000 },
    fields: [],
    kinds: [],
    ways: [],
    attendances: ['in-person', 'hybrid', 'unknown'],
    from,
    to: null,
    text: null,
    includeOngoing: true,
    narrowing: NO_NARROWING,
    sort: 'soonest',
    limit: 20,
    after: null,
    ...wanted,
  };
}
