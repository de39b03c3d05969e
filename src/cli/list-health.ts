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

/** `changed-shape  read 2026-11-23T12:00:00Z, good 2026-11-22T12:00:00Z, next 2026-11-24T12:00:00Z  12 13 0  No entry can be read …` */
export function describeHealth(told: SourceState | undefined): string {
  if (!told?.lastRunAt) return 'never read';
  const { state, lastRunAt, lastGoodAt, nextReadingAt, trend, lastReason, listings } = told;
  const times = `read ${lastRunAt}, good ${lastGoodAt ?? 'never'}, next ${nextReadingAt ?? 'not planned'}`;
  return [state, times, trend.join(' '), lastReason ?? `${listings} listings`].join('  ');
}
