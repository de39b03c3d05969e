import type { Db } from '#db/connect.ts';
import type { RunOutcome } from '#domain/run.ts';
import type { Source } from '#domain/source.ts';

/** `ok`: the last reading was good and is fresh; `stale`: no good reading for a while, or none yet; `failing`: the last one was not good. */
export type SourceHealth = 'ok' | 'stale' | 'failing';

/** A source as the public sees it. */
export interface SourceState {
  readonly source: Source;
  readonly health: SourceHealth;
  readonly isPaused: boolean;
  /** RFC 3339; `null` before the first. */
  readonly lastRunAt: string | null;
  readonly lastGoodAt: string | null;
  readonly lastOutcome: RunOutcome | null;
  /** Why the last run was not good, for people. */
  readonly lastReason: string | null;
  /** Listings it shows at present. */
  readonly listings: number;
}

/** Every source, by id; at most 1,000 after the id `after`. */
export async function listSources(
  _db: Db,
  _wanted: { readonly now: string; readonly after?: string },
): Promise<readonly SourceState[]> {
  return [];
}

/** One source; `undefined` when there is none of this id. */
export async function findSource(
  _db: Db,
  _wanted: { readonly id: string; readonly now: string },
): Promise<SourceState | undefined> {
  return undefined;
}
