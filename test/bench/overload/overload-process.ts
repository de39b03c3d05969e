// Asks a server, as fast as it answers or by the clock. Started by fork; does one job a message.
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { OverloadDone, OverloadJob, Pressing } from './overload-job.ts';

/** More than a server that bears its load would ever need. */
const CONNECTIONS = 256;
const REFUSALS = new Set([429, 503]);
const TICK_MS = 2;

let pool: Pool | undefined;
let next = 0;

process.on('message', (job: OverloadJob) => {
  void answer(job);
});
process.on('disconnect', () => process.exit());

async function answer({ origin, paths, pressing }: OverloadJob): Promise<void> {
  pool ??= new Pool(origin, { connections: CONNECTIONS, pipelining: 1 });
  const sheet = { accepted: [], refused: [], wrong: 0 };
  const startedMs = performance.now();
  const ask = (dueMs: number) => askOne(paths[next++ % paths.length] ?? '/', { dueMs, sheet });
  const { durationMs } = pressing;
  if (pressing.is === 'as-answered') await askAsAnswered(ask, startedMs + durationMs, pressing.lanes);
  else await askAsDue(ask, startedMs, pressing);
  process.send?.({ ...sheet, spentMs: performance.now() - startedMs } satisfies OverloadDone);
}

type Ask = (dueMs: number) => Promise<void>;

async function askAsAnswered(ask: Ask, untilMs: number, lanes: number): Promise<void> {
  const work = async (): Promise<void> => {
    while (performance.now() < untilMs) await ask(performance.now());
  };
  await Promise.all(Array.from({ length: lanes }, work));
}

/** Whatever is answered or not, the next one is asked when it is due. */
async function askAsDue(ask: Ask, startedMs: number, { rps, durationMs }: Pressing & { is: 'as-due' }): Promise<void> {
  const underWay: Promise<void>[] = [];
  const count = Math.round((rps * durationMs) / 1000);
  while (underWay.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - startedMs) * rps) / 1000));
    while (underWay.length < due) underWay.push(ask(startedMs + (1000 * underWay.length) / rps));
    await sleep(TICK_MS);
  }
  await Promise.all(underWay);
}

interface Sheet {
  readonly accepted: number[];
  readonly refused: number[];
  wrong: number;
}

async function askOne(
  path: string,
  { dueMs, sheet }: { readonly dueMs: number; readonly sheet: Sheet },
): Promise<void> {
  try {
    const status = await readStatus(path);
    const spentMs = performance.now() - dueMs;
    if (status === 200) sheet.accepted.push(spentMs);
    else if (REFUSALS.has(status)) sheet.refused.push(spentMs);
    else sheet.wrong += 1;
  } catch {
    sheet.wrong += 1; // the connection broke, which an overloaded server must not let happen
  }
}

/** The status of the answer, whose body is thrown away. */
function readStatus(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let status = 0;
    pool?.dispatch(
      { path, method: 'GET' },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, code) => {
          status = code;
        },
        onResponseData: () => undefined,
        onResponseEnd: () => resolve(status),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}
