/** The list of sources, and how each is. */
export const sources = {
  health: { ok: 'read lately', stale: 'not read for a while', failing: 'could not be read' },
  states: {
    unverified: 'not read yet',
    ok: 'well',
    quiet: 'nothing on',
    failing: 'could not be read',
    'changed-shape': 'its page changed',
    blocked: 'does not let us read',
    paused: 'paused',
    'taken-down': 'taken down',
  },
  sourcesPage: {
    title: 'Where this comes from',
    lead: 'Every source that is read, and how reading it goes. Texts belong to their publishers: lists carry an excerpt and the link.',
    name: 'Source',
    health: 'How it is',
    lastGood: 'Last read well',
    nextReading: 'Read next',
    notPlanned: 'not planned',
    trend: 'Lately',
    listings: 'Listings',
    never: 'never yet',
    next: 'More sources',
  },
};
