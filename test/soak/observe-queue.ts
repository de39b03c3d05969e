import { sql } from 'drizzle-orm';
import { connect, type Db } from '#db/connect.ts';

/** A reading as the database tells it. */
export interface SeenReading {
  /** `id instant`; null when it was broken off or asked for. */
  readonly slot: string | null;
  readonly isBroken: boolean;
  /** The process that read. */
  readonly pid: number | null;
  readonly endedMs: number;
}

export async function listReadings(db: Db): Promise<readonly SeenReading[]> {
  const { rows } = await db.execute<SeenReading & Record<string, unknown>>(sql`
    select source_id || ' ' || to_char(slot_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as slot,
      reason is not distinct from 'The process ended before the reading did.' as "isBroken",
      split_part(read_by, ':', 2)::int as pid, (extract(epoch from finished_at) * 1000)::float8 as "endedMs"
    from runs where finished_at is not null`);
  return rows;
}

/** Every opportunity with its times and whence it is known, as comparable text; ids and times of seeing left out. */
export async function listTold(db: Db): Promise<readonly string[]> {
  const { rows } = await db.execute<{ told: string }>(sql`
    select jsonb_build_array(facts ->> 'title', facts -> 'start', facts -> 'location', withdrawn_at is null,
      (select jsonb_agg(source_id || ' ' || source_key order by source_id, source_key) from links
        where opportunity_id = opportunities.id and undone_at is null),
      (select jsonb_agg(starts_at order by starts_at, ordinal) from occurrences where opportunity_id = opportunities.id),
      (select count(*) from search_entries where opportunity_id = opportunities.id))::text as told
    from opportunities where merged_into is null`);
  return rows.map(({ told }) => told).toSorted();
}

/** What is not done: jobs, slots that have come, jobs given up, pages accepted and runs without an end. */
export async function countLeft(db: Db) {
  const { rows } = await db.execute<Record<'waiting' | 'due' | 'dead' | 'pages' | 'runs', number>>(sql`
    select (select count(*)::int from pgboss.job where name = 'read-source' and state < 'completed') as waiting,
      (select count(*)::int from sources where next_slot_at <= now()) as due,
      (select count(*)::int from pgboss.job where name = 'read-source-dead') as dead,
      (select count(*)::int from captures where processed_at is null) as pages,
      (select count(*)::int from runs where finished_at is null) as runs`);
  return rows[0] ?? { waiting: 0, due: 0, dead: 0, pages: 0, runs: 0 };
}

/** Looks into the database of this address. */
export async function withDatabase<T>(url: string, task: (db: Db) => Promise<T>): Promise<T> {
  const connection = connect(url, { applicationName: 'soak' });
  try {
    return await task(connection.db);
  } finally {
    await connection.close();
  }
}
