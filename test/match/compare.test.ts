import { describe, expect, it } from 'vitest';
import { compare } from '#match/compare.ts';
import type { MatchCard } from '#match/match-card.ts';
import { toMomentOfInstant } from '#normalize/moment.ts';
import { at, meeting, on, opening } from './cards.ts';

function outcomeOf(changes: Partial<MatchCard>, of: Partial<MatchCard> = {}): string {
  return compare(meeting(of), meeting(changes)).outcome;
}

function shift(number: number): Partial<MatchCard> {
  return { title: `Pantry sort, shift ${number}`, start: on('2026-03-10') };
}

function monthlyOf(organizer: string): Partial<MatchCard> {
  return { title: 'Monthly Meeting', organizer, venue: null, street: null };
}

function cleanup(where: string): Partial<MatchCard> {
  return { title: `Beach Cleanup at ${where}`, venue: `${where} Park`, street: null };
}

function edition(year: number): Partial<MatchCard> {
  const url = 'https://midsouthtalent.example/';
  return { title: `Mid-South Talent Conference ${year}`, start: on(`${year}-10-05`), url };
}

describe('one thing printed twice', () => {
  it.each<[string, Partial<MatchCard>]>([
    ['is the same in capitals, with a prefix of its status', { title: 'CANCELLED: HIRING AFTER THE FLOOD' }],
    ['is the same with its organizer written as an acronym', { title: 'BCHRG – Hiring after the flood' }],
    ['is the same with words written together', { title: 'Bluff City HR Guild: HiringAfter the Flood' }],
    ['is the same with a slip of the keyboard', { title: 'Bluff City HR Guild: Hirring After the Flood' }],
    ['is the same with its title cut short', { title: 'Bluff City HR Guild: Hiring After the Flo…' }],
    ['is the same with only the date', { start: on('2026-03-10') }],
    ['is the same in UTC, where it is the next day', { start: toMomentOfInstant('2026-03-10T23:00:00Z', 'UTC') }],
    ['is the same from the opening of the doors', { start: at('2026-03-10T17:30:00') }],
    [
      'is the same with a shorter venue and the street spelled out',
      { venue: 'Delta Library', street: '12 North Front Street' },
    ],
    ['is the same without any place', { venue: null, street: null, city: null }],
    ['is the same on another platform', { url: 'https://tickets.example/e/hiring-after-the-flood-88112233445' }],
    ['is the same with the host named as organizer', { organizer: 'Delta Library' }],
  ])('%s', (_, changes) => expect(outcomeOf(changes)).toBe('same'));
});

describe('near misses', () => {
  it.each<[string, Partial<MatchCard>]>([
    ['is another thing on another date of the series', { start: at('2026-04-14T18:00:00') }],
    ['is another thing a year later', { start: at('2027-03-10T18:00:00') }],
    ['is another thing later the same evening', { start: at('2026-03-10T20:00:00') }],
    ['is another thing in another room at the same time', { venue: 'Delta Library, Room 5' }],
    ['is another thing at another address', { venue: 'Cotton Hall', street: '900 Poplar Ave' }],
    ['is another thing in another city', { venue: null, street: null, city: 'Jackson, TN' }],
    ['is another thing under another title', { title: 'Bluff City HR Guild: Payroll for Beginners' }],
    ['is the whole, not its orientation', { title: 'Hiring After the Flood: orientation', start: on('2026-03-10') }],
    ['has another number', { title: 'Bluff City HR Guild #12' }],
  ])('%s', (_, changes) => {
    const of = changes.title?.includes('#') ? { title: 'Bluff City HR Guild #11' } : {};
    expect(outcomeOf(changes, of)).not.toBe('same');
  });

  it('keeps two shifts of one morning apart', () => {
    expect(outcomeOf(shift(2), shift(1))).toBe('different');
    expect(outcomeOf(shift(1), shift(1))).toBe('same');
  });

  it('keeps two places apart that only their titles and venues name', () => {
    expect(outcomeOf(cleanup('Heron Cove'), cleanup('Pelican Point'))).not.toBe('same');
    expect(outcomeOf(cleanup('Heron Cove'), cleanup('Heron Cove'))).toBe('same');
  });

  it('keeps two clubs apart whose meetings have no name', () => {
    expect(outcomeOf(monthlyOf('Memphis Rose Society'), monthlyOf('Memphis Ham Radio Club'))).not.toBe('same');
    expect(outcomeOf(monthlyOf('Memphis Rose Society'), monthlyOf('Memphis Rose Society'))).toBe('same');
  });

  it('does not link by title and date alone', () => {
    const bare = {
      title: 'Open House',
      start: on('2026-03-10'),
      organizer: null,
      venue: null,
      street: null,
      city: null,
    };
    expect(outcomeOf(bare, bare)).toBe('unsure');
  });

  it('keeps the years of a conference apart even under one address', () => {
    expect(outcomeOf(edition(2027), edition(2026))).toBe('different');
  });

  it('leaves a new date under the same address to the source key: by content it is another date', () => {
    const url = 'https://meet.example/bluff-city-hr/events/310555001/';
    expect(outcomeOf({ url, start: at('2026-03-24T18:00:00') }, { url })).toBe('different');
  });
});

