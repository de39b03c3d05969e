import type { Act } from '#domain/audit.ts';
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** What people did to sources and tokens. Rows are added and nothing else: a trigger forbids the rest. */
export const audit = pgTable(
  'audit',
  {
    /** UUIDv7: the log is in its order. */
    id: uuid('id').primaryKey(),
    act: text('act').$type<Act>().notNull(),
    /** Id of the source, or name of the token. */
    about: text('about').notNull(),
    who: text('who').notNull(),
    why: text('why').notNull(),
    detail: jsonb('detail').$type<Readonly<Record<string, unknown>>>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('audit_by_subject').on(table.about, table.id)],
);
