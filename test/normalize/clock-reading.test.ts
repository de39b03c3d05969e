import { describe, expect, it } from 'vitest';
import { parseClockReading } from '#normalize/clock-reading.ts';

const clock = (local: string) => ({ is: 'clock', local });
const date = (text: string) => ({ is: 'date', date: text });
const instant = (text: string, offsetMinutes: number | null) => ({ is: 'instant', instant: text, offsetMinutes });

describe('parseClockReading', () => {
  it.each([
    ['20260305', date('2026-03-05')],
    ['2026-03-05', date('2026-03-05')],
    ['2026-3-5', date('2026-03-05')],
    ['2026/03/05', date('2026-03-05')],
    ['2026-W10-4', date('2026-03-05')],
    ['2026-064', date('2026-03-05')],
  ])('reads %s as a date', (text, reading) => expect(parseClockReading(text)).toEqual(reading));

  it.each([
    ['20260305T180000', clock('2026-03-05T18:00:00')],
    ['2026-03-05T18:00', clock('2026-03-05T18:00:00')],
    ['2026-03-05 18:00:00.123', clock('2026-03-05T18:00:00')],
    ['2026-03-05 6:00 PM', clock('2026-03-05T18:00:00')],
    ['2026-03-05T24:00', clock('2026-03-06T00:00:00')],
    ['2026-03-05T18:00:60', clock('2026-03-05T18:00:59')],
    ['202603051800', clock('2026-03-05T18:00:00')],
    ['2026-03-05T18:00[America/Chicago]', { ...clock('2026-03-05T18:00:00'), timeZoneText: 'America/Chicago' }],
  ])('reads %s as a wall clock', (text, reading) => expect(parseClockReading(text)).toEqual(reading));

  it.each([
    ['20260305T180000Z', instant('2026-03-05T18:00:00Z', null)],
    ['2026-03-05T18:00:00+00:00', instant('2026-03-05T18:00:00Z', null)],
    ['2026-03-05T18:00-0600', instant('2026-03-06T00:00:00Z', -360)],
    ['2026-03-05 18:00:00 -06:00', instant('2026-03-06T00:00:00Z', -360)],
    ['2026-03-05T18:00:00+05:30', instant('2026-03-05T12:30:00Z', 330)],
    ['1772733600', instant('2026-03-05T18:00:00Z', null)],
    ['1772733600000', instant('2026-03-05T18:00:00Z', null)],
  ])('reads %s as an instant', (text, reading) => expect(parseClockReading(text)).toEqual(reading));

  it.each([
    '2026-02-30',
    '0000-00-00 00:00:00',
    '2026-13-05',
    '19970701T10300Z',
    '2026-03-05T25:00',
    '2026-W54-1',
    '',
    '2026',
  ])('reads nothing into %j', (text) => expect(parseClockReading(text)).toBe(undefined));
});
