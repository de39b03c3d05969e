import type { Db } from '#db/connect.ts';
import { type SQL, sql } from 'drizzle-orm';
import { toDistance } from './distance.ts';
import { toBoundsCheck, toClockCheck } from './narrowing-checks.ts';
import type { BareOpportunity } from './load-opportunities.ts';
import type { OpportunityFilter, OpportunityHit } from './opportunity-filter.ts';
import { type Found, searchEntries } from './search-entries.ts';
import { planSearch, toOpportunityChecks } from './search-plan.ts';
import { toBareHits } from './to-hits.ts';
import { toWordQuery } from './word-query.ts';

/** What a subscription asks for: a filter without pages, always soonest first. */
export type FeedFilter = Omit<OpportunityFilter, 'sort' | 'limit' | 'after'>;

/** Most opportunities of one subscription. */
export const FEED_LENGTH_MAX = 500;

/** One more than there is place for tells whether there are more. */
const PAGE = { sort: 'soonest', after: null, limit: FEED_LENGTH_MAX + 1 } as const;
/** Opportunities that are loaded at once. */
const PORTION = 25;
/** Occurrences that each entry carries. */
const OCCURRENCES_MAX = 50;
/** Later than any deadline. */
const END_OF_TIME = '9999-12-31T00:00:00Z';

export interface FeedOptions {
  /** RFC 3339: what all sources stopped showing then or later comes along, with `withdrawnAt` set. */
  readonly withdrawnSince: string;
}

/** What a subscription tells, and what of it had no place any more. */
export interface Feed {
  /** Each is loaded when it is asked for, so that nobody need hold all of them. */
  readonly portions: AsyncIterable<readonly FeedHit[]>;
  /** Whether that is all there is. */
  readonly isWhole: boolean;
  /** RFC 3339: when the first begins that had no place; `null` where beginning there would not lead further. */
  readonly goesOnAt: string | null;
}

export type FeedHit = OpportunityHit<BareOpportunity>;

/**
 * Everything inside the filter as one list, soonest first, at most `FEED_LENGTH_MAX`; each opportunity carries its occurrences
 * from `from` on (at most 50). Behind it comes what only has a deadline inside, without an occurrence, and what was withdrawn.
 */
export async function listFeed(db: Db, filter: FeedFilter, { withdrawnSince }: FeedOptions): Promise<Feed> {
  const inside = await searchEntries(db, { ...filter, ...PAGE });
  const without = inside[FEED_LENGTH_MAX];
  const { due, gone } = without ? NOTHING_BEHIND : await listBehind(db, filter, { inside, withdrawnSince });
  const found = [...inside, ...due, ...gone];
  const isDue = new Set(due.map(({ opportunityId }) => opportunityId));
  return {
    portions: loadPortions(db, found.slice(0, FEED_LENGTH_MAX), { from: filter.from, isDue }),
    isWhole: found.length <= FEED_LENGTH_MAX,
    goesOnAt: toGoingOn(without, filter),
  };
}

interface Behind {
  /** Told of for their deadline alone. */
  readonly due: readonly Found[];
  /** Withdrawn. */
  readonly gone: readonly Found[];
}

/** Where what is inside takes all the place. */
const NOTHING_BEHIND: Behind = { due: [], gone: [] };

async function listBehind(
  db: Db,
  filter: FeedFilter,
  { inside, withdrawnSince }: FeedOptions & { readonly inside: readonly Found[] },
): Promise<Behind> {
  const known = new Set(inside.map(({ opportunityId }) => opportunityId));
  const due = await searchEntries(db, { ...toDeadlineFilter(filter), ...PAGE });
  const gone = await listWithdrawn(db, filter, withdrawnSince);
  return { due: due.filter(({ opportunityId }) => !known.has(opportunityId)), gone };
}

interface Portioning {
  readonly from: string;
  /** Those told of for their deadline alone. */
  readonly isDue: ReadonlySet<string>;
}

/** What was found, in portions; each is loaded when it is asked for. */
export async function* loadPortions(
  db: Db,
  found: readonly Found[],
  { from, isDue }: Portioning,
): AsyncGenerator<readonly FeedHit[]> {
  for (let begin = 0; begin < found.length; begin += PORTION) {
    const portion = found.slice(begin, begin + PORTION);
    const hits = await toBareHits(db, portion, { from, occurrencesMax: OCCURRENCES_MAX });
    yield hits.map((hit) => (isDue.has(hit.opportunity.id) ? { ...hit, occurrence: null } : hit));
  }
}

/** Undated openings come last of all, and what is running already would come first again. */
function toGoingOn(first: Found | undefined, { from }: FeedFilter): string | null {
  if (!first || first.startsAt === 'infinity') return null;
  return Date.parse(first.startsAt) > Date.parse(from) ? first.startsAt : null;
}

/** Whatever has a deadline inside the window, whenever it is itself. */
function toDeadlineFilter(filter: FeedFilter): FeedFilter {
  const deadlineBefore = filter.narrowing.deadlineBefore ?? filter.to ?? END_OF_TIME;
  return { ...filter, to: null, includeOngoing: true, narrowing: { ...filter.narrowing, deadlineBefore } };
}

/** What is withdrawn has no rows in the search index, so that its own record is looked at for all that the filter asks. */
async function listWithdrawn(db: Db, filter: FeedFilter, since: string): Promise<readonly Found[]> {
  const { placeKeys } = planSearch(filter);
  const { attendances, near, narrowing, text } = filter;
  const checks = [
    toOpportunityChecks(filter, null) ?? sql`true`,
    attendances.length > 0 ? sql`attendance = any(${sql.param(attendances)}::text[])` : sql`true`,
    near ? sql`${toDistance(near)} <= ${near.withinMeters}::float8` : sql`true`,
    narrowing.bounds ? toBoundsCheck(narrowing.bounds) : sql`true`,
    text === null ? sql`true` : sql`search_words @@ ${toWordQuery(text)}`,
  ];
  const { rows } = await db.execute<{ id: string }>(sql`
    select opportunities.id from opportunities, lateral (select (facts -> 'location' ->> 'latitude')::float8 as latitude,
      (facts -> 'location' ->> 'longitude')::float8 as longitude) as entry
    where withdrawn_at >= ${since}::timestamptz and not is_hidden and merged_into is null
      and places && ${sql.param(placeKeys)}::text[] and ${toTimesCheck(filter)} and ${sql.join(checks, sql` and `)}
    order by withdrawn_at desc, id limit ${FEED_LENGTH_MAX}`);
  return rows.map(({ id }) => ({ opportunityId: id, startsAt: 'infinity', distanceMeters: null, sortKey: '' }));
}

/** It has a time inside the window that suits the clock, or is undated and that counts. */
function toTimesCheck({ from, to, includeOngoing, narrowing: { clock } }: FeedFilter): SQL {
  const isInside = sql`time.until_at >= ${from}::timestamptz and time.starts_at < ${to ?? 'infinity'}::timestamptz`;
  return sql`(exists (select from occurrences as time where time.opportunity_id = opportunities.id and ${isInside}
      and ${clock ? toClockCheck(clock) : sql`true`})
    or (${includeOngoing} and facts ->> 'isOngoing' = 'true'))`;
}
