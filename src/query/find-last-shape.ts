import type { Db } from '#db/connect.ts';
import { sources } from '#db/schema/sources.ts';
import type { ReadingShape } from '#domain/reading-shape.ts';
import { eq } from 'drizzle-orm';

/** What the last good whole reading of a source looked like; `null` before there was one, and since its entry changed. */
export async function findLastShape(db: Db, sourceId: string): Promise<ReadingShape | null> {
  const [row] = await db.select({ lastShape: sources.lastShape }).from(sources).where(eq(sources.id, sourceId));
  return row?.lastShape ?? null;
}
