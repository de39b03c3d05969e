import type { ReadingShape } from '#domain/reading-shape.ts';
import type { Source } from '#domain/source.ts';
import { boolean, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** The catalog as it was last loaded, and how reading goes. */
export const sources = pgTable('sources', {
  id: text('id').primaryKey(),
  facts: jsonb('facts').$type<Source>().notNull(),
  authority: text('authority').notNull(),
  isPaused: boolean('is_paused').notNull().default(false),
  lastRunAt: instant('last_run_at'),
  lastGoodAt: instant('last_good_at'),
  lastOutcome: text('last_outcome'),
  lastReason: text('last_reason'),
  /** Runs since the last good one. */
  failuresInRow: integer('failures_in_row').notNull().default(0),
  /** What the last good whole reading looked like; forgotten when the entry changes. */
  lastShape: jsonb('last_shape').$type<ReadingShape>(),
});
