import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const recording = (name: string): string => join('test/recordings/inspect', name);

describe('showup inspect --json', () => {
  it('prints one object a line for each input, in order, and nothing else on stdout', async () => {
    const inputs = [recording('garbage.bin'), recording('series-and-a-broken-start.ics'), 'no-such-file.ics'];
    const { lines, exitCode } = await inspect(inputs);
    expect(lines.map(({ input, adapter }) => [input, adapter])).toEqual([
      [inputs[0], null],
      [inputs[1], 'icalendar'],
      [inputs[2], null],
    ]);
    expect(exitCode).toBe(2);
  });

  it('shows a recurring series once, exceptions applied, with every property of the contract', async () => {
    const { lines, exitCode } = await inspect([recording('series-and-a-broken-start.ics')]);
    expect(exitCode).toBe(0);
    const [found] = lines[0]?.opportunities ?? [];
    expect(found).toMatchObject({
      title: 'Sample HR Meetup',
      kind: 'meetup',
      fields: ['human-resources'],
      start: '2026-03-05T18:00:00',
      end: '2026-03-05T19:30:00',
      timeZone: 'America/Chicago',
      allDay: false,
      ongoing: false,
      status: 'scheduled',
      attendance: 'in-person',
      organizer: 'Sample HR Group',
      url: 'https://sample.example/series',
      recurrence: 'FREQ=WEEKLY;COUNT=3',
      occurrences: ['2026-03-05T18:00:00', '2026-03-19T18:00:00'],
      sourceId: 'series@sample.example',
    });
    expect(Object.keys(found ?? {}).toSorted()).toEqual(CONTRACT);
    expect(Object.keys(found?.['location'] ?? {}).toSorted()).toEqual(LOCATION);
  });

  it('tells a broken item as a problem that names it', async () => {
    const { lines } = await inspect([recording('series-and-a-broken-start.ics')]);
    expect(lines[0]?.problems.map(({ item }) => item)).toEqual(['Broken start']);
  });

  it('reads with the adapter that was named, and says so when there is none of that name', async () => {
    const { lines, exitCode } = await inspect(['--adapter', 'no-such', recording('series-and-a-broken-start.ics')]);
    expect([lines[0]?.problems, exitCode]).toEqual([[{ message: 'No adapter has the name no-such.', item: null }], 2]);
  });
});

/** The property names of PRODUCT.md §7, sorted. */
const CONTRACT = [
  'allDay',
  'attendance',
  'causes',
  'cost',
  'credits',
  'end',
  'fields',
  'kind',
  'location',
  'occurrences',
  'ongoing',
  'organizer',
  'recurrence',
  'sourceId',
  'start',
  'status',
  'timeZone',
  'title',
  'url',
  'ways',
];
const LOCATION = ['city', 'country', 'latitude', 'longitude', 'postalCode', 'region', 'street', 'venue'];

interface Line {
  readonly input: string;
  readonly adapter: string | null;
  readonly problems: readonly { readonly message: string; readonly item: string | null }[];
  readonly opportunities: readonly (Readonly<Record<string, unknown>> & { readonly location?: object })[];
}

function inspect(args: readonly string[]): Promise<{ lines: readonly Line[]; exitCode: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/showup.ts', 'inspect', '--json', ...args], { cwd: ROOT });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.once('error', reject);
    child.once('close', (exitCode) => {
      const lines = stdout.split('\n').filter(Boolean);
      resolve({ lines: lines.map((line): Line => JSON.parse(line)), exitCode });
    });
  });
}
