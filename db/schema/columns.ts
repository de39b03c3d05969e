import { customType, timestamp } from 'drizzle-orm/pg-core';

/** An instant, kept to the microsecond. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, mode: 'string' });
}

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
export const words = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Text that sorts and compares by bytes, whatever the database's language: for keys. */
export const key = customType<{ data: string }>({ dataType: () => 'text collate "C"' });
