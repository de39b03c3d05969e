import { schedule } from 'node-cron';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { TroublePort } from '#domain/troubles.ts';
import { claimSlots, type ClaimParts } from './claim-slots.ts';
import { createOffice } from './take-office.ts';

export interface SchedulerParts extends ClaimParts {
  readonly pool: Pick<Pool, 'connect'>;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Who tells of what is wrong with the database. */
  readonly troubles: Pick<TroublePort, 'note'>;
}

export interface Scheduler {
  /** Whether this process queues readings; `false` while another one does. */
  readonly isActive: () => boolean;
  readonly stop: () => Promise<void>;
}

const EVERY_SECOND = '* * * * * *';

/**
 * Looks every second which sources are due and queues their readings, while no other process does; takes over when that one dies. A database
 * that is away costs the looks until it is back, and nothing else.
 */
export function runScheduler(parts: SchedulerParts): Scheduler {
  const { log, troubles } = parts;
  const office = createOffice(parts.pool);
  let isActive = false;
  const look = async (): Promise<void> => {
    const wasActive = isActive;
    isActive = await office.hold();
    if (isActive !== wasActive) log.info({ isActive }, 'scheduler office');
    if (isActive) await claimSlots(parts);
  };
  const lookAndTell = (): Promise<void> =>
    look().catch((cause: unknown) => {
      isActive = false;
      if (!troubles.note(cause)) log.warn({ err: cause }, 'the schedule could not be looked at');
    });
  const task = schedule(EVERY_SECOND, lookAndTell, { name: 'schedule', noOverlap: true, logger: toCronLogger(log) });
  return {
    isActive: () => isActive,
    stop: async () => {
      await task.destroy();
      await office.leave();
    },
  };
}

/** A look that is left out because the last one still goes on is nothing to tell. */
function toCronLogger(log: SchedulerParts['log']) {
  return {
    info: () => undefined,
    warn: () => undefined,
    error: (message: unknown) => log.error({ err: message }, 'the clock failed'),
    debug: () => undefined,
  };
}