describe('addresses', () => {
  it('take one id on a platform for one thing, whatever the title says', () => {
    const url = 'https://meet.example/bluff-city-hr/events/310555001/';
    expect(outcomeOf({ title: 'March mixer & talk', url: `${url}?rcv=abc&utm_source=mail` }, { url })).toBe('same');
  });

  it('weigh another id on the same platform against', () => {
    const url = 'https://meet.example/bluff-city-hr/events/310555001/';
    const other = 'https://meet.example/bluff-city-hr/events/310555002/';
    expect(compare(meeting({ url }), meeting({ url: other })).score).toBeLessThan(
      compare(meeting({ url }), meeting()).score,
    );
  });
});

describe('series', () => {
  const dates = ['2026-03-10T18:00:00', '2026-04-14T18:00:00', '2026-05-12T18:00:00'].map(at);

  it('contain each of their dates, and no other', () => {
    const series = { occurrenceStarts: dates };
    expect(outcomeOf({ start: at('2026-04-14T18:00:00') }, series)).toBe('same');
    expect(outcomeOf({ start: at('2026-04-21T18:00:00') }, series)).toBe('different');
  });

  it('are the same when read in other weeks', () => {
    const later = {
      start: at('2026-04-14T18:00:00'),
      occurrenceStarts: [...dates.slice(1), at('2026-06-09T18:00:00')],
    };
    expect(outcomeOf(later, { occurrenceStarts: dates })).toBe('same');
  });

  it('are two when their dates alternate', () => {
    const between = ['2026-03-24T18:00:00', '2026-04-28T18:00:00'].map(at);
    expect(outcomeOf({ start: between[0] ?? null, occurrenceStarts: between }, { occurrenceStarts: dates })).toBe(
      'different',
    );
  });
});

describe('undated openings', () => {
  it('are the same under a reordered title', () => {
    const other = opening({ title: 'Riverside Strays – kennel helpers, weekends', city: 'Memphis, TN' });
    expect(compare(opening(), other).outcome).toBe('same');
  });

  it('are two for two tasks, and for two towns', () => {
    expect(compare(opening(), opening({ title: 'Weekend Adoption Driver' })).outcome).toBe('different');
    expect(compare(opening(), opening({ city: 'Jackson' })).outcome).not.toBe('same');
  });

  it('are not the dated event of the same name', () => {
    expect(compare(opening(), opening({ start: on('2026-03-14') })).outcome).toBe('different');
  });
});

describe('a verdict', () => {
  it('says why, strongest first, in words', () => {
    const { reasons } = compare(meeting(), meeting({ start: on('2026-03-10') }));
    expect(reasons.map(({ text }) => text)).toEqual([
      'the titles say the same',
      'venue and street agree',
      'the time is on that date',
      'both have the same organizer',
    ]);
  });

  it('names what contradicts, and nothing else', () => {
    const { outcome, reasons } = compare(meeting(), meeting({ start: at('2026-04-14T18:00:00') }));
    expect([outcome, reasons.map(({ text }) => text)]).toEqual(['different', ['they are on other dates']]);
  });

  it('does not depend on which card comes first', () => {
    const other = meeting({ title: 'Hiring after the flood', venue: null, start: on('2026-03-10') });
    expect(compare(other, meeting()).score).toBe(compare(meeting(), other).score);
  });

  it('stands on any text, and soon', () => {
    const hostile = [
      '',
      '((((',
      '#'.repeat(5000),
      '1/'.repeat(3000),
      'a'.repeat(9000),
      '\u0000\ud800 \u202e',
      '12:00 '.repeat(900),
    ];
    for (const title of hostile) expect(compare(meeting({ title }), meeting()).outcome).not.toBe('same');
  });
});
