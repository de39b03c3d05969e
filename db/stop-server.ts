import { setTimeout as sleep } from 'node:timers/promises';
import { readServerPid } from './embedded-files.ts';

const STOP_MS_MAX = 15_000;
const POLL_MS = 15;

/** Fast shutdown, then the immediate one, which is recovered from at the next start (PostgreSQL manual, 18.5). */
export async function stopServer(folder: string, pid: number): Promise<void> {
  signalServer(pid, 'SIGINT');
  const deadline = Date.now() + STOP_MS_MAX;
  while ((await readServerPid(folder)) === pid && signalServer(pid, 0)) {
    if (Date.now() > deadline) return void signalServer(pid, 'SIGQUIT');
    await sleep(POLL_MS);
  }
}

/** Whether there was a process to signal. */
export function signalServer(pid: number | undefined, name: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
