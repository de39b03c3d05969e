import type { WantedPage } from '#domain/fetching.ts';
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** What to ask "has this changed?" with, by address. */
export const pageMemory = pgTable('page_memory', {
  /** `toKey` of the address. */
  pageKey: text('page_key').primaryKey(),
  etag: text('etag'),
  lastModified: text('last_modified'),
  next: jsonb('next').$type<readonly WantedPage[]>().notNull(),
  rememberedAt: instant('remembered_at').notNull(),
});

/** Whose turn it is at each origin, across all processes. */
export const hostPace = pgTable('host_pace', {
  /** `https://example.org` */
  origin: text('origin').primaryKey(),
  /** When the last turn ended. */
  endedAt: instant('ended_at'),
  /** No turn begins before. */
  notBeforeAt: instant('not_before_at'),
  /** A turn is going on until then at the latest; null when none is. */
  leasedUntilAt: instant('leased_until_at'),
  /** Who holds the turn. */
  holder: text('holder'),
});
