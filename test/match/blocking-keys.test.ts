import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPair } from '#cli/read-pair.ts';
import { toBlockingKeys } from '#match/blocking-keys.ts';
import { compare } from '#match/compare.ts';
import { toMomentOfInstant } from '#normalize/moment.ts';
import { meeting, opening } from './cards.ts';

describe('blocking keys', () => {
  it('file a dated card by address, organizer with title, and date with venue, organizer and words in town', () => {
    expect(toBlockingKeys(meeting({ url: 'https://www.guild.example/events/flood?utm_source=x' }))).toEqual([
      'address:guild.example/events/flood',
      'organizer-title:bluff guild resourc|after hiring resourc',
      'date-venue:2026-03-10|memphis|delta librar room',
      'date-organizer:2026-03-10|bluff guild resourc',
      'date-city:2026-03-10|memphis|after',
      'date-city:2026-03-10|memphis|hiring',
      'date-city:2026-03-10|memphis|resourc',
    ]);
  });

  it('file a time in UTC under both dates it may have where it happens', () => {
    const start = toMomentOfInstant('2026-03-11T00:30:00Z', 'UTC');
    expect(toBlockingKeys(meeting({ start })).filter((key) => key.startsWith('date-venue'))).toEqual([
      'date-venue:2026-03-10|memphis|delta librar room',
      'date-venue:2026-03-11|memphis|delta librar room',
    ]);
  });

  it('leave the name of the town out of the venue', () => {
    const keys = ['Delta Library, Main Room', 'Memphis Delta Library Main Room'].map((venue) =>
      toBlockingKeys(meeting({ venue })).filter((key) => key.startsWith('date-venue')),
    );
    expect(keys[0]).toEqual(keys[1]);
  });

  it('file an undated opening by organizer, and by town with each two words of its title', () => {
    expect(toBlockingKeys(opening())).toEqual([
      'undated-organizer:riversid stray',
      'undated-city:memphis|help kennel',
      'undated-city:memphis|help weekend',
      'undated-city:memphis|kennel weekend',
    ]);
  });

  it('are at most ten, and shared by every labelled pair that is called the same', () => {
    const lines = readFileSync(join(import.meta.dirname, '../labels/pairs.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const apart = lines.filter((line) => {
      const pair = readPair(JSON.parse(line));
      if (pair.outcome === 'broken') return true;
      const [a, b] = [new Set(toBlockingKeys(pair.a)), new Set(toBlockingKeys(pair.b))];
      return a.size > 10 || (compare(pair.a, pair.b).outcome === 'same' && a.isDisjointFrom(b));
    });
    expect(lines.length).toBeGreaterThan(120);
    expect(apart).toEqual([]);
  });
});
