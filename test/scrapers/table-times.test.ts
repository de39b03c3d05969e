import { describe, expect, it } from 'vitest';
import { table } from '#scrapers/formats/table/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

const PAGE = recording('localist/2026-03-02-one-private.json');

function read(records: readonly Readonly<Record<string, unknown>>[]) {
  return table.read({ ...PAGE, body: JSON.stringify(records) }, SAMPLE_SOURCE).listings;
}

describe('table on times that stand in odd places', () => {
  it('reads what lasts all day by its dates, up to its last day', () => {
    const [fair] = read([
      { title: 'Spring Fair', allDay: true, start: '2026-04-10T00:00:00', end: '2026-04-12T00:00:00' },
    ]);
    expect([fair?.start?.text, fair?.end?.text]).toEqual(['2026-04-10', '2026-04-11']);
  });

  it('takes the clock from the title of an entry that only claims to last all day', () => {
    const [board] = read([
      { title: 'Finance Board 10:00 a.m.', allDay: true, start: '2026-04-10T00:00:00', end: '2026-04-11T00:00:00' },
    ]);
    expect([board?.title, board?.start?.text, board?.end]).toEqual(['Finance Board', '2026-04-10 10:00 a.m.', null]);
  });

  it('leaves a title as printed where the columns print the day alone', () => {
    const [board] = read([{ title: 'Finance Board - 6:30 p.m.', date: '2026-04-10', place: 'Hall' }]);
    expect([board?.title, board?.start?.text]).toEqual(['Finance Board - 6:30 p.m.', '2026-04-10 6:30 p.m.']);
  });

  it('reads shifts in the zone that their record prints', () => {
    const [opening] = read([
      {
        title: 'Sort coats',
        timezone: 'America/Chicago',
        shifts: [{ start: '2026-04-10T09:00', end: '2026-04-10T11:00' }],
      },
    ]);
    expect(opening?.sessions.map(({ start }) => start)).toEqual([
      { text: '2026-04-10T09:00', timeZoneText: 'America/Chicago' },
    ]);
  });
});
