/**
 * What a backup holds, in an order in which each table comes after those that it refers to: what sources told and where from, how reading went,
 * and all that people entered.
 */
export const KEPT_TABLES = [
  'sources',
  'runs',
  'opportunities',
  'occurrences',
  'listings',
  'links',
  'rejections',
  'search_entries',
  'match_keys',
  'corrections',
  'unsure_matches',
  'held_runs',
  'reports',
  'source_suggestions',
  'tokens',
  'audit',
  'page_memory',
  'host_pace',
  'restores',
] as const;
export type KeptTable = (typeof KEPT_TABLES)[number];

/** What a backup leaves out: pages as served, which are read again, and words of search and cards, which are made again of what they are of. */
export const LEFT_OUT_TABLES = ['captures', 'search_terms', 'suggestion_cards'] as const;
