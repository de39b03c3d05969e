import { bigint, pgTable } from 'drizzle-orm/pg-core';

/**
 * Where the order of changes goes on after it broke off, because everything came from a backup into another instance. What that
 * instance counts from is beyond all that its predecessor can have told, so that nobody is told of a change by a number seen before.
 */
export const restores = pgTable('restores', {
  /** Number that this instance's first change has. */
  countsFrom: bigint('counts_from', { mode: 'number' }).primaryKey(),
  /** What the predecessor told under this number or a later one may be lost. */
  lostFrom: bigint('lost_from', { mode: 'number' }).notNull(),
  /** What a transaction's own number lacks of the number of its changes; that of the last restore counts. */
  lead: bigint('lead', { mode: 'number' }).notNull(),
});
