import { NO_COUNTS } from '#domain/run.ts';
import { presentAudit, presentQueued, presentRun } from './operator-schema.ts';

const RUN_ID = '0195b1b2-3c4d-7e5f-8a6b-1c2d3e4f5a70';

/** What the document shows of the operator's routes; made by the same presenters as real answers. */
export const exampleRuns = {
  items: [
    presentRun({
      ...{ id: RUN_ID, sourceId: 'bluff-city-hr-circle', slotAt: '2026-03-02T12:17:21Z' },
      ...{ startedAt: '2026-03-02T12:17:22Z', finishedAt: '2026-03-02T12:17:25Z', outcome: 'ok', reason: null },
      ...{ counts: { ...NO_COUNTS, pages: 1, read: 12, unchanged: 12 }, problems: [], readBy: 'worker-1:7' },
    }),
  ],
  sample: false,
};

export const exampleQueue = {
  items: [
    presentQueued({
      ...{ sourceId: 'bluff-city-hr-circle', slotAt: '2026-03-02T18:17:21Z', state: 'waiting', attempts: 0 },
      ...{ queuedAt: '2026-03-02T18:17:22Z', reason: null },
    }),
  ],
  sample: false,
};

export const exampleAudit = {
  items: [
    presentAudit({
      ...{ id: '0195b1b2-3c4d-7e5f-8a6b-1c2d3e4f5a71', act: 'source-pause', about: 'bluff-city-hr-circle' },
      ...{ who: 'library desk', why: 'Its site is being moved.', detail: {}, at: '2026-03-02T12:20:00Z' },
    }),
  ],
  next: null,
  sample: false,
};

export const exampleProbe = {
  outcome: 'found',
  message: 'One feed gives opportunities.',
  platforms: [],
  feeds: [{ url: 'https://people-ops.example/events.ics', adapter: 'icalendar', found: 4 }],
  entry: {
    id: 'river-city-people-ops',
    name: 'River City People Ops',
    homeUrl: 'https://people-ops.example/',
    url: 'https://people-ops.example/events.ics',
    adapter: 'icalendar',
  },
  requests: 3,
};
