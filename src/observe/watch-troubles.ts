import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { toDatabaseTrouble } from '#db/database-trouble.ts';
import { TROUBLE_TEXTS, TROUBLES, type Trouble, type TroublePort } from '#domain/troubles.ts';

export interface TroubleParts {
  /** Of the database that is written to. */
  readonly pool: Pick<Pool, 'query'>;
  readonly log: Pick<Logger, 'error' | 'info'>;
  /** Where the database lies, for whoever looks after it. */
  readonly database: string;
  /** Pause between two looks whether a trouble is over; a second when absent. */
  readonly lookEveryMs?: number;
}

export interface TroubleWatch extends TroublePort {
  readonly begin: (trouble: Trouble) => void;
  readonly end: (trouble: Trouble) => void;
  readonly stop: () => Promise<void>;
}

const LOOK_EVERY_MS = 1_000;

/** A megabyte that is written and thrown away: whether there is room, wherever the server is. */
const ROOM = `create temporary table showup_room on commit drop as
  select repeat(md5(n::text), 50) as filler from generate_series(1, 600) as n`;

/** How it is found out that a trouble is over; of those that are not here, somebody else tells. */
const OVER_WHEN_DONE: Readonly<Partial<Record<Trouble, string>>> = { 'database-away': 'select 1', 'disk-full': ROOM };

/** Tells of each trouble in one line when it begins and in one when it is over, however many statements fail by it. */
export function watchTroubles({ pool, log, database, lookEveryMs = LOOK_EVERY_MS }: TroubleParts): TroubleWatch {
  const since = new Map<Trouble, number>();
  const stopped = new AbortController();
  let looking = Promise.resolve();
  let isLooking = false;

  const end = (trouble: Trouble): void => {
    const beganMs = since.get(trouble);
    if (beganMs === undefined) return;
    since.delete(trouble);
    const seconds = Math.round((performance.now() - beganMs) / 1000);
    log.info({ trouble, seconds }, TROUBLE_TEXTS[trouble].ends);
  };
  const look = async (): Promise<void> => {
    for (;;) {
      const open = TROUBLES.filter((trouble) => since.has(trouble) && OVER_WHEN_DONE[trouble] !== undefined);
      isLooking = open.length > 0;
      if (!isLooking) return;
      await sleep(lookEveryMs, undefined, { ref: false, signal: stopped.signal });
      for (const trouble of open) if (await isOver(pool, trouble)) end(trouble);
    }
  };
  const begin = (trouble: Trouble): void => {
    if (since.has(trouble)) return;
    since.set(trouble, performance.now());
    log.error({ trouble, database }, TROUBLE_TEXTS[trouble].begins);
    if (isLooking) return;
    // Ends by itself when nothing is wrong any more; being stopped is the one thing that breaks it off.
    looking = look().catch(() => undefined);
  };
  return {
    begin,
    end,
    note: (failure) => {
      const trouble = toDatabaseTrouble(failure);
      if (trouble !== undefined) begin(trouble);
      return trouble !== undefined;
    },
    list: () => TROUBLES.filter((trouble) => since.has(trouble)),
    stop: async () => {
      stopped.abort();
      await looking;
    },
  };
}

async function isOver(pool: Pick<Pool, 'query'>, trouble: Trouble): Promise<boolean> {
  return pool.query(OVER_WHEN_DONE[trouble] ?? '').then(
    () => true,
    // Whoever may make no table of his own cannot find out, and is told again by the next statement that fails.
    (failure: unknown) => toDatabaseTrouble(failure) === undefined,
  );
}
