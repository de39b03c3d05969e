import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

describe('showup demo', () => {
  let folder: string;
  let demo: Demo;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'showup-demo-'));
    demo = startDemo(folder);
    await demo.said('Stop with Ctrl+C.');
  });
  afterAll(() => {
    demo.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells what it found per site, the broken one with its reason', () => {
    const lines = demo
      .output()
      .split('\n')
      .filter((line) => /^(ok|failed|empty|held) /.test(line));
    expect(lines.filter((line) => !line.startsWith('ok')).length).toBe(1);
    expect(lines.find((line) => line.startsWith('failed'))).toMatch(/Troubled Chamber .*answered 500/);
  });

  it('answers what is on for HR in Memphis, marked as a sample', async () => {
    const { statusCode, body } = await request(`${demo.url()}/v1/opportunities?city=memphis-tn&field=human-resources`);
    const answer = (await body.json()) as { items: readonly unknown[]; sample: boolean };
    expect([statusCode, answer.sample, answer.items.length > 3]).toEqual([200, true, true]);
  });

  it('is ready once the first collection is done', async () => {
    expect((await request(`${demo.url()}/health/ready`)).statusCode).toBe(200);
  });

  it('serves its metrics, what it read among them', async () => {
    const { statusCode, body } = await request(`${demo.url()}/metrics`);
    expect([statusCode, /^showup_runs_total\{outcome="failed"\} 1$/m.test(await body.text())]).toEqual([200, true]);
  });

  it('refuses to share its folder, and says which and what to do', async () => {
    const second = startDemo(folder);
    const [exitCode] = await once(second.child, 'close');
    expect([exitCode, second.errors()]).toEqual([
      1,
      `showup: Another running Showup uses the folder ${join(folder, 'demo')}. Stop it, or set SHOWUP_DATA_DIR to another folder.\n`,
    ]);
  });

  it('ends with everything it started when it is told to', async () => {
    demo.child.kill('SIGTERM');
    const [exitCode] = await once(demo.child, 'close');
    expect([exitCode, existsSync(join(folder, 'demo/postgres/postmaster.pid'))]).toEqual([0, false]);
  });
});

interface Demo {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  readonly url: () => string;
  readonly said: (words: string) => Promise<void>;
}

function startDemo(folder: string): Demo {
  const child = spawn(process.execPath, ['src/cli/showup.ts', 'demo'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], SHOWUP_DATA_DIR: folder, PORT: '0' },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return {
    child,
    output: () => stdout,
    errors: () => stderr,
    url: () => /http:\/\/localhost:\d+/.exec(stdout)?.[0] ?? '',
    said: (words) =>
      new Promise((resolve, reject) => {
        const look = () => stdout.includes(words) && resolve();
        child.stdout.on('data', look);
        child.once('close', () => reject(new Error(`The demo ended: ${stderr}`)));
      }),
  };
}
