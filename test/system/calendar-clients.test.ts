import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, makeOccurrence } from '#test/support/make-opportunity.ts';
import { makeDraft, makeLocation, makeSource, seed } from '#test/support/seed.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

const MEMPHIS = makeLocation('Memphis', 35.15, -90.05);
/** Clocks in Memphis go forward on 2026-03-08. */
const EVENINGS = ['2026-03-05T18:00:00', '2026-03-12T18:00:00'];

describe('the calendar of a city, in the clients that people use', () => {
  let service: TestApp;
  let folder: string;
  let calendar: string;

  beforeAll(async () => {
    service = await startTestApp();
    folder = mkdtempSync(join(tmpdir(), 'showup-calendar-'));
    mkdirSync(join(folder, 'calendars'));
    await seedSeries(service);
    calendar = (await service.app.inject('/v1/calendar.ics?city=memphis-tn')).body;
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await service.close();
  });

  it('shows the same wall clock on both sides of a DST change in python3-icalendar, and no complaint', () => {
    const { stdout, status } = spawnSync('/usr/bin/python3', [join(import.meta.dirname, 'read_calendar.py')], {
      input: calendar,
      encoding: 'utf8',
    });
    expect(stdout.trim().split('\n').toSorted()).toEqual([
      '2026-03-05T18:00:00|America/Chicago|-0600|CONFIRMED|Müller, Söhne & Friends: HR evening',
      '2026-03-12T18:00:00|America/Chicago|-0500|CONFIRMED|Müller, Söhne & Friends: HR evening',
    ]);
    expect(status).toBe(0);
  });

  it('shows the same wall clock on both sides of a DST change in khal, and no complaint', () => {
    writeFileSync(join(folder, 'config'), khalConfig(folder));
    writeFileSync(join(folder, 'showup.ics'), calendar);
    expect(khal('import', '--batch', join(folder, 'showup.ics'))).toEqual({ status: 0, stdout: '', stderr: '' });
    const listed = khal(
      'list',
      '--format',
      '{start-date} {start-time} {title}',
      '--day-format',
      '',
      '2026-03-01',
      '2026-03-31',
    );
    expect(listed).toEqual({
      status: 0,
      stdout:
        '2026-03-05 18:00 Müller, Söhne & Friends: HR evening\n2026-03-12 18:00 Müller, Söhne & Friends: HR evening\n',
      stderr: '',
    });
  });

  function khal(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync('khal', ['--config', join(folder, 'config'), ...args], {
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', HOME: folder, LC_ALL: 'C.UTF-8', TZ: 'America/Chicago' },
    });
    return { status, stdout: stdout.replace(/^\n/gm, ''), stderr };
  }
});

async function seedSeries({ database }: TestApp): Promise<void> {
  const source = makeSource('hr-circle');
  const occurrences = EVENINGS.map((start) => makeOccurrence(at(start), { end: at(`${start.slice(0, 11)}20:00:00`) }));
  const first = occurrences[0];
  if (!first) throw new Error('the series has a first evening');
  const draft = makeDraft(
    source,
    {
      title: 'Müller, Söhne & Friends: HR evening',
      start: first.start,
      end: first.end,
      location: MEMPHIS,
      recurrence: 'FREQ=WEEKLY;COUNT=2',
    },
    occurrences,
  );
  await seed(database.db, { source, readAt: '2026-03-02T09:00:00Z', drafts: [draft] });
}

function khalConfig(folder: string): string {
  return `[calendars]
[[showup]]
path = ${join(folder, 'calendars')}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = America/Chicago
default_timezone = America/Chicago
[sqlite]
path = ${join(folder, 'khal.db')}
[default]
default_calendar = showup
`;
}
