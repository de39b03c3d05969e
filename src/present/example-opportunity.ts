import type { Evidence, Opportunity } from '#domain/opportunity.ts';
import type { OpportunityHit } from '#query/opportunity-filter.ts';

const PROOF: Evidence = { text: 'We are looking for a speaker for our March meeting.', from: 'description' };

const START = {
  local: '2026-03-05T18:00:00',
  timeZone: 'America/Chicago',
  instant: '2026-03-06T00:00:00Z',
  isDate: false,
};
const END = { ...START, local: '2026-03-05T20:00:00', instant: '2026-03-06T02:00:00Z' };
const DEADLINE = { local: '2026-02-20', timeZone: 'America/Chicago', instant: '2026-02-20T06:00:00Z', isDate: true };

/** The opportunity that the document of the API shows; its organizer is invented. */
const EXAMPLE: Opportunity = {
  id: '0195a1b2-3c4d-7e5f-8a6b-1c2d3e4f5a6b',
  version: 2,
  facts: {
    title: 'March meeting: hiring for skills',
    kind: 'meetup',
    kindEvidence: { text: 'March meeting', from: 'title' },
    ways: [
      {
        way: 'attend',
        evidence: { text: 'Guests are welcome.', from: 'description' },
        deadline: null,
        url: null,
        effort: null,
      },
      {
        way: 'speak',
        evidence: PROOF,
        deadline: DEADLINE,
        url: 'https://bluff-hr.example/speak',
        effort: '20 minutes',
      },
    ],
    fields: [{ field: 'human-resources', evidence: { text: 'Bluff City HR Circle', from: 'organizer' } }],
    causes: [],
    skills: ['recruiting'],
    descriptionText:
      'How three firms hire for skills. Guests are welcome. We are looking for a speaker for our March meeting.',
    descriptionHtml: null,
    organizer: { name: 'Bluff City HR Circle', url: 'https://bluff-hr.example/' },
    location: {
      venue: 'Cotton Hall',
      street: '12 Front St',
      city: 'Memphis',
      region: 'TN',
      postalCode: '38103',
      country: 'US',
      latitude: 35.1461,
      longitude: -90.0527,
      precision: 'street',
      citySlug: 'memphis-tn',
    },
    attendance: 'in-person',
    attendanceEvidence: { text: 'Cotton Hall, 12 Front St', from: 'location' },
    onlineUrl: null,
    start: START,
    end: END,
    doors: null,
    deadline: null,
    recurrence: null,
    isOngoing: false,
    status: 'scheduled',
    previousStart: null,
    cost: { isFree: true, min: 0, max: 0, currency: 'USD', memberPrice: null, guestPrice: null },
    audience: 'guests-welcome',
    audienceEvidence: { text: 'Guests are welcome.', from: 'description' },
    availability: null,
    commitment: null,
    requirements: { minimumAge: null, accessibility: null, training: null, backgroundCheck: null },
    credits: [{ body: 'SHRM', unit: 'PDC', amount: 1, evidence: { text: 'Worth 1 SHRM PDC.', from: 'description' } }],
    contactRole: 'program chair',
    url: 'https://bluff-hr.example/events/march',
    registrationUrl: null,
    imageUrl: null,
  },
  occurrences: [{ start: START, end: END, status: 'scheduled', title: null, capacity: 60, remaining: null }],
  provenance: [
    {
      sourceId: 'bluff-city-hr-circle',
      sourceName: 'Bluff City HR Circle',
      sourceKey: 'march-2026@bluff-hr.example',
      adapter: 'icalendar',
      url: 'https://bluff-hr.example/events/march',
      firstSeenAt: '2026-02-01T09:17:00Z',
      lastSeenAt: '2026-03-01T09:17:00Z',
      linkReason: 'first listing',
      isFullTextPermitted: false,
    },
  ],
  factSources: { title: 'bluff-city-hr-circle', descriptionText: 'bluff-city-hr-circle' },
  firstSeenAt: '2026-02-01T09:17:00Z',
  lastSeenAt: '2026-03-01T09:17:00Z',
  changedAt: '2026-02-14T09:17:00Z',
  withdrawnAt: null,
  isSample: false,
};

/** The same, as a list near Memphis finds it. */
export const EXAMPLE_HIT: OpportunityHit = {
  opportunity: EXAMPLE,
  occurrence: EXAMPLE.occurrences[0] ?? null,
  distanceMeters: 1200,
};
