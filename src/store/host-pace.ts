import type { Db } from '#db/connect.ts';
import type { HostPace, Turn } from '#domain/fetching.ts';
import { toInstantText } from '#db/values.ts';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

export interface StoredPaceParts {
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A turn whose holder died counts as ended after this long. */
const LEASE_MS = 10_000;
/** A holder that lives says so this often. */
const RENEWAL_MS = 3_000;
/** How often to look whether another's turn is over. */
const POLL_MS = 200;

/** Paces hosts through the database, for every process that reads: one request at a time per origin. */
export function createStoredHostPace(db: Db, { now, sleep }: StoredPaceParts): HostPace {
  const toLeaseEnd = () => new Date(now().getTime() + LEASE_MS).toISOString();

  async function claim(turn: Turn, holder: string): Promise<'ours' | Lane> {
    const at = now().toISOString();
    const { rowCount } = await db.execute(sql`
      insert into host_pace (origin, leased_until_at, holder) values (${turn.origin}, ${toLeaseEnd()}, ${holder})
      on conflict (origin) do update set leased_until_at = excluded.leased_until_at, holder = excluded.holder
      where coalesce(host_pace.leased_until_at + ${turn.gapMs} * interval '1 millisecond' <= ${at}::timestamptz, true)
        and coalesce(host_pace.not_before_at <= ${at}::timestamptz, true)
        and coalesce(host_pace.ended_at + ${turn.gapMs} * interval '1 millisecond' <= ${at}::timestamptz, true)`);
    return rowCount === 1 ? 'ours' : findLane(db, turn.origin);
  }

  // A renewal that fails is made up for by the next; when all fail, the database is gone and nobody else takes the turn either.
  async function renew(origin: string, holder: string): Promise<void> {
    await db.execute(sql`
      update host_pace set leased_until_at = ${toLeaseEnd()} where origin = ${origin} and holder = ${holder}`);
  }

  async function release(origin: string, holder: string): Promise<void> {
    await db.execute(sql`
      update host_pace set ended_at = ${now().toISOString()}, leased_until_at = null, holder = null
      where origin = ${origin} and holder = ${holder}`);
  }

  return {
    async takeTurn(turn, task) {
      const holder = uuidv7();
      for (let lane = await claim(turn, holder); lane !== 'ours'; lane = await claim(turn, holder)) {
        const waitMs = toWaitMs(lane, turn, now().getTime());
        if (lane.notBeforeMs - now().getTime() > turn.waitMaxMs)
          return { outcome: 'not-before', at: new Date(lane.notBeforeMs).toISOString() };
        await sleep(waitMs);
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
      await db.execute(sql`
        insert into host_pace (origin, not_before_at) values (${origin}, ${untilAt})
        on conflict (origin) do update set not_before_at = greatest(host_pace.not_before_at, excluded.not_before_at)`);
    },
  };
}

/** Epoch milliseconds; `-Infinity` when there is nothing to wait for. */
interface Lane {
  readonly isLeased: boolean;
  readonly endedMs: number;
  readonly notBeforeMs: number;
}

async function findLane(db: Db, origin: string): Promise<Lane> {
  const { rows } = await db.execute<{ ended: string | null; notBefore: string | null; isLeased: boolean }>(sql`
    select ended_at as ended, not_before_at as "notBefore", leased_until_at is not null as "isLeased"
    from host_pace where origin = ${origin}`);
  const [row] = rows;
  return {
    isLeased: row?.isLeased ?? false,
    endedMs: toEpochMs(row?.ended),
    notBeforeMs: toEpochMs(row?.notBefore),
  };
}

function toEpochMs(printed: string | null | undefined): number {
  return printed ? Date.parse(toInstantText(printed)) : -Infinity;
}

function toWaitMs({ isLeased, endedMs, notBeforeMs }: Lane, { gapMs }: Turn, nowMs: number): number {
  const dueMs = Math.max(notBeforeMs, endedMs + gapMs) - nowMs;
  return Math.max(dueMs, isLeased ? POLL_MS : 1);
}
