import type { Db } from '#db/connect.ts';
import { pageMemory } from '#db/schema/fetching.ts';
import { toKey, toStorable } from '#db/values.ts';
import type { PageMemory } from '#domain/fetching.ts';
import { and, eq, gt } from 'drizzle-orm';

/** Days after which a page is read in full again whatever it says: a series must be written out further as time goes on. */
const MEMORY_DAYS_MAX = 7;
const DAY_MS = 86_400_000;

/** Remembers pages in the database, for every process that reads. */
export function createStoredPageMemory(db: Db, now: () => Date): PageMemory {
  return {
    async find(url) {
      const since = new Date(now().getTime() - MEMORY_DAYS_MAX * DAY_MS).toISOString();
      const [row] = await db
        .select({ etag: pageMemory.etag, lastModified: pageMemory.lastModified, next: pageMemory.next })
        .from(pageMemory)
        .where(and(eq(pageMemory.pageKey, toKey(url)), gt(pageMemory.rememberedAt, since)))
        .limit(1);
      return row;
    },
    async remember(url, { etag, lastModified, next }) {
      const row = {
        etag: etag && toStorable(etag),
        lastModified: lastModified && toStorable(lastModified),
        next: next.map((wanted) => ({ ...wanted, url: toStorable(wanted.url) })),
        rememberedAt: now().toISOString(),
      };
      await db
        .insert(pageMemory)
        .values({ pageKey: toKey(url), ...row })
        .onConflictDoUpdate({ target: pageMemory.pageKey, set: row });
    },
  };
}
