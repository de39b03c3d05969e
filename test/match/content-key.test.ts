import { describe, expect, it } from 'vitest';
import { toContentKeys } from '#match/content-key.ts';
import type { MatchCard } from '#match/match-card.ts';
import { at, meeting, on, opening } from './cards.ts';

function share(a: MatchCard, b: MatchCard): boolean {
  return !new Set(toContentKeys(a)).isDisjointFrom(new Set(toContentKeys(b)));
}

describe('content keys', () => {
  it('are the same for the same content under other letters, accents and street words', () => {
    const other = meeting({ title: 'BLUFF CITY HR GUILD – Hiring after the flood', city: 'Memphis' });
    expect(toContentKeys(other)).toEqual(toContentKeys(meeting()));
  });

  it('hold over a start that moved by up to three hours, wherever that is in the day', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
    const lost = hours.filter((hour, index) => {
      const moved = meeting({ start: at(`2026-03-${index < 21 ? 10 : 11}T${hours[(index + 3) % 24]}:00:00`) });
      return !share(meeting({ start: at(`2026-03-10T${hour}:00:00`) }), moved);
    });
    expect(lost).toEqual([]);
  });

  it('are others six hours later, on another date and in another room', () => {
    expect(share(meeting(), meeting({ start: at('2026-03-11T00:00:00') }))).toBe(false);
    expect(share(meeting(), meeting({ start: at('2026-04-14T18:00:00') }))).toBe(false);
    expect(share(meeting(), meeting({ venue: 'Delta Library, Room 5' }))).toBe(false);
  });

  it('keep dates, times and undated openings apart', () => {
    expect(share(meeting({ start: on('2026-03-10') }), meeting())).toBe(false);
    expect(share(opening({ start: on('2026-03-10') }), opening())).toBe(false);
    expect(toContentKeys(opening())).toHaveLength(1);
  });
});
