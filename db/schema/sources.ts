import type { ReadingShape } from '#domain/reading-shape.ts';
import type { Politeness, Source, SourceOrigin, Takedown } from '#domain/source.ts';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** The catalog as it was last loaded, what people added to it, and how reading goes. */
export const sources = pgTable(
  'sources',
  {
    id: text('id').primaryKey(),
    facts: jsonb('facts').$type<Source>().notNull(),
    authority: text('authority').notNull(),
    /** Whether the catalog states it or a person added it while the service ran. */
    origin: text('origin').$type<SourceOrigin>().notNull().default('catalog'),
    isPaused: boolean('is_paused').notNull().default(false),
    /** Set by a person while the service ran; the catalog has a word of its own for it. */
    takenDown: jsonb('taken_down').$type<Takedown>(),
    /** When it is to be read next; null until it was first planned. */
    nextSlotAt: instant('next_slot_at'),
    lastRunAt: instant('last_run_at'),
    lastGoodAt: instant('last_good_at'),
    lastOutcome: text('last_outcome'),
    lastReason: text('last_reason'),
    /** Runs since the last good one. */
    failuresInRow: integer('failures_in_row').notNull().default(0),
    /** What robots.txt said of its address at the last reading, and when; null until it was asked. */
    robots: text('robots').$type<Politeness['robots']>(),
    robotsAt: instant('robots_at'),
    /** Least pause between two requests to its host, at the last reading. */
    gapMs: integer('gap_ms'),
    /** What the last good whole reading looked like; forgotten when the entry changes. */
    lastShape: jsonb('last_shape').$type<ReadingShape>(),
  },
  (table) => [
    index('sources_due')
      .on(table.nextSlotAt)
      .where(sql`not ${table.isPaused} and ${table.takenDown} is null`),
  ],
);
