import type { Db } from '#db/connect.ts';
import type { Decider } from '#domain/correction.ts';
import { ShowupError } from '#domain/errors.ts';
import { findStanding, type Standing } from '#query/find-standing.ts';
import { findSurvivor } from '#query/find-survivor.ts';
import { lockMatching } from '#store/lock-matching.ts';

/** What a correction is made with: a transaction that keeps matching away, by whom, and when. */
export interface CorrectionParts extends Decider {
  readonly tx: Db;
  /** RFC 3339. */
  readonly at: string;
}

/** Does all of a correction or nothing of it, while nobody matches. */
export async function inCorrection<T>(db: Db, task: (tx: Db) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await lockMatching(tx);
    return task(tx);
  });
}

/**
 * The opportunity with this id, hidden or not.
 * @throws {ShowupError} `opportunity-not-found`; `correction-impossible` when it was merged into another one
 */
export async function requireStanding(tx: Db, id: string): Promise<Standing> {
  const standing = await findStanding(tx, id);
  if (!standing) throw new ShowupError('opportunity-not-found', `No opportunity has the id ${JSON.stringify(id)}.`);
  if (standing.mergedInto === null) return standing;
  const survivor = await findSurvivor(tx, id);
  throw impossible(`It was merged into ${survivor ?? standing.mergedInto}: correct that one.`);
}

/** A correction that does not go with how things are. */
export function impossible(message: string): ShowupError {
  return new ShowupError('correction-impossible', message);
}
