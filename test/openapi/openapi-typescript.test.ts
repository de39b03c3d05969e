import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentText, operations } from '#test/support/api-document.ts';

const SDK = join(import.meta.dirname, '../../openapi/sdk');
const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'showup-types-'));
  await writeFile(join(folder, 'openapi.json'), documentText);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the document', () => {
  it('goes through openapi-typescript without complaint, and what comes out compiles under strict settings', async () => {
    const write = await run(join(SDK, 'node_modules/.bin/openapi-typescript'), ['openapi.json', '-o', 'api.ts'], {
      cwd: folder,
    });
    const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', 'api.ts'];
    const compile = await run(join(SDK, 'node_modules/.bin/tsc'), strict, { cwd: folder });
    const types = await readFile(join(folder, 'api.ts'), 'utf8');
    const lacking = operations.filter(({ operationId }) => !types.includes(`    ${operationId}: {`));
    expect([write.stderr, compile.stdout, lacking]).toEqual(['', '', []]);
  });
});
