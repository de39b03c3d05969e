import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { readStartFlags } from '../support/start-flags.ts';

/** `command: [start, --role, api]` of each service, as the file has them. */
function readCommands(): readonly (readonly string[])[] {
  const lines = readFileSync('docker-compose.yml', 'utf8').matchAll(/^ {4}command: \[(.+)\]$/gm);
  return [...lines].map(([, words]) => (words ?? '').split(', '));
}

/** What the image runs a command by, as the file has it: the program and what comes before the command. */
function readEntry(): readonly string[] {
  const [, words] = /^ENTRYPOINT (\[.+\])$/m.exec(readFileSync('Dockerfile', 'utf8')) ?? [];
  return JSON.parse(words ?? '[]');
}

/** What the image puts into the environment beside `NODE_ENV`. */
function readEnvironment(): Readonly<Record<string, string>> {
  const [, words = ''] = /^ENV NODE_ENV=production (.+)$/m.exec(readFileSync('Dockerfile', 'utf8')) ?? [];
  return Object.fromEntries(words.split(' ').map((word) => word.split('=') as [string, string])); // as Docker writes them
}

/** What the image asks to see whether it is well, as the file has it. */
function readHealthCheck(port: number): string {
  const [, words] = /^ {2}CMD (\[.+\])$/m.exec(readFileSync('Dockerfile', 'utf8')) ?? [];
  const [, , script = ''] = JSON.parse(words ?? '[]') as readonly string[];
  return script.replace(':3000', `:${port}`);
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Starts a command as the container does, asks what the image asks, and ends it as the container is ended. */
async function tryCommand(command: readonly string[]) {
  const [, ...entry] = readEntry();
  const env = {
    ...process.env,
    ...readEnvironment(),
    DATABASE_URL: database.url,
    PORT: '0',
    SHOWUP_CONTACT: 'hello@showup.example',
  };
  const child = spawn(process.execPath, [...entry, ...command, '--city', 'nowhere'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const told: { msg?: string; url?: string } = JSON.parse(line);
    if (told.msg !== 'started') continue;
    const script = readHealthCheck(Number(new URL(told.url ?? '').port));
    const check = spawn(process.execPath, ['--eval', script]);
    const [health] = await once(check, 'exit');
    child.kill('SIGTERM');
    const [code] = await ended;
    return { health, code };
  }
  return { health: null, code: null };
}

describe('the containers', () => {
  it('run one process of each role', () => {
    expect(readCommands().map((words) => words.join(' '))).toEqual([
      'start --role api',
      'start --role worker',
      'start --role scheduler',
    ]);
  });

  it('take as little memory as `npm start` does: told the same', () => {
    const { env, execArgv } = readStartFlags();
    expect(readEntry()).toEqual(['node', ...execArgv, 'src/cli/showup.ts']);
    expect(readEnvironment()).toEqual(env);
    expect(execArgv.length + Object.keys(env).length).toBeGreaterThan(1);
  });

  it('run commands that start, are well, and end in order when they are told to', async () => {
    const outcomes = await Promise.all(readCommands().map(tryCommand));
    expect(outcomes).toEqual(Array.from({ length: 3 }, () => ({ health: 0, code: 0 })));
  });
});
