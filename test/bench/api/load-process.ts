// Asks a server as fast as it answers, on sixteen connections. Started by fork; does one job a message.
import { Pool } from 'undici';
import type { Job, Done, Question } from './load.ts';

const CONNECTIONS = 16;

process.on('message', (job: Job) => {
  void answer(job);
});
process.on('disconnect', () => process.exit());

async function answer(job: Job): Promise<void> {
  process.send?.(await run(job));
}

const pools = new Map<string, Pool>();

async function run({ origin, asked, begin, durationMs }: Job): Promise<Done> {
  const pool = pools.get(origin) ?? new Pool(origin, { connections: CONNECTIONS, pipelining: 1 });
  pools.set(origin, pool);
  const latencies: number[] = [];
  let next = begin;
  let wrong = 0;
  const startedMs = performance.now();
  const work = async (): Promise<void> => {
    while (performance.now() - startedMs < durationMs) {
      const question = asked[next++ % asked.length];
      if (!question) return;
      const sentMs = performance.now();
      const status = await ask(pool, question);
      if (status === (question.etag === undefined ? 200 : 304)) latencies.push(performance.now() - sentMs);
      // A server that has too much to do says so; that is no answer, and not wrong.
      else if (status !== 503) wrong += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  return { latencies, spentMs: performance.now() - startedMs, wrong, next };
}

/** The status of the answer, whose body is thrown away. */
function ask(pool: Pool, { path, etag, encoding }: Question): Promise<number> {
  return new Promise((resolve, reject) => {
    let status = 0;
    const headers = { ...(etag && { 'if-none-match': etag }), ...(encoding && { 'accept-encoding': encoding }) };
    pool.dispatch(
      { path, method: 'GET', headers },
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
