import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const LUNCHEON = {
  id: 'a',
  title: 'CANCELLED: Chapter Luncheon',
  description: null,
  organizer: 'Riverbend SHRM',
  location: 'Zoom',
};
const PANTRY = {
  id: 'b',
  title: 'Food Pantry Volunteers',
  description: 'Sort donations.',
  organizer: null,
  location: 'Greenport',
};

describe('showup label', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'label-'));
  });
  afterAll(async () => rm(folder, { recursive: true }));

  it('answers each line with plain slugs, in order, and nothing else on stdout', async () => {
    const { stdout, exitCode } = await label([JSON.stringify(LUNCHEON), JSON.stringify(PANTRY)]);
    expect(stdout.map((line): unknown => JSON.parse(line))).toEqual([
      {
        id: 'a',
        labels: {
          kind: 'meetup',
          ways: ['attend'],
          fields: ['human-resources'],
          causes: [],
          attendance: 'online',
          status: 'cancelled',
        },
      },
      {
        id: 'b',
        labels: {
          kind: 'volunteering',
          ways: ['volunteer'],
          fields: [],
          causes: ['hunger'],
          attendance: 'in-person',
          status: 'scheduled',
        },
      },
    ]);
    expect(exitCode).toBe(0);
  });

  it('names a broken line on stderr, answers the rest and ends with 2', async () => {
    const { stdout, stderr, exitCode, file } = await label([
      '{"id": "x", ',
      JSON.stringify(PANTRY),
      '{"title": "no id"}',
    ]);
    expect(stdout.length).toBe(1);
    expect([stderr.includes(`${file}:1: `), stderr.includes(`${file}:2: `), stderr.includes(`${file}:3: `)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(exitCode).toBe(2);
  });

  it('answers a line whose words are all null', async () => {
    const nothing = { id: 'n', title: null, description: null, organizer: null, location: null };
    const { stdout, exitCode } = await label([JSON.stringify(nothing)]);
    expect([stdout.length, exitCode]).toEqual([1, 0]);
  });

  async function label(lines: readonly string[]) {
    const file = join(folder, 'lines.jsonl');
    await writeFile(file, `${lines.join('\n')}\n`);
    const child = spawn(process.execPath, ['src/cli/showup.ts', 'label', file], { cwd: ROOT });
    const printed = { stdout: '', stderr: '' };
    child.stdout.on('data', (bytes: Buffer) => (printed.stdout += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (printed.stderr += bytes.toString()));
    const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { file, exitCode, stderr: printed.stderr, stdout: printed.stdout.split('\n').filter((line) => line !== '') };
  }
});
