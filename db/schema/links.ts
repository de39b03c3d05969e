import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Why a listing is taken for an opportunity. Undone by a date, never by deletion. */
export const links = pgTable(
  'links',
  {
    id: uuid('id').primaryKey(),
    sourceId: text('source_id').notNull(),
    sourceKey: text('source_key').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    verdict: text('verdict').notNull(),
    /** 0–1. */
    score: doublePrecision('score').notNull(),
    reason: text('reason').notNull(),
    madeAt: instant('made_at').notNull(),
    undoneAt: instant('undone_at'),
  },
  (table) => [
    index('links_by_opportunity').on(table.opportunityId),
    uniqueIndex('links_standing')
      .on(table.sourceId, table.sourceKey)
      .where(sql`${table.undoneAt} is null`),
    check('links_verdict', sql`${table.verdict} in ('first', 'same', 'moved-key', 'person')`),
  ],
);
