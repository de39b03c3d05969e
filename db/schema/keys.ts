import { sql } from 'drizzle-orm';
import { boolean, index, json, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core';
import { instant, key } from './columns.ts';
import { opportunities } from './opportunities.ts';

/**
 * The search index as a table: one narrow row for each place key, facet and time of a served opportunity, so that "this place,
 * this field, from now on" is one range in order. Only what is running, upcoming or open; what is past is pruned. What people
 * travel for has the key of its state or country as well, by `any` and its fields.
 */
export const searchEntries = pgTable(
  'search_entries',
  {
    placeKey: key('place_key').notNull(),
    /** `any`, `field:technology`, `kind:meetup`, `way:speak`. */
    facet: key('facet').notNull(),
    /** `infinity` for an undated opening. */
    startsAt: instant('starts_at').notNull(),
    opportunityId: uuid('opportunity_id')
      .notNull()
      .references(() => opportunities.id, { onDelete: 'cascade' }),
    /** The last instant at which it is on; an opening's deadline, or `infinity`. */
    untilAt: instant('until_at').notNull(),
    /** The latest `until_at` of the same opportunity's earlier times: a series shows only where this lies before `from`. */
    previousUntilAt: instant('previous_until_at').notNull(),
    /** Lasts longer than a day. */
    isLong: boolean('is_long').notNull(),
    attendance: text('attendance').notNull(),
    latitude: real('latitude'),
    longitude: real('longitude'),
  },
  (table) => [
    // Every column, so that a range is read from the index alone: its rows lie all over the table.
    index('search_entries_ranges').on(
      ...[table.placeKey, table.facet, table.startsAt, table.opportunityId, table.untilAt, table.previousUntilAt],
      ...[table.attendance, table.latitude, table.longitude],
    ),
    // So that what is running is found without reading all that has begun.
    index('search_entries_long')
      .on(table.placeKey, table.facet, table.startsAt, table.opportunityId)
      .where(sql`${table.isLong}`),
    // The one row of each time that all places and facets share. The migration includes what is asked of a time as well (`include`,
    // which cannot be told here), so that the first time inside a window is read from the index alone.
    index('search_entries_times')
      .on(table.opportunityId, table.startsAt)
      .where(sql`${table.placeKey} = '*' and ${table.facet} = 'any'`),
    index('search_entries_by_opportunity').on(table.opportunityId),
    index('search_entries_by_end').on(table.untilAt),
  ],
);

/**
 * What each opportunity is judged by when something is suggested, apart from the rest of it, so that hundreds are read where ten are shown. Kept as
 * text (`json`), since it is only ever handed over whole. `make_suggestion_cards()` makes those that are missing.
 */
export const suggestionCards = pgTable('suggestion_cards', {
  opportunityId: uuid('opportunity_id')
    .primaryKey()
    .references(() => opportunities.id, { onDelete: 'cascade' }),
  card: json('card').notNull(),
});

/** Where matching looks for candidates: opportunities that share a blocking key. */
export const matchKeys = pgTable(
  'match_keys',
  {
    key: key('key').notNull(),
    opportunityId: uuid('opportunity_id')
      .notNull()
      .references(() => opportunities.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.opportunityId] }),
    index('match_keys_by_opportunity').on(table.opportunityId),
  ],
);

/** Every word that any opportunity has had, as written, so that a misspelled one finds its likes. A trigger adds to it. */
export const searchTerms = pgTable('search_terms', { term: key('term').primaryKey() }, (table) => [
  index('search_terms_alike').using('gin', sql`${table.term} gin_trgm_ops`),
]);
