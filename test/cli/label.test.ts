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

  it('tells on stderr what is wrong with each line, answers the rest and ends with 2', async () => {
    const { stdout, stderr, exitCode, file } = await label([
      '{"id": "x", ',
      JSON.stringify(PANTRY),
      '{"title": "no id"}',
      '{"id": "no title"}',
      '{"id": "n", "title": 7}',
      '[]',
    ]);
    expect(stdout.length).toBe(1);
    expect(stderr.split('\n')).toEqual([
      `${file}:1: This is no JSON.`,
      `${file}:3: id is missing`,
      `${file}:4: title is missing`,
      `${file}:5: title: Invalid input: expected string, received number`,
      `${file}:6: The line: Invalid input: expected object, received array`,
      '',
    ]);
    expect(exitCode).toBe(2);
  });

  it('answers lines of any origin: a byte order mark, other line ends, numbers as ids, words that are all null', async () => {
    const nothing = { id: 7, title: null, description: null, organizer: null, location: null };
    const { stdout, exitCode } = await label([`\uFEFF${JSON.stringify(nothing)}\r`, '', JSON.stringify(PANTRY)]);
    expect(stdout.map((line) => JSON.parse(line).id)).toEqual([7, 'b']);
    expect(exitCode).toBe(0);
  });

  it('says once of a field that it is not read, and answers its line', async () => {
    const misspelled = JSON.stringify({ ...PANTRY, organiser: 'The Pantry' });
    const { stdout, stderr, exitCode, file } = await label([misspelled, misspelled]);
    expect([stdout.length, stderr, exitCode]).toEqual([2, `${file}:1: the field "organiser" is not read.\n`, 0]);
  });

  it('says that a file is empty or missing, and ends with 2', async () => {
    const empty = await label(['']);
    expect([empty.stdout, empty.stderr, empty.exitCode]).toEqual([[], `${empty.file} holds no line of JSON.\n`, 2]);
    const missing = await labelFile(join(folder, 'none.jsonl'));
    expect([missing.stdout, missing.stderr, missing.exitCode]).toEqual([
      [],
      `${missing.file} could not be read (ENOENT).\n`,
      2,
    ]);
  });

  async function label(lines: readonly string[]) {
    const file = join(folder, 'lines.jsonl');
    await writeFile(file, `${lines.join('\n')}\n`);
    return labelFile(file);
  }
});

async function labelFile(file: string) {
  const child = spawn(process.execPath, ['src/cli/showup.ts', 'label', file], { cwd: ROOT });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (bytes: Buffer) => (printed.stdout += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (printed.stderr += bytes.toString()));
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { file, exitCode, stderr: printed.stderr, stdout: printed.stdout.split('\n').filter((line) => line !== '') };
}
