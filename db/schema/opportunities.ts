import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
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
    /** What it can be filtered by, one word each: `cause:hunger`, `organizer:river-shelter`, `free` (the function `marks_of`). */
    marks: text('marks')
      .array()
      .generatedAlwaysAs(sql`marks_of(facts)`),
    /** `infinity` when nobody states one. */
    deadlineAt: instant('deadline_at').generatedAlwaysAs(sql`deadline_of(facts)`),
    minimumAge: integer('minimum_age').generatedAlwaysAs(
      sql`((facts->'requirements'->>'minimumAge')::numeric)::integer`,
    ),
    isSample: boolean('is_sample').notNull(),
    isHidden: boolean('is_hidden').notNull().default(false),
    mergedInto: uuid('merged_into'),
    firstSeenAt: instant('first_seen_at').notNull(),
    /** When what is told to users last changed. */
    changedAt: instant('changed_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    /** Number of the transaction that last changed what is told; a trigger writes it. Orders the change feed. */
    modified: bigint('modified', { mode: 'number' }).notNull().default(0),
  },
  (table) => [
    index('opportunities_by_marks').using('gin', table.marks, table.places),
    index('opportunities_by_deadline')
      .on(table.deadlineAt, table.id)
      .where(sql`${table.deadlineAt} < 'infinity'`),
    index('opportunities_by_change').on(table.changedAt),
    index('opportunities_by_modification').on(table.modified, table.id),
    // `organizer_of`: the id after `organizer:` in the marks.
    index('opportunities_by_organizer')
      .on(sql`organizer_of(${table.marks}) collate "C"`, table.id)
      .where(sql`not ${table.isHidden} and ${table.mergedInto} is null`),
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
