import { describe, expect, it } from 'vitest';
import { understood } from './understood.ts';

const MEGABYTE = 1_000_000;

describe('hostile words', () => {
  it.each(['a', ' ', '* ', '$1,', '((', 'one ', '<b>', '1.', 'not ', 'é\u0301'])(
    '"%s" a million characters long are answered within two seconds',
    (piece) => {
      const text = piece.repeat(MEGABYTE / piece.length);
      const startedAt = performance.now();
      understood(text, { description: text, organizer: text, location: text, costText: text, statusText: text });
      expect(performance.now() - startedAt < 2_000).toBe(true);
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
