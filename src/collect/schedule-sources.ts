import { schedule, type ScheduledTask } from 'node-cron';
import type { Logger } from 'pino';
import type { Source } from '#domain/source.ts';
import { toSpread } from '#domain/spread.ts';

interface ScheduleParts {
  /** Reads one source; never rejects for a fault of the source. */
  readonly collect: (source: Source) => Promise<unknown>;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

export interface SourceSchedule {
  /** Next reading of a source as an RFC 3339 instant; `null` when it has none. */
  readonly nextRunAt: (sourceId: string) => string | null;
  /** No reading starts after this; those under way go on. */
  readonly stop: () => Promise<void>;
}

/**
 * Reads each source on its own cron expression and zone. Sources of the same minute start on seconds of their own, and a
 * source whose last reading is still under way skips its turn.
 */
export function scheduleSources(sources: readonly Source[], parts: ScheduleParts): SourceSchedule {
  const tasks = new Map(sources.map((source) => [source.id, scheduleSource(source, parts)]));
  return {
    nextRunAt: (sourceId) => tasks.get(sourceId)?.getNextRun()?.toISOString() ?? null,
    stop: async () => {
      for (const task of tasks.values()) await task.destroy();
    },
  };
}

function scheduleSource(source: Source, { collect, log }: ScheduleParts): ScheduledTask {
  const { cron, timeZone } = source.schedule;
  return schedule(`${toSpread(source.id, 60)} ${cron}`, () => collect(source), {
    name: source.id,
    timezone: timeZone,
    noOverlap: true,
    logger: {
      info: (message) => log.info({ sourceId: source.id, message }, 'schedule'),
      warn: (message) => log.warn({ sourceId: source.id, message }, 'schedule'),
      error: (message) => log.error({ sourceId: source.id, err: message }, 'scheduled reading failed'),
      debug: () => undefined,
    },
  });
}
