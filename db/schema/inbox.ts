import type { ReportTopic } from '#domain/inbox.ts';
import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** What visitors say is wrong. Nothing follows by itself; who wrote it is not kept. */
export const reports = pgTable(
  'reports',
  {
    /** UUIDv7. */
    id: uuid('id').primaryKey(),
    opportunityId: uuid('opportunity_id').notNull(),
    topic: text('topic').$type<ReportTopic>().notNull(),
    text: text('text').notNull(),
    madeAt: instant('made_at').notNull(),
    closedAt: instant('closed_at'),
    /** Name of the token that closed it. */
    closedBy: text('closed_by'),
  },
  (table) => [
    index('reports_open')
      .on(table.id)
      .where(sql`${table.closedAt} is null`),
    check('reports_topic', sql`${table.topic} in ('time', 'place', 'cancelled', 'duplicate', 'not-real', 'other')`),
  ],
);

/** Places on the web that visitors would like to see read. Nothing is fetched until the operator asks for it. */
export const sourceSuggestions = pgTable(
  'source_suggestions',
  {
    /** UUIDv7. */
    id: uuid('id').primaryKey(),
    url: text('url').notNull().unique(),
    note: text('note').notNull(),
    /** How many people asked for it. */
    times: integer('times').notNull().default(1),
    madeAt: instant('made_at').notNull(),
    closedAt: instant('closed_at'),
    closedBy: text('closed_by'),
  },
  (table) => [
    index('source_suggestions_open')
      .on(table.id)
      .where(sql`${table.closedAt} is null`),
  ],
);
