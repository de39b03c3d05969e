import type { Config } from '#config/load-config.ts';
import { listSources, type SourceState } from '#query/list-sources.ts';
import { openDatabase } from './open-database.ts';

/** How reading goes, by source id, as the database tells it. */
export async function listHealth(config: Config, now: string): Promise<ReadonlyMap<string, SourceState>> {
  const database = await openDatabase(config, 'showup sources');
  try {
    return new Map((await listSources(database.db, { now })).map((state) => [state.source.id, state]));
  } finally {
    await database.close();
  }
}

/** `failing  changed-shape  2026-11-23T12:00:00Z  No entry can be read where there were 12.` */
export function describeHealth(state: SourceState | undefined): string {
  if (!state?.lastRunAt) return 'never read';
  const { health, lastOutcome, lastRunAt, lastReason, listings } = state;
  return [health, lastOutcome, lastRunAt, lastReason ?? `${listings} listings`].join('  ');
}
