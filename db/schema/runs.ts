import type { WantedPage } from '#domain/fetching.ts';
import type { RunCounts } from '#domain/run.ts';
import { bigint, check, index, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { bytes, instant } from './columns.ts';
import { sources } from './sources.ts';

/** One reading of one source. `outcome` is null while it lasts, and stays so when its process dies. */
export const runs = pgTable(
  'runs',
  {
    id: uuid('id').primaryKey(),
    sourceId: text('source_id')
      .notNull()
      .references(() => sources.id),
    /** The slot of its schedule that it fills; null when somebody asked for it, and when it was broken off. */
    slotAt: instant('slot_at'),
    /** The process that reads, `host:pid`. */
    readBy: text('read_by'),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    outcome: text('outcome'),
    reason: text('reason'),
    counts: jsonb('counts').$type<RunCounts>().notNull(),
    /** The first problems met, for people. */
    problems: jsonb('problems').$type<readonly string[]>().notNull().default([]),
  },
  (table) => [
    index('runs_by_source').on(table.sourceId, table.startedAt),
    uniqueIndex('runs_by_slot')
      .on(table.sourceId, table.slotAt)
      .where(sql`${table.slotAt} is not null and ${table.finishedAt} is not null`),
    index('runs_unfinished')
      .on(table.sourceId)
      .where(sql`${table.finishedAt} is null`),
    check('runs_outcome', sql`${table.outcome} in ('ok', 'empty', 'failed', 'blocked', 'held', 'changed-shape')`),
  ],
);

/** One page as served. Its row committed means: accepted. `processed_at` is set in the transaction that saves what it showed. */
export const captures = pgTable(
  'captures',
  {
    /** UUIDv7: in the order of fetching. */
    id: uuid('id').primaryKey(),
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    sourceId: text('source_id').notNull(),
    /** `start`, `next-page` or `detail`: what it was wanted as. */
    role: text('role').$type<WantedPage['role']>().notNull(),
    requestedUrl: text('requested_url').notNull(),
    url: text('url').notNull(),
    /** `url`, bounded for the index: see `toKey`. */
    pageKey: text('page_key').notNull(),
    status: smallint('status').notNull(),
    mediaType: text('media_type'),
    headers: jsonb('headers').$type<Readonly<Record<string, string>>>().notNull(),
    /** gzip (RFC 1952) of the text in UTF-8. */
    body: bytes('body').notNull(),
    bodyBytes: bigint('body_bytes', { mode: 'number' }).notNull(),
    /** SHA-256 of the text in UTF-8, hex. */
    bodyHash: text('body_hash').notNull(),
    readAt: instant('read_at').notNull(),
    processedAt: instant('processed_at'),
  },
  (table) => [
    index('captures_by_page').on(table.sourceId, table.pageKey, table.readAt),
    index('captures_by_run').on(table.runId, table.id),
  ],
);
