import type { OpportunityFacts } from '#domain/opportunity.ts';
import type { Location } from '#domain/place.ts';
import type { Telling } from '#match/telling.ts';

const NOTHING_STATED: OpportunityFacts = {
  title: 'Flood Talk',
  kind: 'other',
  kindEvidence: null,
  ways: [],
  fields: [],
  causes: [],
  skills: [],
  descriptionText: null,
  descriptionHtml: null,
  organizer: null,
  location: null,
  attendance: 'unknown',
  attendanceEvidence: null,
  onlineUrl: null,
  start: null,
  end: null,
  doors: null,
  deadline: null,
  recurrence: null,
  isOngoing: false,
  status: 'scheduled',
  previousStart: null,
  cost: null,
  audience: null,
  audienceEvidence: null,
  availability: null,
  commitment: null,
  requirements: { minimumAge: null, accessibility: null, training: null, backgroundCheck: null },
  credits: [],
  contactRole: null,
  url: null,
  registrationUrl: null,
  imageUrl: null,
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
