import { WITHIN_KM_DEFAULT } from '#domain/distance.ts';
import type { City } from '#domain/place.ts';
import { ATTENDANCES_DEFAULT } from '#domain/vocabularies.ts';
import type { CityFindings } from '#present/present-city-page.ts';
import { countByVocabulary } from '#query/count-by-vocabulary.ts';
import { listFieldCoverage, listLocalSources } from '#query/find-coverage.ts';
import { listOpportunities } from '#query/list-opportunities.ts';
import { NO_NARROWING } from '#query/opportunity-filter.ts';
import type { AppParts } from './app-parts.ts';

/** Opportunities that a town's page tells of. */
const SOONEST_MAX = 10;

/** All that a town's page says. */
export async function findCityPage({ db, now, isSample }: AppParts, city: City): Promise<CityFindings> {
  const { latitude, longitude, slug } = city;
  const here = { near: { latitude, longitude, withinMeters: WITHIN_KM_DEFAULT * 1000 }, from: now() };
  const [counts, page, coverage, sources] = await Promise.all([
    countByVocabulary(db, here),
    listOpportunities(db, { ...EVERYTHING, ...here }),
    listFieldCoverage(db, here),
    listLocalSources(db, { slug, ...here }),
  ]);
  return { withinKm: WITHIN_KM_DEFAULT, counts, soonest: page.hits, coverage, sources, isSample };
}

/** Whatever there is, the soonest first. */
export const EVERYTHING = {
  fields: [],
  kinds: [],
  ways: [],
  attendances: ATTENDANCES_DEFAULT,
  to: null,
  text: null,
  includeOngoing: true,
  narrowing: NO_NARROWING,
  sort: 'soonest',
  limit: SOONEST_MAX,
  after: null,
} as const;
