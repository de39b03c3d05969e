import type { Db } from '#db/connect.ts';
import { corrections } from '#db/schema/corrections.ts';
import { toStorable } from '#db/values.ts';
import type { Correction } from '#domain/correction.ts';
import { v7 as uuidv7 } from 'uuid';

/** What a person decided, before it is written down. */
export type NewCorrection = Omit<Correction, 'id' | 'undoneBy' | 'undoes'> & { readonly undoes?: string };

/** Adds an entry to the log. */
export async function saveCorrection(db: Db, given: NewCorrection): Promise<Correction> {
  const { undoes = null, ...rest } = given;
  const entry = { ...rest, undoes, id: uuidv7(), who: toStorable(given.who), why: toStorable(given.why) };
  await db.insert(corrections).values({ ...entry, kind: entry.deed.kind });
  return { ...entry, undoneBy: null };
}
