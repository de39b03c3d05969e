import type { Deed } from '#domain/correction.ts';
import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/**
 * The log of what people decided. Rows are added and nothing else: a trigger forbids the rest. What stands is what no other row
 * undoes.
 */
export const corrections = pgTable(
  'corrections',
  {
    /** UUIDv7. */
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<Deed['kind']>().notNull(),
    opportunityId: uuid('opportunity_id'),
    otherId: uuid('other_id'),
    /** The row that this one takes back; none is taken back twice. */
    undoes: uuid('undoes'),
    deed: jsonb('deed').$type<Deed>().notNull(),
    who: text('who').notNull(),
    why: text('why').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [
    index('corrections_by_opportunity').on(table.opportunityId, table.id),
    index('corrections_by_other')
      .on(table.otherId)
      .where(sql`${table.otherId} is not null`),
    uniqueIndex('corrections_undone').on(table.undoes),
    check(
      'corrections_kind',
      sql`${table.kind} in ('edit', 'hide', 'merge', 'split', 'different', 'release', 'dismiss', 'undo')`,
    ),
  ],
);

/** Pairs of opportunities that matching could not tell apart or join; kept until a person has, and after. */
export const unsureMatches = pgTable(
  'unsure_matches',
  {
    /** UUIDv7. */
    id: uuid('id').primaryKey(),
    /** The one whose listing was matched. */
    opportunityId: uuid('opportunity_id').notNull(),
    /** The one that it may be the same as. */
    otherId: uuid('other_id').notNull(),
    /** 0–1. */
    score: doublePrecision('score').notNull(),
    reason: text('reason').notNull(),
    metAt: instant('met_at').notNull(),
    /** What a person said; null until then. */
    decision: text('decision').$type<'same' | 'different'>(),
  },
  (table) => [
    uniqueIndex('unsure_matches_pair').on(
      sql`least(${table.opportunityId}, ${table.otherId})`,
      sql`greatest(${table.opportunityId}, ${table.otherId})`,
    ),
    index('unsure_matches_open')
      .on(table.id)
      .where(sql`${table.decision} is null`),
    index('unsure_matches_by_opportunity').on(table.opportunityId),
    index('unsure_matches_by_other').on(table.otherId),
    check('unsure_matches_decision', sql`${table.decision} in ('same', 'different')`),
  ],
);

/** What each held run did not find. */
export const heldRuns = pgTable(
  'held_runs',
  {
    runId: uuid('run_id').primaryKey(),
    sourceId: text('source_id').notNull(),
    /** Keys of the listings it should have shown and did not. */
    keys: text('keys').array().notNull(),
    heldAt: instant('held_at').notNull(),
    /** What a person said; null until then. */
    decision: text('decision').$type<'released' | 'dismissed'>(),
  },
  (table) => [
    index('held_runs_by_source').on(table.sourceId, table.heldAt),
    check('held_runs_decision', sql`${table.decision} in ('released', 'dismissed')`),
  ],
);
