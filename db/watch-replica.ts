import type { Pool } from 'pg';

/** How far a replica is behind, as last looked. */
export interface ReplicaWatch {
  /** Milliseconds; `null` while it does not answer. */
  readonly lagMs: () => number | null;
  /** It failed just now: it is not used until it was looked at again. */
  readonly distrust: () => void;
  readonly stop: () => Promise<void>;
}

const LOOK_EVERY_MS = 1_000;
/** Positions of the primary that are remembered, for telling how old what the replica has is. */
const POSITIONS_MAX = 120;

interface Position {
  readonly lsn: string;
  readonly atMs: number;
}

interface WatchParts {
  readonly primary: Pool;
  readonly replica: Pool;
  /** Gets the lag after each look. */
  readonly onLook: (lagMs: number | null) => void;
}

/**
 * Looks every second where the primary's log is and how far the replica has replayed it. A clock is asked of neither: the replica is as old as
 * the newest position of the primary that it has reached. While the primary is away the replica counts as being where it last was.
 */
export function watchReplica({ primary, replica, onLook }: WatchParts): ReplicaWatch {
  let positions: readonly Position[] = [];
  let lagMs: number | null = null;
  const look = async (): Promise<void> => {
    const atMs = performance.now();
    const now = await findPosition(primary, 'pg_current_wal_lsn()').catch(() => null);
    if (now !== null) positions = [...positions, { lsn: now, atMs }].slice(-POSITIONS_MAX);
    const reached = await listReached(replica, positions).catch(() => null);
    if (reached === null) lagMs = null;
    else if (now !== null)
      lagMs = reached === positions.length ? 0 : atMs - (positions[reached - 1]?.atMs ?? -Infinity);
    else lagMs ??= 0;
    onLook(lagMs);
  };
  let looking: Promise<void> = look();
  const lookAgain = (): void => {
    looking = looking.then(look);
  };
  const timer = setInterval(lookAgain, LOOK_EVERY_MS).unref();
  return {
    lagMs: () => lagMs,
    distrust: () => (lagMs = null),
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}

async function findPosition(pool: Pool, position: string): Promise<string> {
  const { rows } = await pool.query<{ lsn: string }>(`select ${position}::text as lsn`);
  return rows[0]?.lsn ?? '0/0';
}

/** How many of the positions, oldest first, the replica has reached. */
async function listReached(replica: Pool, positions: readonly Position[]): Promise<number> {
  const { rows } = await replica.query<{ count: number }>(
    `select count(*)::int as count from unnest($1::pg_lsn[]) as lsn
     where lsn <= case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end`,
    [positions.map(({ lsn }) => lsn)],
  );
  return rows[0]?.count ?? 0;
}
