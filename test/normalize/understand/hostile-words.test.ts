import { describe, expect, it } from 'vitest';
import { readPassages } from '#normalize/understand/passages.ts';
import { NO_WORDS, understand, type Words } from '#normalize/understand/understand.ts';
import { understood } from './understood.ts';

const MEGABYTE = 1_000_000;
/** More than is read of a description, a title, a name and a place together. */
const READ_MAX = 104_000;

const everywhere = (text: string): Words => ({
  ...NO_WORDS,
  title: text,
  description: text,
  organizer: text,
  location: text,
});
const charactersRead = (words: Words): number =>
  readPassages(words).reduce((sum, { text, words: found }) => sum + text.length + found.length, 0);

describe('hostile words', () => {
  it.each(['a', ' ', '* ', '$1,', '((', 'one ', '<b>', '1.', 'not ', 'by Dec 4 ', 'é\u0301'])(
    '"%s" a million characters long are read no further than two hundred thousand, in short pieces',
    (piece) => {
      const long = everywhere(piece.repeat(MEGABYTE / piece.length));
      const shorter = everywhere(piece.repeat(MEGABYTE / 5 / piece.length));
      expect(charactersRead(long)).toBe(charactersRead(shorter));
      expect(charactersRead(long) <= 2 * READ_MAX).toBe(true);
      expect(readPassages(long).every(({ text }) => text.length <= 300)).toBe(true);
      expect({ ...understand(long), title: '' }).toEqual({ ...understand(shorter), title: '' });
    },
  );
  it('keep evidence within 300 characters', () => {
    const { kindEvidence } = understood('x', { description: `volunteers needed ${'and so on '.repeat(200)}` });
    expect((kindEvidence?.text.length ?? 0) <= 300).toBe(true);
  });
  it('that are no words at all are kind other and nothing is invented', () => {
    const { kind, fields, causes, cost, credits, attendance } = understood('???');
    expect({ kind, fields, causes, cost, credits, attendance }).toEqual({
      kind: 'other',
      fields: [],
      causes: [],
      cost: null,
      credits: [],
      attendance: 'unknown',
    });
  });
});
