import { collectSource } from '#collect/collect-source.ts';
import { keepHouse } from '#collect/keep-house.ts';
import type { Connection } from '#db/connect.ts';
import type { RunReport } from '#domain/run.ts';
import type { Source } from '#domain/source.ts';
import { createFetcher } from '#fetch/create-fetcher.ts';
import { createHostPace } from '#fetch/pace-hosts.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import { createStoredPageMemory } from '#store/page-memory.ts';
import { FIRST_DAY, WEEKS } from './invent-year.ts';
import { EAGER } from './publishers.ts';

/** A day of the year on which sources are read. */
export interface ReadingDay {
  readonly day: Temporal.PlainDate;
  readonly sources: readonly Source[];
}

/** Every day of reading: all sources each Monday, the eager ones each Thursday as well. */
export function listDays(sources: readonly Source[], weeks = WEEKS): readonly ReadingDay[] {
  const eager = sources.filter(({ id }) => EAGER.has(id));
  const mondays = Array.from({ length: weeks }, (_, week) => FIRST_DAY.add({ weeks: week }));
  return mondays.flatMap((monday) => [
    { day: monday, sources },
    { day: monday.add({ days: 3 }), sources: eager },
  ]);
}

/** RFC 3339 instant at which everything of a day is read. */
export function toReadAt(day: Temporal.PlainDate): string {
  return `${day.toString()}T12:00:00Z`;
}

export interface YearReader {
  readonly read: (source: Source, day: Temporal.PlainDate) => Promise<RunReport | undefined>;
  readonly close: () => Promise<void>;
}

/** Reads sources with the real fetcher into a real database, by a clock that stands at the day's noon. */
export function openYearReader(connection: Connection, gazetteer: Gazetteer): YearReader {
  let at = new Date(0);
  const now = () => at;
  const memory = createStoredPageMemory(connection.db, now);
  const fetcher = createFetcher({
    ...{ userAgent: 'year', allowHosts: ['*.localhost'], memory, now, random: () => 0 },
    pace: createHostPace({ now, sleep: async () => undefined }),
    limits: { gapMs: 0, attemptsMax: 1 },
  });
  return {
    read: async (source, day) => {
      at = new Date(toReadAt(day));
      const report = await collectSource(source, {
        ...connection,
        fetchPage: fetcher.fetchPage,
        memory,
        gazetteer,
        now,
      });
      await keepHouse(connection.db, { now: at.toISOString(), sourceId: source.id });
      return report;
    },
    close: fetcher.close,
  };
}
