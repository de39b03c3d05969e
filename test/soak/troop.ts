import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Random } from '../support/random.ts';

const SCRIPT = join(import.meta.dirname, 'role-process.ts');
/** Whoever ends by itself, as when the database is away at its start, is started again after this, as a service manager would. */
const RESTART_MS = 500;

export interface TroopOptions {
  /** Of the database. */
  readonly url: string;
  readonly gapMs: number;
  /** Gets what the processes warn of. */
  readonly tell: (line: string) => void;
}

/** Processes of the service; one that is killed is replaced at once. */
export function createTroop({ url, gapMs, tell }: TroopOptions) {
  const living = new Map<ChildProcess, string>();
  const deaths = new Map<number, number>();

  /** Resolves when the process says that it has started. */
  const start = async (role: string): Promise<void> => {
    const child = spawn(process.execPath, [SCRIPT, role, String(gapMs)], {
      env: { ...process.env, DATABASE_URL: url, SHOWUP_ALLOW_HOSTS: '*.localhost', PORT: '0', LOG_LEVEL: 'info' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    living.set(child, role);
    const ended = once(child, 'exit');
    child.once('exit', () => living.delete(child) && setTimeout(() => void start(role), RESTART_MS));
    const lines = createInterface(child.stdout);
    lines.on('line', (line) => /"level":[4-6]0/.test(line) && tell(line));
    await Promise.race([ended, until(lines, 'started')]);
  };

  return {
    deaths,
    start,
    killOne: (random: Random): void => {
      const [child, role] = [...living][random.below(living.size)] ?? [];
      if (!child || role === undefined) return;
      living.delete(child);
      if (child.pid !== undefined && child.kill('SIGKILL')) deaths.set(child.pid, Date.now());
      void start(role);
    },
    stop: async (): Promise<void> => {
      const children = [...living.keys()];
      living.clear();
      await Promise.all(
        children.map(async (child) => {
          const ended = once(child, 'exit');
          child.kill('SIGTERM');
          await ended;
        }),
      );
    },
  };
}

function until(lines: ReturnType<typeof createInterface>, message: string): Promise<void> {
  return new Promise((done) => lines.on('line', (line) => (line.includes(`"msg":"${message}"`) ? done() : undefined)));
}
