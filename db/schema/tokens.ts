import type { Scope } from '#domain/token.ts';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Who may use the admin API, and for what. The token itself is kept nowhere. */
export const tokens = pgTable('tokens', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull().unique(),
  /** SHA-256 of the token's secret, hex. */
  secretHash: text('secret_hash').notNull(),
  scopes: text('scopes').array().$type<readonly Scope[]>().notNull(),
  createdAt: instant('created_at').notNull(),
  revokedAt: instant('revoked_at'),
});
