import { presentCorrection } from './correction-schema.ts';
import { EXAMPLE_HIT } from './example-opportunity.ts';
import { presentEvidence } from './present-evidence.ts';
import { presentReview } from './review-schema.ts';

const { opportunity } = EXAMPLE_HIT;
const OTHER_ID = '0195a1b2-3c4d-7e5f-8a6b-1c2d3e4f5a6c';

/** What the document shows of the admin API; made by the same presenters as real answers. */
export const exampleCorrection = presentCorrection({
  id: '0195b1b2-3c4d-7e5f-8a6b-1c2d3e4f5a6b',
  deed: { kind: 'edit', facts: { title: 'March meeting: hiring for skills' } },
  opportunityId: opportunity.id,
  otherId: null,
  undoes: null,
  who: 'library desk',
  why: 'The chapter rang: the title was last month’s.',
  madeAt: '2026-02-14T09:17:00Z',
  undoneBy: null,
});

export const exampleEvidence = presentEvidence({
  ...opportunity,
  isHidden: false,
  mergedInto: null,
  links: opportunity.provenance.map(({ sourceId, sourceKey, linkReason, firstSeenAt }) => ({
    ...{ id: '0195a1b2-3c4d-7e5f-8a6b-1c2d3e4f5a60', sourceId, sourceKey, verdict: 'first', score: 1 },
    ...{ reason: linkReason, madeAt: firstSeenAt, undoneAt: null },
  })),
  listings: [],
  corrections: [],
});

const SIDE = {
  id: opportunity.id,
  title: opportunity.facts.title,
  startLocal: '2026-03-05T18:00:00',
  timeZone: 'America/Chicago',
  organizer: 'Bluff City HR Circle',
  venue: 'Cotton Hall',
  city: 'Memphis',
  url: opportunity.facts.url,
};

export const exampleReview = {
  ...presentReview(
    [
      {
        id: '0195b1b2-3c4d-7e5f-8a6b-1c2d3e4f5a61',
        a: SIDE,
        b: { ...SIDE, id: OTHER_ID, title: 'Hiring for skills', venue: null, url: null },
        score: 0.55,
        reason: 'both start at the same moment; the titles are much alike; neither place, organizer nor address agrees',
        metAt: '2026-02-14T09:17:00Z',
      },
    ],
    [],
  ),
  sample: false,
};
