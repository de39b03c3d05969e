import type { City } from '#domain/place.ts';
import { FIELD_TERMS, KIND_TERMS, WAY_TERMS } from '#domain/terms.ts';
import type { SourceState } from '#query/list-sources.ts';
import { rankSuggestions } from '#suggest/rank-suggestions.ts';
import { presentCalendar } from './calendar.ts';
import { toCalendarEntries } from './calendar-entry.ts';
import { EXAMPLE_HIT } from './example-opportunity.ts';
import { toFeedItem } from './feed-item.ts';
import { presentJsonFeed } from './json-feed.ts';
import { presentRss } from './rss.ts';
import { presentCity } from './present-city.ts';
import { presentList } from './present-list.ts';
import { presentOpportunity } from './present-opportunity.ts';
import { presentOpportunityList } from './present-opportunity-list.ts';
import { presentSource } from './present-source.ts';
import { presentSuggestion } from './present-suggestion.ts';
import { presentFieldTerms, presentTerms } from './present-vocabulary.ts';

/** The answers that the document of the API shows, made by the same presenters as real ones. */
export const EXAMPLE_CONTEXT = { sources: { ok: 12, stale: 1, failing: 0 }, isSample: false };

export const exampleDetail = presentOpportunity(EXAMPLE_HIT.opportunity);

export const exampleOpportunityList = presentOpportunityList([EXAMPLE_HIT], EXAMPLE_CONTEXT);

export const exampleSuggestionList = presentList(
  rankSuggestions(
    [{ ...EXAMPLE_HIT, isTrip: false }],
    {
      fields: ['human-resources'],
      ways: [],
      skills: [],
      available: [],
      withinKm: 40,
      limit: 10,
      timeZone: 'America/Chicago',
    },
    '2026-02-18T12:00:00Z',
  ).map(presentSuggestion),
  { ...EXAMPLE_CONTEXT, widened: null },
);

export const EXAMPLE_CITY: City = {
  id: 4641239,
  slug: 'memphis-tn',
  name: 'Memphis',
  region: 'TN',
  country: 'US',
  latitude: 35.14953,
  longitude: -90.04898,
  population: 655770,
  timeZone: 'America/Chicago',
};

export const exampleCityList = presentList([presentCity(EXAMPLE_CITY)], EXAMPLE_CONTEXT);

export const exampleFieldList = presentList(
  presentFieldTerms({ 'human-resources': FIELD_TERMS['human-resources'] }, { 'human-resources': 7 }),
  EXAMPLE_CONTEXT,
);
export const exampleKindList = presentList(
  presentTerms({ meetup: KIND_TERMS.meetup }, { meetup: 31 }),
  EXAMPLE_CONTEXT,
);
export const exampleWayList = presentList(presentTerms({ speak: WAY_TERMS.speak }, { speak: 4 }), EXAMPLE_CONTEXT);

export const EXAMPLE_SOURCE: SourceState = {
  source: {
    id: 'bluff-city-hr-circle',
    name: 'Bluff City HR Circle',
    homeUrl: 'https://bluff-hr.example/',
    url: 'https://bluff-hr.example/events.ics',
    adapter: 'icalendar',
    authority: 'organizer',
    defaults: {
      kind: null,
      ways: [],
      fields: ['human-resources'],
      causes: [],
      attendance: null,
      timeZone: 'America/Chicago',
      city: 'memphis-tn',
      organizer: 'Bluff City HR Circle',
    },
    schedule: { cron: '17 */6 * * *', timeZone: 'America/Chicago' },
    terms: { note: null, isFullTextPermitted: false },
    basis: null,
    checkedOn: '2026-02-01',
    isSample: false,
  },
  robots: 'allowed',
  robotsAt: '2026-03-01T09:17:04Z',
  gapMs: 2000,
  health: 'ok',
  isPaused: false,
  lastRunAt: '2026-03-01T09:17:00Z',
  lastGoodAt: '2026-03-01T09:17:00Z',
  lastOutcome: 'ok',
  lastReason: null,
  listings: 14,
  state: 'ok',
  nextReadingAt: '2026-03-02T18:17:21Z',
  trend: [11, 12, 12, 12],
};

export const exampleSource = presentSource(EXAMPLE_SOURCE, 'hello@showup.example');
export const exampleSourceList = presentList([exampleSource], EXAMPLE_CONTEXT);

export const exampleCalendar = presentCalendar(
  toCalendarEntries(EXAMPLE_HIT, { from: '2026-02-01T00:00:00Z', to: null, includeOngoing: false }),
  { name: 'Showup: Memphis, TN', description: 'Ways to contribute in person.', url: null },
);

const FEED_FACTS = {
  name: 'Showup: Memphis, TN',
  description: 'Ways to contribute in person.',
  url: 'https://showup.example/v1/',
  homeUrl: 'https://showup.example/',
};
export const exampleRss = presentRss([toFeedItem(EXAMPLE_HIT)], FEED_FACTS);
export const exampleJsonFeed = presentJsonFeed([toFeedItem(EXAMPLE_HIT)], { ...FEED_FACTS, isSample: false });
