import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probeAddress, type Probed } from '#cli/probe-address.ts';
import { loadConfig } from '#config/load-config.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { ADAPTERS } from '#scrapers/registry.ts';
import { toSources } from '#scrapers/source-entry.ts';
import { serveTown, type Town } from '#test/town/serve-town.ts';
import { SITES } from '#test/town/sites.ts';
import { privateGuild } from '#test/town/sites/private-guild.ts';
import { PLATFORM_SITES } from './platform-sites.ts';
import { DATA_SITES, DECLARED_SITES, RECORDED_SITES } from './recorded-sites.ts';

const TODAY = Temporal.Now.plainDateISO('America/Chicago');
const PROBED = [...SITES, ...PLATFORM_SITES, ...RECORDED_SITES, ...DATA_SITES, ...DECLARED_SITES, privateGuild];

describe('probing the home page of every site of the sample town', () => {
  let town: Town;
  const reports = new Map<string, Probed>();

  beforeAll(async () => {
    town = await serveTown(TODAY, PROBED);
    const options = {
      config: loadConfig({ SHOWUP_ALLOW_HOSTS: '*.localhost' }),
      gazetteer: loadGazetteer(),
      limits: { gapMs: 0 },
    };
    const probe = async ({ id, homeUrl }: Town['sources'][number]) =>
      reports.set(id, await probeAddress(homeUrl, options));
    await Promise.all(town.sources.map(probe));
  });
  afterAll(() => town.close());

  it('finds the address and the adapter that the site is read by', () => {
    const found = town.sources.map(({ id }) => [id, reports.get(id)?.entry?.url, reports.get(id)?.entry?.adapter]);
    expect(found.filter(([id]) => !UNREADABLE.has(String(id)))).toEqual(
      town.sources
        .filter(({ id }) => !UNREADABLE.has(id))
        .map(({ id, url, adapter }) => [id, url, CHOSEN_BY_ITSELF[id] ?? adapter]),
    );
  });

  it('finds a site of every platform and format of the registry under a name of its own', () => {
    const found = new Set([...reports.values()].map(({ entry }) => entry?.adapter));
    // The selectors of a page stand in its source's own entry, so that no page shows them.
    expect(ADAPTERS.map(({ name }) => name).filter((name) => !found.has(name))).toEqual(['selectors']);
  });

  it('asks for eight things at most, robots.txt among them', () => {
    const greedy = [...reports].filter(([, { requests }]) => requests > 8).map(([id]) => id);
    expect(greedy).toEqual([]);
  });

  it('refuses where robots.txt forbids, says so, and asks for nothing but robots.txt', () => {
    const { outcome, message, requests } = reports.get('private-guild') ?? {};
    expect({ outcome, message, requests }).toEqual({
      outcome: 'refused',
      message: 'The robots.txt of this site asks us not to read this page.',
      requests: 1,
    });
  });

  it('tells which address could not be read, and invents no entry', () => {
    const { outcome, entry, unproved } = reports.get('troubled-chamber') ?? {};
    const broken = unproved?.find(({ url }) => url.endsWith('/events/calendar'));
    expect({ outcome, entry, message: broken?.message }).toEqual({
      outcome: 'nothing-found',
      entry: null,
      message: 'The server answered 500.',
    });
  });

  it('writes entries that the catalog takes as they are', () => {
    const entries = [...reports.values()].flatMap(({ entry }) => entry ?? []);
    expect(toSources(entries).map(({ url }) => url)).toEqual(entries.map(({ url }) => url));
  });
});

/** Sites that nothing is found on: one is broken, one does not want to be read. */
const UNREADABLE: ReadonlySet<string> = new Set(['troubled-chamber', 'private-guild']);
/** The adapter found where the site's own entry leaves the choice to the page, or names a more general one. */
const CHOSEN_BY_ITSELF: Readonly<Record<string, string>> = {
  'volunteer-center': 'schema-org',
  'bluff-river-shrm': 'starchapter',
};
