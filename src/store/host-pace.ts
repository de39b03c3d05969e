import type { Db } from '#db/connect.ts';
import type { HostPace, Turn } from '#domain/fetching.ts';
import { type SQL, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

export interface StoredPaceParts {
  /** This machine's clock, which only tells durations. */
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  /** The present that all machines share, as an expression; the database's own clock when absent. */
  readonly present?: () => SQL;
}

/** A turn whose holder died counts as ended after this long. */
const LEASE_MS = 10_000;
/** A holder that lives says so this often. */
const RENEWAL_MS = 3_000;
/** How often to look whether another's turn is over. */
const POLL_MS = 200;

/**
 * Paces hosts through the database, for every process that reads: one request at a time per origin. All instants are by the database's clock,
 * so that machines whose clocks differ keep one pace.
 */
export function createStoredHostPace(db: Db, { now, sleep, ...parts }: StoredPaceParts): HostPace {
  const present = parts.present ?? (() => sql`clock_timestamp()`);
  const later = (ms: number): SQL => sql`${present()} + ${ms} * interval '1 millisecond'`;

  const isOver = (instant: SQL): SQL => sql`coalesce(${instant} <= ${present()}, true)`;

  async function claim({ origin, gapMs }: Turn, holder: string): Promise<boolean> {
    const gap = sql`${gapMs} * interval '1 millisecond'`;
    const { rowCount } = await db.execute(sql`
      insert into host_pace (origin, leased_until_at, holder) values (${origin}, ${later(LEASE_MS)}, ${holder})
      on conflict (origin) do update set leased_until_at = excluded.leased_until_at, holder = excluded.holder
      where ${isOver(sql`host_pace.leased_until_at + ${gap}`)} and ${isOver(sql`host_pace.not_before_at`)}
        and ${isOver(sql`host_pace.ended_at + ${gap}`)}`);
    return rowCount === 1;
  }

  // A renewal that fails is made up for by the next; when all fail, the database is gone and nobody else takes the turn either.
  async function renew(origin: string, holder: string): Promise<void> {
    await db.execute(sql`
      update host_pace set leased_until_at = ${later(LEASE_MS)} where origin = ${origin} and holder = ${holder}`);
  }

  async function release(origin: string, holder: string): Promise<void> {
    await db.execute(sql`
      update host_pace set ended_at = ${present()}, leased_until_at = null, holder = null
      where origin = ${origin} and holder = ${holder}`);
  }

  return {
    async takeTurn(turn, task) {
      const holder = uuidv7();
      while (!(await claim(turn, holder))) {
        const lane = await findLane(db, turn.origin, present());
        if (lane.notBeforeMs > turn.waitMaxMs)
          return { outcome: 'not-before', at: new Date(now().getTime() + lane.notBeforeMs).toISOString() };
        await sleep(toWaitMs(lane, turn));
      }
      const renewal = setInterval(() => void renew(turn.origin, holder).catch(() => undefined), RENEWAL_MS);
      try {
        return { outcome: 'done', value: await task() };
      } finally {
        clearInterval(renewal);
        await release(turn.origin, holder);
      }
    },
    async postpone(origin, untilAt) {
      const until = later(Date.parse(untilAt) - now().getTime());
      await db.execute(sql`
        insert into host_pace (origin, not_before_at) values (${origin}, ${until})
        on conflict (origin) do update set not_before_at = greatest(host_pace.not_before_at, excluded.not_before_at)`);
    },
  };
}

/** Milliseconds from now on; negative when it is over. */
interface Lane {
  readonly isLeased: boolean;
  readonly endedMs: number;
  readonly notBeforeMs: number;
}

const NO_LANE: Lane = { isLeased: false, endedMs: -Infinity, notBeforeMs: -Infinity };

async function findLane(db: Db, origin: string, present: SQL): Promise<Lane> {
  const toMs = (instant: SQL): SQL =>
    sql`coalesce(extract(epoch from ${instant} - ${present}) * 1000, '-infinity')::float8`;
  const { rows } = await db.execute<Lane & Record<string, unknown>>(sql`
    select leased_until_at is not null as "isLeased", ${toMs(sql`ended_at`)} as "endedMs",
      ${toMs(sql`not_before_at`)} as "notBeforeMs"
    from host_pace where origin = ${origin}`);
  return rows[0] ?? NO_LANE;
}

function toWaitMs({ isLeased, endedMs, notBeforeMs }: Lane, { gapMs }: Turn): number {
  return Math.max(Math.ceil(Math.max(notBeforeMs, endedMs + gapMs)), isLeased ? POLL_MS : 1);
}
