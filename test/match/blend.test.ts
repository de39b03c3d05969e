import { describe, expect, it } from 'vitest';
import { findBlendedRun } from '#match/blend.ts';

describe('a blend of words', () => {
  it.each([
    ['bchrg', 'bluff city hr guild'],
    ['rsmc', 'river society of marion county'],
    ['dc864', 'delta coders 864'],
    ['southcrest', 'south crest'],
  ])('of initials or whole words: %s of %s', (word, run) =>
    expect(findBlendedRun(word, run.split(' '), 'initials')).toEqual([0, run.split(' ').length]),
  );

  it.each([
    ['oscon', 'open source convention'],
    ['fidi', 'financial district'],
  ])('of any beginnings: %s of %s', (word, run) =>
    expect(findBlendedRun(word, run.split(' '), 'beginnings')).toEqual([0, run.split(' ').length]),
  );

  it('leaves out no word but joining ones, and takes numbers whole', () => {
    expect(findBlendedRun('bhg', 'bluff city hr guild'.split(' '), 'initials')).toBeUndefined();
    expect(findBlendedRun('dc8', 'delta coders 864'.split(' '), 'initials')).toBeUndefined();
    expect(findBlendedRun('care', 'chicago area'.split(' '), 'initials')).toBeUndefined();
  });
});
