import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StartFlags } from '../../support/start-flags.ts';

/** What is asked for; with an `etag` the answer must be that nothing has changed. */
export interface Question {
  readonly path: string;
  readonly etag?: string;
  /** `Accept-Encoding`; none when absent. */
  readonly encoding?: string;
}

/** What the process that makes the load is told to do. */
export interface Job {
  readonly origin: string;
  readonly asked: readonly Question[];
  /** Position of the first question. */
  readonly begin: number;
  readonly durationMs: number;
}

/** What it did. */
export interface Done {
  /** Of each answer, in milliseconds. */
  readonly latencies: readonly number[];
  readonly spentMs: number;
  /** Answers with another status than they should have. */
  readonly wrong: number;
  readonly next: number;
}

/**
 * A child process of the bench, which talks in messages and writes its log nowhere.
 * @param flags what it is started with; nothing when absent
 */
export function startProcess(file: string, args: readonly string[], flags?: StartFlags): ChildProcess {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const { env, execArgv } = flags ?? { env: {}, execArgv: [] };
  return fork(path, args, {
    ...{ stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [...execArgv] },
    env: { ...process.env, ...env },
  });
}

/** The next message of a process, after telling it something. */
export async function askProcess<Answer>(child: ChildProcess, told?: object): Promise<Answer> {
  const settled = new AbortController();
  const { signal } = settled;
  const answered = once(child, 'message', { signal });
  const ended = once(child, 'exit', { signal }).then(() =>
    Promise.reject(new Error('A process of the bench has ended.')),
  );
  if (told) child.send(told);
  try {
    // Each child of the bench answers in the one shape that its caller expects.
    const [message] = (await Promise.race([answered, ended])) as [Answer];
    return message;
  } finally {
    ended.catch(() => undefined); // no longer of interest
    settled.abort();
  }
}
