import type { OpportunityFacts } from '#domain/opportunity.ts';
import type { Location } from '#domain/place.ts';
import type { Telling } from '#match/telling.ts';
import { NOTHING_KNOWN } from '../support/nothing-known.ts';

const NOTHING_STATED: OpportunityFacts = {
  ...NOTHING_KNOWN,
  title: 'Flood Talk',
  kind: 'other',
};

/** What a source tells of the invented talk: nothing but its title and the given facts. */
export function telling(
  sourceId: string,
  facts: Partial<OpportunityFacts> = {},
  occurrences: Telling['occurrences'] = [],
): Telling {
  return { sourceId, facts: { ...NOTHING_STATED, ...facts }, occurrences };
}

/** A place in Memphis of which only the given is known. */
export function place(known: Partial<Location>): Location {
  const unknown = { venue: null, street: null, postalCode: null, latitude: null, longitude: null, precision: null };
  return { ...unknown, city: 'Memphis', region: 'TN', country: 'US', citySlug: 'memphis-tn', ...known };
}
