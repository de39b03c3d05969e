import { toListing, type Listing } from '#domain/listing.ts';
import { NO_DEFAULTS, type SourceDefaults } from '#domain/source.ts';
import { normalizeWhen, type When } from '#normalize/when.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import { SAMPLE_SOURCE } from './recording.ts';

export interface WhenOptions {
  readonly placeTimeZone?: string;
  readonly pageTimeZoneText?: string;
  readonly language?: string;
  readonly defaults?: Partial<SourceDefaults>;
  readonly window?: { readonly from?: string; readonly until?: string; readonly occurrencesMax?: number };
}

/** When a listing happens, read on 2026-03-02 from a source in no known town. */
export function whenOf(printed: Partial<Listing>, options: WhenOptions = {}): When {
  const listing = toListing({ adapter: 'icalendar', pageUrl: SAMPLE_SOURCE.url, ...printed });
  return normalizeWhen(listing, options.placeTimeZone ?? null, {
    source: { ...SAMPLE_SOURCE, defaults: { ...NO_DEFAULTS, ...options.defaults } },
    gazetteer: ONE_TOWN,
    readAt: '2026-03-02T12:00:00Z',
    pageTimeZoneText: options.pageTimeZoneText ?? null,
    publisherName: null,
    language: options.language ?? null,
    window: { from: null, until: null, occurrencesMax: 10, ...options.window },
  });
}

/** Starts of the occurrences on their own clock. */
export function startsOf(when: When): readonly string[] {
  return when.outcome === 'dated' ? when.occurrences.map(({ start }) => start.local) : [];
}

const MEMPHIS = {
  id: 4_641_239,
  slug: 'memphis-tn',
  name: 'Memphis',
  region: 'TN',
  country: 'US',
  latitude: 35.15,
  longitude: -90.05,
  population: 633_104,
  timeZone: 'America/Chicago',
};

/** A gazetteer that knows Memphis. */
const ONE_TOWN: Gazetteer = {
  listCities: () => [MEMPHIS],
  findTimeZone: () => undefined,
  findCityBySlug: (slug) => (slug === MEMPHIS.slug ? MEMPHIS : undefined),
  findCity: () => undefined,
  findPostalCode: () => undefined,
  findNearestCity: () => undefined,
  suggestCities: () => [],
  listCitiesWithin: () => [],
};
