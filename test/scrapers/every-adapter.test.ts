import { describe, expect, it } from 'vitest';
import type { Adapter } from '#scrapers/contract.ts';
import { selectorsEntry } from '#scrapers/formats/selectors/selectors-entry.ts';
import { ADAPTERS, findAdapter } from '#scrapers/registry.ts';
import { multiplyJson, multiplyScript } from '../support/multiply-json.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';
import { tormentReader, UNHARMED } from '../support/torment-reader.ts';

/** A page of each platform and format, read without a problem; for those that are only assumed, one that carries their mark. */
const RECORDINGS: Readonly<Record<string, readonly string[]>> = {
  icalendar: ['2026-03-02-links-in-descriptions.ics', '2026-03-02-series-with-changes.ics'],
  feed: ['2026-03-02-rss-1.0-event-module.xml', '2026-03-02-xcal-rfc6321.xml'],
  'schema-org': ['2026-03-02-chapter-meetings-graph.html'],
  microformats: ['2026-03-02-h-events.html'],
  table: ['meetings-nested.json', 'openings-two-of-three.csv'],
  selectors: ['2026-03-02-guild-calendar.html'],
  'plain-page': ['2026-03-02-table-with-heads.html'],
  'activity-streams': ['2026-03-02-outbox.json'],
  bevy: ['2026-03-02-chapter-page.html'],
  'calls-for-speakers': ['2026-03-02-confs-tech.json', '2026-03-02-all-cfps.json', '2026-03-02-sessionize-all.json'],
  clubexpress: ['2026-03-02-page-with-its-mark.html'],
  eventbrite: ['2026-03-02-one-unlisted.json'],
  eventon: ['2026-03-02-clock-as-epoch.json'],
  'galaxy-digital': ['2026-03-02-page-with-its-mark.html'],
  'google-calendar': ['2026-03-02-series-with-changes.json'],
  growthzone: ['2026-03-02-cards.html'],
  'hands-on': ['2026-03-02-voml.xml'],
  idealist: ['2026-03-02-opening.json', '2026-03-02-list-one-unpublished.json'],
  legistar: ['2026-03-02-web-api.json', '2026-03-02-calendar-grid.html'],
  libcal: ['2026-03-02-page-one-of-two.json'],
  localist: ['2026-03-02-page-one-of-two.json'],
  luma: ['2026-03-02-listed-from-elsewhere.json'],
  meetup: ['2026-03-02-rest-3.json', '2026-03-02-graphql.json'],
  memberclicks: ['2026-03-02-page-with-its-mark.html'],
  mobilize: ['2026-03-02-full-slot-and-private-address.json'],
  'open-active': ['2026-03-02-one-session.json', '2026-03-02-early-names.json'],
  'shrm-affiliate': ['2026-03-02-page-with-its-mark.html'],
  signupgenius: ['2026-03-02-one-slot-full.html'],
  socrata: ['2026-03-02-resource.json'],
  squarespace: ['2026-03-02-office-coordinates.json'],
  starchapter: ['2026-03-02-list-with-cache-busters.html'],
  'tribe-events': ['2026-03-02-no-venue-prints-a-list.json'],
  trumba: ['2026-03-02-fields-by-label.json'],
  volunteerhub: ['2026-03-02-page-with-its-mark.html'],
  'wild-apricot': ['2026-03-02-sessions-and-a-bare-date.json'],
  wix: ['2026-03-02-twice-in-the-page.html'],
};

/** Pages whose data stands in a script are multiplied there; other pages are written out so often. */
const IN_SCRIPTS = new Set(['wix', 'bevy']);

const CASES = Object.entries(RECORDINGS).flatMap(([name, pages]) => pages.map((page) => [name, page] as const));

describe('every adapter', () => {
  it('has a recording here', () => {
    expect(Object.keys(RECORDINGS).toSorted()).toEqual(ADAPTERS.map(({ name }) => name).toSorted());
  });

  it.each(CASES)('%s never crashes, invents or keeps silent, and stays near linear: %s', (name, page) => {
    const adapter = toAdapter(name);
    expect(tormentReader(adapter, recording(`${name}/${page}`), { multiply: toMultiply(name, page) })).toEqual(
      UNHARMED,
    );
  });
});

/** The adapter as registered; `selectors` as the entry of a source has it. */
function toAdapter(name: string): Adapter {
  const adapter = findAdapter(name);
  if (!adapter) throw new Error(`No adapter has the name ${name}.`);
  if (name !== 'selectors') return adapter;
  const source = { ...SAMPLE_SOURCE, selectors: GUILD_SELECTORS };
  return { ...adapter, read: (capture) => adapter.read(capture, source) };
}

function toMultiply(name: string, page: string): (body: string, times: number) => string {
  if (IN_SCRIPTS.has(name)) return multiplyScript;
  return page.endsWith('.json') ? multiplyJson : (body, times) => body.repeat(times);
}

const GUILD_SELECTORS = selectorsEntry.parse({
  item: 'div.evening',
  fields: { title: 'h3', url: 'h3 a', start: '.day', location: '.about' },
});
