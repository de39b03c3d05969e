import type { Db } from '#db/connect.ts';
import { toInstantText } from '#db/values.ts';
import { sql } from 'drizzle-orm';

/** A reading that waits, is under way, or was given up after all its attempts. */
export interface QueuedReading {
  readonly sourceId: string;
  /** The slot of its schedule, RFC 3339; `null` when somebody asked for it. */
  readonly slotAt: string | null;
  readonly state: 'waiting' | 'retry' | 'active' | 'dead';
  /** Attempts that came to nothing. */
  readonly attempts: number;
  /** RFC 3339. */
  readonly queuedAt: string;
  /** Why the last attempt came to nothing. */
  readonly reason: string | null;
}

const JOBS_MAX = 200;

/** What the queue holds, given up first, then what is under way, then what waits longest; at most 200. */
export async function listQueue(db: Db): Promise<readonly QueuedReading[]> {
  if (!(await hasQueue(db))) return [];
  const { rows } = await db.execute<QueuedReading & Record<string, unknown>>(sql`
    select data ->> 'sourceId' as "sourceId", data ->> 'slotAt' as "slotAt",
      case when name = 'read-source-dead' then 'dead' when state = 'created' then 'waiting' else state::text end as state,
      coalesce(source_retry_count, retry_count) as attempts, created_on as "queuedAt",
      left(coalesce(source_output, output) ->> 'message', 500) as reason
    from pgboss.job where name in ('read-source', 'read-source-dead') and state < 'completed'
    order by name desc, state desc, created_on, id limit ${JOBS_MAX}`);
  return rows.map((row) => ({ ...row, queuedAt: toInstantText(row.queuedAt) }));
}

/** The queue in numbers. */
export interface QueueDepth {
  readonly waiting: number;
  readonly retry: number;
  readonly active: number;
  readonly dead: number;
  /** How long the reading that waits longest has been due; 0 when none waits. */
  readonly oldestSeconds: number;
}

/** How much waits in the queue at that moment; nothing while there is no queue yet. */
export async function measureQueue(db: Db, now: string): Promise<QueueDepth> {
  const empty = { waiting: 0, retry: 0, active: 0, dead: 0, oldestSeconds: 0 };
  if (!(await hasQueue(db))) return empty;
  const { rows } = await db.execute<QueueDepth & Record<string, unknown>>(sql`
    select count(*) filter (where name = 'read-source' and state = 'created')::int as waiting,
      count(*) filter (where name = 'read-source' and state = 'retry')::int as retry,
      count(*) filter (where name = 'read-source' and state = 'active')::int as active,
      count(*) filter (where name = 'read-source-dead')::int as dead,
      greatest(0, coalesce(extract(epoch from ${now}::timestamptz - min(start_after)
        filter (where name = 'read-source' and state < 'active')), 0))::float8 as "oldestSeconds"
    from pgboss.job where name in ('read-source', 'read-source-dead') and state < 'completed'`);
  return rows[0] ?? empty;
}

/** An instance that has only ever been read by hand has no queue. */
async function hasQueue(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ isThere: boolean }>(
    sql`select to_regclass('pgboss.job') is not null as "isThere"`,
  );
  return rows[0]?.isThere ?? false;
}
