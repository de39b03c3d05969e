import { CAUSE_TERMS } from '#domain/terms.ts';
import { presentChangeFeed } from './change-feed.ts';
import { EXAMPLE_HIT } from './example-opportunity.ts';
import { EXAMPLE_CITY, EXAMPLE_CONTEXT, EXAMPLE_SOURCE } from './examples.ts';
import { presentCityPage } from './present-city-page.ts';
import { presentList } from './present-list.ts';
import { presentOrganizer, presentOrganizerPage } from './present-organizer.ts';
import { presentSourceDetail } from './present-source.ts';
import { presentTerms } from './present-vocabulary.ts';

/** What the document shows of pages about cities, organizers and sources; made by the same presenters as real answers. */
const { opportunity } = EXAMPLE_HIT;
const COUNTS = { kinds: { meetup: 1 }, ways: { attend: 1, speak: 1 }, fields: { 'human-resources': 1 } };

export const exampleCauseList = presentList(
  presentTerms({ hunger: CAUSE_TERMS.hunger }, { hunger: 5 }),
  EXAMPLE_CONTEXT,
);

export const exampleCityPage = presentCityPage(EXAMPLE_CITY, {
  withinKm: 40,
  counts: { total: 1, ...COUNTS },
  soonest: [EXAMPLE_HIT],
  coverage: [{ field: 'human-resources', opportunities: 1, organizers: 1, sources: 1 }],
  sources: [
    {
      id: 'bluff-city-hr-circle',
      name: 'Bluff City HR Circle',
      health: 'failing',
      lastGoodAt: '2026-02-27T09:17:00Z',
      lastReason: 'The server answered 503.',
    },
  ],
  isSample: false,
});

const ORGANIZER = {
  id: 'bluff-city-hr-circle',
  name: 'Bluff City HR Circle',
  url: 'https://bluff-hr.example/',
  upcoming: 1,
};

export const exampleOrganizerList = presentList([presentOrganizer(ORGANIZER)], EXAMPLE_CONTEXT);

export const exampleOrganizerPage = presentOrganizerPage(ORGANIZER, {
  countByMark: new Map([
    ['kind:meetup', 1],
    ['field:human-resources', 1],
    ['way:speak', 1],
  ]),
  soonest: [EXAMPLE_HIT],
  sourceIds: ['bluff-city-hr-circle'],
  isSample: false,
});

export const exampleSourceDetail = presentSourceDetail(EXAMPLE_SOURCE, {
  runs: [
    {
      startedAt: '2026-03-01T09:17:00Z',
      finishedAt: '2026-03-01T09:17:04Z',
      outcome: 'ok',
      reason: null,
      pages: 1,
      read: 14,
      rejected: 0,
    },
  ],
  notBeforeAt: null,
  contact: 'hello@showup.example',
});

export const exampleChangeFeed = presentChangeFeed(
  [
    { id: opportunity.id, modified: 7301, opportunity },
    { id: '0195a1b2-3c4d-7e5f-8a6b-1c2d3e4f5a6c', modified: 7302, opportunity: null },
  ],
  {
    next: 'https://showup.example/v1/changes?afterTimestamp=7302&afterId=0195a1b2-3c4d-7e5f-8a6b-1c2d3e4f5a6c',
    license: 'https://showup.example/v1/sources',
    isSample: false,
  },
);
