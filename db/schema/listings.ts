import type { Listing } from '#domain/listing.ts';
import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { sources } from './sources.ts';

/** What each source prints at present, entry by entry, with what was understood of it. */
export const listings = pgTable(
  'listings',
  {
    sourceId: text('source_id')
      .notNull()
      .references(() => sources.id),
    sourceKey: text('source_key').notNull(),
    /** The pages that show it (`toKey` of their address), each with the content hash it last gave. */
    pages: jsonb('pages').$type<Readonly<Record<string, string>>>().notNull(),
    adapter: text('adapter').notNull(),
    printed: jsonb('printed').$type<Listing>().notNull(),
    facts: jsonb('facts').$type<OpportunityFacts>().notNull(),
    /** Repeats the facts, so that who told what is known without unpacking them. */
    url: text('url').generatedAlwaysAs(sql`facts->>'url'`),
    occurrences: jsonb('occurrences').$type<readonly Occurrence[]>().notNull(),
    /** SHA-256 of facts and occurrences, hex: the printed noise left out. */
    contentHash: text('content_hash').notNull(),
    contentKeys: text('content_keys').array().notNull(),
    /** Starts of its occurrences, for asking whether a reading should have shown it. */
    startsAt: instant('starts_at').array().notNull(),
    firstSeenAt: instant('first_seen_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    lastRunId: uuid('last_run_id').notNull(),
    /** The run that last changed it. */
    changedRunId: uuid('changed_run_id').notNull(),
    /** Good whole readings in a row that should have shown it and did not. */
    misses: integer('misses').notNull().default(0),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ columns: [table.sourceId, table.sourceKey] }),
    index('listings_by_page').using('gin', table.pages),
    index('listings_by_content').using('gin', table.contentKeys),
  ],
);

/** Entries that could not be understood, each once for as long as it is printed. */
export const rejections = pgTable(
  'rejections',
  {
    sourceId: text('source_id')
      .notNull()
      .references(() => sources.id),
    /** SHA-256 of what was printed and why it was rejected, hex. */
    hash: text('hash').notNull(),
    reason: text('reason').notNull(),
    detail: text('detail').notNull(),
    printed: jsonb('printed').$type<Listing>().notNull(),
    firstSeenAt: instant('first_seen_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    lastRunId: uuid('last_run_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sourceId, table.hash] }), index('rejections_by_time').on(table.lastSeenAt)],
);
