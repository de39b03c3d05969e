import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Db } from '#db/connect.ts';
import type { Source } from '#domain/source.ts';

/** What the process that reads the year is told on standard input. */
export interface YearOrder {
  readonly sources: readonly Source[];
  /** `http://day.localhost:4123`: where the town's calendar is turned. */
  readonly dayUrl: string;
  readonly weeks: number;
}

/** What it reads into, and how it is known from outside how far it is. */
export interface YearTarget {
  readonly url: string;
  readonly db: Db;
}

/** Has a process read the year to its end. */
export async function readThrough(target: YearTarget, order: YearOrder): Promise<void> {
  const child = startReading(target, order);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The process that reads the year ended with ${String(code)}.`);
}

/** A moment within the work: so many pages accepted, and so many milliseconds more. */
export interface Moment {
  readonly pages: number;
  readonly ms: number;
}

/** Kills a process in the middle of reading the year. `false` when it had come to its end before. */
export async function readUntilKilled(target: YearTarget, order: YearOrder, { pages, ms }: Moment): Promise<boolean> {
  const goal = (await countPages(target.db)) + pages;
  const child = startReading(target, order);
  const closed = once(child, 'close');
  while (child.exitCode === null && (await countPages(target.db)) < goal) await sleep(2);
  await sleep(ms);
  const wasAlive = child.exitCode === null && child.kill('SIGKILL');
  await closed;
  return wasAlive;
}

function startReading({ url }: YearTarget, order: YearOrder) {
  const script = join(import.meta.dirname, 'read-year-process.ts');
  const child = spawn(process.execPath, [script, url], { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(JSON.stringify(order));
  return child;
}

/** Pages accepted since the beginning; deleted ones count as well. */
async function countPages(db: Db): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`
    select (select coalesce(sum((counts ->> 'pages')::int), 0) from runs where finished_at is not null)::int
      + (select count(*) from captures join runs on runs.id = run_id where finished_at is null)::int as count`);
  return rows[0]?.count ?? 0;
}
