import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

describe('showup match', () => {
  it('answers each pair on a line of its own, and names the lines that are broken', () => {
    const { stdout, stderr, status } = match('test/recordings/match/two-broken-lines-of-four.jsonl');
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, same }) => [id, same])).toEqual([
      ['p-1', true],
      ['p-4', false],
    ]);
    expect(Object.keys(answers[0])).toEqual(['id', 'same', 'score', 'why']);
    expect(answers[1].why).toBe('they are on other dates');
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.split(':')[1]),
    ).toEqual(['2', '3']);
    expect(status).toBe(2);
  });

  it('says that a file is missing', () => {
    const { stdout, stderr, status } = match('no-such-file.jsonl');
    expect([stdout, stderr.startsWith('no-such-file.jsonl could not be read'), status]).toEqual(['', true, 2]);
  });
});

function match(file: string) {
  return spawnSync(process.execPath, ['src/cli/showup.ts', 'match', file], { cwd: ROOT, encoding: 'utf8' });
}
