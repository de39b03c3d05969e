import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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
  /** Address of the database. */
  readonly url: string;
  /** Pages that the town has served. */
  readonly countServed: () => number;
}

/** Has a process read the year to its end. */
export async function readThrough(target: YearTarget, order: YearOrder): Promise<void> {
  const child = startReading(target, order);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The process that reads the year ended with ${String(code)}.`);
}

/** A moment within the work: so many pages served, and so many milliseconds more. */
export interface Moment {
  readonly pages: number;
  readonly ms: number;
}

/** Kills a process in the middle of reading the year. `false` when it had come to its end before. */
export async function readUntilKilled(target: YearTarget, order: YearOrder, { pages, ms }: Moment): Promise<boolean> {
  const goal = target.countServed() + pages;
  const child = startReading(target, order);
  const closed = once(child, 'close');
  while (child.exitCode === null && target.countServed() < goal) await sleep(2);
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
