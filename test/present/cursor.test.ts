import { describe, expect, it } from 'vitest';
import { markList, parseCursor, parseIdCursor, presentCursor, presentIdCursor } from '#present/cursor.ts';
import { makeId } from '#test/support/make-opportunity.ts';

const mark = markList({ city: 'memphis-tn', field: ['sales', 'legal'] });
const position = { key: '2026-03-05T18:00:00.000Z', opportunityId: makeId(7) };

describe('a cursor', () => {
  it('leads back to its position', () =>
    expect(parseCursor(presentCursor(position, mark), mark, 'soonest')).toEqual(position));

  it('leads back to an id, and to none in another list or in no id', () => {
    const text = presentIdCursor('river-shelter', mark);
    const others = [
      presentIdCursor('River\u0000', mark),
      presentIdCursor('river-shelter', 'x'),
      `${text}x`,
      'river-shelter',
    ];
    expect([text, ...others].map((one) => parseIdCursor(one, mark))).toEqual([
      'river-shelter',
      ...others.map(() => undefined),
    ]);
  });

  it('keeps positions among undated openings and by distance', () => {
    const undated = { ...position, key: 'infinity' };
    const far = { ...position, key: '1234.5678' };
    expect([
      parseCursor(presentCursor(undated, mark), mark, 'soonest'),
      parseCursor(presentCursor(far, mark), mark, 'nearest'),
    ]).toEqual([undated, far]);
  });

  it('belongs to the question it was made for', () =>
    expect(parseCursor(presentCursor(position, mark), markList({ city: 'memphis-tn' }), 'soonest')).toBeUndefined());

  it('does not mind the order of parameters and values', () =>
    expect(markList({ field: ['legal', 'sales'], city: 'memphis-tn', to: undefined })).toBe(mark));

  it.each([
    ['empty', ''],
    ['not base64url', 'a b'],
    ['not JSON', Buffer.from('hello').toString('base64url')],
    ['endless', 'A'.repeat(5000)],
    ['of another shape', Buffer.from('{"of":1}').toString('base64url')],
    ['with a key that is no time', presentCursor({ ...position, key: "1'; drop" }, mark)],
    ['on a day there never was', presentCursor({ ...position, key: '2026-02-31T18:00:00Z' }, mark)],
    ['in a year that PostgreSQL does not take', presentCursor({ ...position, key: '0000-03-05T18:00:00Z' }, mark)],
    [
      'by an offset that PostgreSQL does not take',
      presentCursor({ ...position, key: '2026-03-05T18:00:00-23:59' }, mark),
    ],
    ['with a distance among times', presentCursor({ ...position, key: '1234' }, mark)],
    ['with an id that is none', presentCursor({ ...position, opportunityId: 'x' }, mark)],
  ])('is refused when it is %s', (_name, text) => expect(parseCursor(text, mark, 'soonest')).toBeUndefined());
});
