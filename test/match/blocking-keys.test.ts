import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPair } from '#cli/read-pair.ts';
import { toBlockingKeys } from '#match/blocking-keys.ts';
import { compare } from '#match/compare.ts';
import { toMomentOfInstant } from '#normalize/moment.ts';
import { meeting, opening } from './cards.ts';

describe('blocking keys', () => {
  it('file a dated card by address, organizer and title, and date with town, organizer and venue', () => {
    expect(toBlockingKeys(meeting({ url: 'https://www.guild.example/events/flood?utm_source=x' }))).toEqual([
      'address:guild.example/events/flood',
      'organizer-title:bluff guild resourc|after hiring resourc',
      'date-city:2026-03-10|memphis',
      'date-organizer:2026-03-10|bluff guild resourc',
      'date-venue:2026-03-10|delta librar room',
    ]);
  });

  it('file a time in UTC under both dates it may have where it happens', () => {
    const start = toMomentOfInstant('2026-03-11T00:30:00Z', 'UTC');
    expect(toBlockingKeys(meeting({ start })).filter((key) => key.startsWith('date-city'))).toEqual([
      'date-city:2026-03-10|memphis',
      'date-city:2026-03-11|memphis',
    ]);
  });

  it('file an undated opening by organizer, and by town with the words of its title', () => {
    expect(toBlockingKeys(opening())).toEqual([
      'undated-organizer:riversid stray',
      'undated-city:memphis|help',
      'undated-city:memphis|kennel',
      'undated-city:memphis|weekend',
    ]);
  });

  it('are at most six, and shared by every labelled pair that is called the same', () => {
    const lines = readFileSync(join(import.meta.dirname, '../labels/pairs.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const apart = lines.filter((line) => {
      const pair = readPair(line);
      if (pair.outcome === 'broken') return true;
      const [a, b] = [new Set(toBlockingKeys(pair.a)), new Set(toBlockingKeys(pair.b))];
      return a.size > 6 || (compare(pair.a, pair.b).outcome === 'same' && a.isDisjointFrom(b));
    });
    expect(lines.length).toBeGreaterThan(120);
    expect(apart).toEqual([]);
  });
});
