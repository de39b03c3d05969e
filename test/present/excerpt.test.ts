import { describe, expect, it } from 'vitest';
import { toExcerpt } from '#present/excerpt.ts';

describe('an excerpt', () => {
  it('is the whole text when that is short', () => expect(toExcerpt('Come  and\nhelp.')).toBe('Come and help.'));

  it('keeps a text of exactly 300 characters', () => expect(toExcerpt('a'.repeat(300))).toBe('a'.repeat(300)));

  it('has at most 300 characters and ends at a word', () => {
    const excerpt = toExcerpt('word '.repeat(100));
    expect([excerpt.length, excerpt.endsWith('word…')]).toEqual([300, true]);
  });

  it('never ends in half a character', () => expect(toExcerpt('😀'.repeat(200)).isWellFormed()).toBe(true));
});
