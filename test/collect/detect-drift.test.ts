import { describe, expect, it } from 'vitest';
import { detectDrift } from '#collect/detect-drift.ts';
import { NO_SHAPE, type ReadingShape } from '#domain/reading-shape.ts';

/** Ten entries of a chapter's page, each complete. */
const LAST: ReadingShape = {
  listings: 10,
  rejected: 0,
  adapters: ['schema-org'],
  filled: { start: 10, place: 10, url: 10, description: 4 },
  recognizedBy: [],
  lastDay: '2026-12-24',
};

describe('a page compared with its last good reading', () => {
  it('is as before while nine of ten fields are valid', () => {
    expect(drift({ filled: { ...LAST.filled, place: 7 } })).toBeNull();
  });

  it('changed its shape when fewer are', () => {
    expect(drift({ filled: { ...LAST.filled, place: 0 } })).toBe(
      'Only 66 % of its fields are valid; 0 of 10 entries have a place.',
    );
  });

  it('counts entries that could not be understood as fields that are not valid', () => {
    expect(drift({ listings: 8, rejected: 2, filled: { start: 8, place: 8, url: 8, description: 3 } })).toBe(
      'Only 80 % of its fields are valid; 8 of 10 entries have a start.',
    );
  });

  it('does not miss what only some entries had', () => {
    expect(drift({ filled: { ...LAST.filled, description: 0 } })).toBeNull();
  });

  it('changed its shape when another platform reads it', () => {
    expect(drift({ adapters: ['tribe-events'] })).toBe('It is read by tribe-events now; before it was schema-org.');
  });

  it('changed its shape when entries are gone and no reader of before knows it any more', () => {
    expect(drift({ ...NO_SHAPE, recognizedBy: ['plain-page'] })).toBe('No entry can be read where there were 10.');
  });

  it('just has nothing on when its reader knows it still', () => {
    expect(drift({ ...NO_SHAPE, recognizedBy: ['schema-org'] })).toBeNull();
  });

  it('just has nothing on when all that it showed is over', () => {
    expect(detectDrift({ now: NO_SHAPE, last: LAST, today: '2026-12-25', isPartial: false })).toBeNull();
  });

  it('is not judged by the part that is new', () => {
    const now = { ...LAST, filled: { start: 10, place: 0, url: 0, description: 0 } };
    expect(detectDrift({ now, last: LAST, today: '2026-11-24', isPartial: true })).toBeNull();
  });

  it('is not judged by a handful of entries', () => {
    expect(drift({ listings: 4, filled: { start: 4, place: 0, url: 4, description: 0 } })).toBeNull();
  });
});

function drift(now: Partial<ReadingShape>): string | null {
  return detectDrift({ now: { ...LAST, ...now }, last: LAST, today: '2026-11-24', isPartial: false });
}
