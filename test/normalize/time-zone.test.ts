import { describe, expect, it } from 'vitest';
import type { PrintedZone } from '#domain/listing.ts';
import { findTimeZone } from '#normalize/time-zone.ts';
import { findZoneByRules } from '#normalize/zone-rules.ts';

describe('findTimeZone', () => {
  it.each([
    ['America/Chicago', 'America/Chicago'],
    ['europe/lisbon', 'Europe/Lisbon'],
    ['US/Central', 'America/Chicago'],
    ['US-Eastern', 'America/New_York'],
    ['America/New York', 'America/New_York'],
    ['/freeassociation.sourceforge.net/Tzfile/America/New_York', 'America/New_York'],
    ['/example.org/Olson_20011030_5/America/Indiana/Knox', 'America/Indiana/Knox'],
    ['Central Standard Time', 'America/Chicago'],
    ['US Mountain Standard Time', 'America/Phoenix'],
    ['(UTC-06:00) Central Time (US & Canada)', 'America/Chicago'],
    ['(UTC-05:00) Eastern Time (US and Canada)', 'America/New_York'],
    ['(GMT-08.00) Pacific Time (US & Canada)/Tijuana', 'America/Los_Angeles'],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Amsterdam'],
    ['(UTC-03:00) Brasília', 'America/Sao_Paulo'],
    ['Eastern', 'America/New_York'],
    ['CDT', 'America/Chicago'],
    ['Etc/UTC', 'UTC'],
  ])('knows %s', (name, zone) => expect(findTimeZone(name)).toBe(zone));

  it.each(['', 'Customized Time Zone', 'tzone://Microsoft/Custom', '(GMT-03:00)', 'x'.repeat(100_000)])(
    'does not guess at %j',
    (name) => expect(findTimeZone(name)).toBe(undefined),
  );
});

const rule = (startText: string, offsetText: string, rruleText: string | null) => ({
  startText,
  offsetText,
  rruleText,
  rdateTexts: [],
});
const zone = (...observances: PrintedZone['observances']): PrintedZone => ({ locationText: null, observances });

describe('findZoneByRules', () => {
  const central = zone(
    rule('16010101T020000', '-0600', 'FREQ=YEARLY;BYDAY=1SU;BYMONTH=11'),
    rule('16010101T020000', '-0500', 'FREQ=YEARLY;BYDAY=2SU;BYMONTH=3'),
  );

  it('names the zone that keeps the same clocks', () =>
    expect(findZoneByRules(central, '2026-03-05T18:00:00', [])).toBe('America/Chicago'));
  it('prefers a likely zone among those that do', () =>
    expect(findZoneByRules(central, '2026-03-05T18:00:00', ['America/Denver', 'America/Winnipeg'])).toBe(
      'America/Winnipeg',
    ));
  it('follows the newest of several rules that were never ended', () => {
    const older = rule('19671029T020000', '-0600', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10');
    const renewed = zone(
      older,
      rule('20071104T020000', '-0600', 'FREQ=YEARLY;BYDAY=1SU;BYMONTH=11'),
      ...central.observances.slice(1),
    );
    expect(findZoneByRules(renewed, '2026-07-05T18:00:00', [])).toBe('America/Chicago');
  });
  it('gives an offset that never changes its fixed zone', () =>
    expect(findZoneByRules(zone(rule('20170101', '+1100', null)), '2026-03-05', [])).toBe('Etc/GMT-11'));
  it('gives rules that no place keeps the offset of the day', () => {
    const nowhere = zone(rule('20240101T000000', '+1200', null), rule('20240505T080000', '+1000', null));
    expect(findZoneByRules(nowhere, '2024-03-03T08:00:00', [])).toBe('Etc/GMT-12');
    expect(findZoneByRules(nowhere, '2024-08-03T08:00:00', [])).toBe('Etc/GMT-10');
  });
  it('makes nothing of rules that cannot be read', () =>
    expect(findZoneByRules(zone(rule('never', 'far', 'FREQ=SOMETIMES')), '2026-03-05', [])).toBe(undefined));
});
