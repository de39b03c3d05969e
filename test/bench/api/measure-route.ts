import type { ChildProcess } from 'node:child_process';
import { askProcess, type Done, type Question } from './load.ts';
import type { RouteName } from './draw-questions.ts';

/** How fast a route is beside the floor of the same run. */
export interface RouteFigures {
  readonly name: RouteName;
  /** Answers a second, the middle one of all slices. */
  readonly rps: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly floorRps: number;
  readonly ratio: number;
}

/** A route and its floor are measured in turns this short, so that whatever else the machine does slows both alike. */
const SLICE_MS = 400;
const SLICES = 15;
const WARM_UP_MS = 1_500;

export interface Course {
  readonly origin: string;
  readonly asked: readonly Question[];
}

/** A course and what was seen of it so far: answers a second by slice, and milliseconds by answer. */
interface Runner {
  readonly course: Course;
  readonly measured: { readonly rates: number[]; readonly latencies: number[]; next: number };
}

/** Measures a route and its floor side by side, in alternating slices. */
export async function measureSideBySide(
  load: ChildProcess,
  [route, floor]: readonly [Course, Course],
): Promise<Omit<RouteFigures, 'name'>> {
  const [own, under] = [toRunner(route), toRunner(floor)];
  await runInTurns(load, [own, under]);
  const [rps, floorRps] = [quantile(own.measured.rates, 0.5), quantile(under.measured.rates, 0.5)];
  return {
    rps: Math.round(rps),
    p50Ms: round(quantile(own.measured.latencies, 0.5)),
    p99Ms: round(quantile(own.measured.latencies, 0.99)),
    floorRps: Math.round(floorRps),
    ratio: round(rps / floorRps),
  };
}

/** Answers a second of one course alone. */
export async function measureRate(load: ChildProcess, course: Course): Promise<number> {
  const runner = toRunner(course);
  await runInTurns(load, [runner]);
  return Math.round(quantile(runner.measured.rates, 0.5));
}

function toRunner(course: Course): Runner {
  return { course, measured: { rates: [], latencies: [], next: 0 } };
}

/** What comes while everything warms up does not count. */
async function runInTurns(load: ChildProcess, runners: readonly Runner[]): Promise<void> {
  for (const runner of runners) {
    await runSlice(load, runner, WARM_UP_MS);
    runner.measured.rates.length = 0;
    runner.measured.latencies.length = 0;
  }
  for (let slice = 0; slice < SLICES; slice += 1) {
    for (const runner of runners) await runSlice(load, runner, SLICE_MS);
  }
}

async function runSlice(load: ChildProcess, { course, measured }: Runner, durationMs: number): Promise<void> {
  const { origin, asked } = course;
  const done = await askProcess<Done>(load, { origin, asked, begin: measured.next, durationMs });
  if (done.wrong > 0)
    throw new Error(`${done.wrong} answers of ${asked[0]?.path} had another status than they should have.`);
  measured.rates.push((done.latencies.length / done.spentMs) * 1000);
  measured.latencies.push(...done.latencies);
  measured.next = done.next;
}

/** The value that this share of them does not exceed; zero of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
