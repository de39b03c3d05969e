import type { City } from '#domain/place.ts';
import { ATTENDANCES_DEFAULT, type Field } from '#domain/vocabularies.ts';
import type { Db } from '#db/connect.ts';
import { listOpportunities } from '#query/list-opportunities.ts';
import { NO_NARROWING, type OpportunityFilter, type OpportunityHit } from '#query/opportunity-filter.ts';
import { remember } from '#query/remember.ts';
import { surveyTown, type TownSurvey } from '#query/survey-town.ts';
import { WITHIN_KM_DEFAULT } from '#domain/distance.ts';
import type { WebParts } from '../web-parts.ts';

/** A town, or one field in it. */
export interface AskedTown {
  readonly city: City;
  readonly field: Field | null;
}

/** Everything that a town's page shows. */
export interface TownFacts {
  /** On now or in the coming weeks, soonest first. */
  readonly dated: readonly OpportunityHit[];
  readonly hasMore: boolean;
  readonly openings: readonly OpportunityHit[];
  readonly survey: TownSurvey;
}

const AHEAD_DAYS = 31;
const DATED_MAX = 30;
const OPENINGS_MAX = 8;
const SURVEY = { standsMs: 900_000, keptMax: 5_000 };
/** Behind everything that has a date: what is open without one comes after. */
const BEHIND_ALL_DATES = { key: '9999-12-31T00:00:00Z', opportunityId: '00000000-0000-0000-0000-000000000000' };

/** Makes a reader of towns. Who organizes and who is read is looked up at most every quarter of an hour a town. */
export function createTownReader({ db, now }: Pick<WebParts, 'db' | 'now'>): (asked: AskedTown) => Promise<TownFacts> {
  const rememberSurvey = remember<TownSurvey>({ ...SURVEY, now });
  return async (asked) => {
    const { slug } = asked.city;
    const filter = toTownFilter(asked, now());
    const [dated, openings, survey] = await Promise.all([
      listOpportunities(db, { ...filter, to: toEnd(asked.city, filter.from), includeOngoing: false }),
      listOpenings(db, filter),
      rememberSurvey(`${slug}/${asked.field ?? ''}`, () => surveyTown(db, filter, { citySlug: slug, now: now() })),
    ]);
    return { dated: dated.hits, hasMore: dated.next !== null, openings, survey };
  };
}

async function listOpenings(db: Db, filter: OpportunityFilter): Promise<readonly OpportunityHit[]> {
  return (await listOpportunities(db, { ...filter, limit: OPENINGS_MAX, after: BEHIND_ALL_DATES })).hits;
}

function toTownFilter({ city, field }: AskedTown, now: string): OpportunityFilter {
  const { latitude, longitude } = city;
  return {
    near: { latitude, longitude, withinMeters: WITHIN_KM_DEFAULT * 1000 },
    fields: field === null ? [] : [field],
    kinds: [],
    ways: [],
    attendances: ATTENDANCES_DEFAULT,
    from: now,
    to: null,
    text: null,
    includeOngoing: true,
    narrowing: NO_NARROWING,
    sort: 'soonest',
    limit: DATED_MAX,
    after: null,
  };
}

function toEnd({ timeZone }: City, from: string): string {
  return Temporal.Instant.from(from).toZonedDateTimeISO(timeZone).add({ days: AHEAD_DAYS }).toInstant().toString();
}
