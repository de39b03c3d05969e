import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPair } from '#cli/read-pair.ts';

const RIGHT_START = 'right would be "2026-03-10T18:00:00" or "2026-03-10", and "America/Chicago" or null';
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
    expect(stderr.split('\n')).toEqual([
      'test/recordings/match/two-broken-lines-of-four.jsonl:2: This is no JSON.',
      `test/recordings/match/two-broken-lines-of-four.jsonl:3: a.start: "next week" with time zone null: ${RIGHT_START}`,
      '',
    ]);
    expect(status).toBe(2);
  });

  it('says that a file is missing', () => {
    const { stdout, stderr, status } = match('no-such-file.jsonl');
    expect([stdout, stderr, status]).toEqual(['', 'no-such-file.jsonl could not be read (ENOENT).\n', 2]);
  });

  it('names the side and the field of what is missing, misspelled or not read', () => {
    const answers = [
      { id: 1, a: { title: 'Hack Night' }, b: {} },
      {
        id: 2,
        a: { title: 'Hack Night', start: '2026-03-10T18:00:00', timeZone: 'Mars/Base' },
        b: { title: 'Hack Night' },
      },
      { id: 3, a: { title: 'Hack Night', citty: 'Bend' }, b: { title: 'Hack Night', description: 'Bring a laptop.' } },
    ].map((printed) => readPair(printed));
    expect(answers.map((pair) => (pair.outcome === 'broken' ? pair.message : pair.unread))).toEqual([
      'b.title is missing',
      `a.start: "2026-03-10T18:00:00" with time zone "Mars/Base": ${RIGHT_START}`,
      ['a.citty'],
    ]);
  });
});

function match(file: string) {
  return spawnSync(process.execPath, ['src/cli/showup.ts', 'match', file], { cwd: ROOT, encoding: 'utf8' });
}
