import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { instant, words } from './columns.ts';

/**
 * The canonical records, derived from their linked listings. `kind` to `places` repeat facts for filters: one writer writes
 * both. Texts are searched through `search_words`, which also holds the place keys, so that words near a place are one look-up.
 */
export const opportunities = pgTable(
  'opportunities',
  {
    /** UUIDv7, made by us. */
    id: uuid('id').primaryKey(),
    version: integer('version').notNull().default(1),
    facts: jsonb('facts').$type<OpportunityFacts>().notNull(),
    factSources: jsonb('fact_sources').$type<Readonly<Record<string, string>>>().notNull(),
    /** SHA-256 of facts and occurrences, hex. */
    contentHash: text('content_hash').notNull(),
    kind: text('kind').notNull(),
    ways: text('ways').array().notNull(),
    fields: text('fields').array().notNull(),
    attendance: text('attendance').notNull(),
    places: text('places').array().notNull(),
    searchWords: words('search_words').generatedAlwaysAs(
      sql`setweight(to_tsvector('english'::regconfig, facts->>'title'), 'A') || setweight(to_tsvector('english'::regconfig, coalesce(facts->'organizer'->>'name', '')), 'B') || setweight(to_tsvector('english'::regconfig, left(coalesce(facts->>'descriptionText', ''), 8000)), 'C') || array_to_tsvector(places)`,
    ),
    isSample: boolean('is_sample').notNull(),
    isHidden: boolean('is_hidden').notNull().default(false),
    mergedInto: uuid('merged_into'),
    firstSeenAt: instant('first_seen_at').notNull(),
    /** When what is told to users last changed. */
    changedAt: instant('changed_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    index('opportunities_by_words').using('gin', table.searchWords),
    index('opportunities_withdrawn')
      .on(table.withdrawnAt)
      .where(sql`${table.withdrawnAt} is not null`),
    index('opportunities_merged')
      .on(table.mergedInto)
      .where(sql`${table.mergedInto} is not null`),
  ],
);

/** Each concrete time. `ordinal` tells apart those that begin at once. */
export const occurrences = pgTable(
  'occurrences',
  {
    opportunityId: uuid('opportunity_id')
      .notNull()
      .references(() => opportunities.id, { onDelete: 'cascade' }),
    startsAt: instant('starts_at').notNull(),
    ordinal: smallint('ordinal').notNull(),
    /** The last instant at which it is on: see `toSpan`. */
    untilAt: instant('until_at').notNull(),
    facts: jsonb('facts').$type<Occurrence>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.opportunityId, table.startsAt, table.ordinal] })],
);
