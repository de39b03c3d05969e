import { describe, expect, it } from 'vitest';
import { isBlend } from '#match/blend.ts';

describe('a blend of words', () => {
  it.each([
    ['bchrg', 'bluff city hr guild'],
    ['rsmc', 'river society of marion county'],
    ['dc864', 'delta coders 864'],
    ['southcrest', 'south crest'],
  ])('of initials or whole words: %s of %s', (word, run) =>
    expect(isBlend(word, run.split(' '), 'initials')).toBe(true),
  );

  it.each([
    ['oscon', 'open source convention'],
    ['fidi', 'financial district'],
  ])('of any beginnings: %s of %s', (word, run) => expect(isBlend(word, run.split(' '), 'beginnings')).toBe(true));

  it('leaves out no word but joining ones, and takes numbers whole', () => {
    expect(isBlend('bhg', 'bluff city hr guild'.split(' '), 'initials')).toBe(false);
    expect(isBlend('dc8', 'delta coders 864'.split(' '), 'initials')).toBe(false);
    expect(isBlend('care', 'chicago area'.split(' '), 'initials')).toBe(false);
  });
});
