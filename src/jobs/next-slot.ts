import { CronExpressionParser } from 'cron-parser';
import type { Source } from '#domain/source.ts';
import { toSpread } from '#domain/spread.ts';

type Scheduled = Pick<Source, 'id' | 'schedule'>;

/**
 * The first slot of a source's schedule after an instant, RFC 3339 in UTC. Sources of the same minute have seconds of their own in it. Hours
 * are the wall clock's of the schedule's zone.
 * @throws {Error} when the expression or the zone is none
 */
export function nextSlot({ id, schedule }: Scheduled, after: string): string {
  const spreadMs = toSpread(id, 60) * 1000;
  const currentDate = new Date(Date.parse(after) - spreadMs);
  const minute = CronExpressionParser.parse(schedule.cron, { currentDate, tz: schedule.timeZone }).next();
  return new Date(minute.getTime() + spreadMs).toISOString();
}

/** How long after an instant a source that was never read is read first: they are not all begun at once. */
export function firstSlot({ id }: Scheduled, after: string, withinSeconds: number): string {
  return new Date(Date.parse(after) + toSpread(id, withinSeconds * 1000)).toISOString();
}
