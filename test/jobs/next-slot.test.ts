import { describe, expect, it } from 'vitest';
import { firstSlot, nextSlot } from '#jobs/next-slot.ts';
import { makeSource } from '../support/make-source.ts';

describe('the next slot', () => {
  it('is at the hour of its zone, on both sides of a DST change', () => {
    const source = makeSource({ id: 'chapter', schedule: { cron: '0 6 * * *', timeZone: 'America/Chicago' } });
    const slots = listSlots(source, '2026-03-06T00:00:00Z', 4);
    expect(slots.map((slot) => slot.slice(0, 'YYYY-MM-DDTHH:mm'.length))).toEqual([
      '2026-03-06T12:00',
      '2026-03-07T12:00',
      '2026-03-08T11:00',
      '2026-03-09T11:00',
    ]);
  });

  it('is never the instant itself, and comes once in each period', () => {
    const source = makeSource({ id: 'every-five', schedule: { cron: '*/5 * * * *', timeZone: 'UTC' } });
    const slots = listSlots(source, '2026-03-06T00:00:00Z', 13).map((slot) => Date.parse(slot));
    const gaps = slots.slice(1).map((slot, index) => slot - (slots[index] ?? 0));
    expect(new Set(gaps)).toEqual(new Set([5 * 60_000]));
  });

  it('lies on seconds of its own for each source of the same minute', () => {
    const slots = ['one', 'two', 'three', 'four'].map((id) => nextSlot(makeSource({ id }), '2026-03-06T00:00:00Z'));
    expect(new Set(slots).size).toBe(4);
  });

  it('of sources that were never read is spread over the time given', () => {
    const at = '2026-03-06T00:00:00Z';
    const afterMs = Array.from({ length: 200 }, (_, index) =>
      Math.floor((Date.parse(firstSlot(makeSource({ id: `source-${index}` }), at, 300)) - Date.parse(at)) / 60_000),
    );
    expect(new Set(afterMs)).toEqual(new Set([0, 1, 2, 3, 4]));
  });
});

function listSlots(source: ReturnType<typeof makeSource>, from: string, count: number): readonly string[] {
  const slots: string[] = [];
  for (let after = from; slots.length < count; after = slots.at(-1) ?? from) slots.push(nextSlot(source, after));
  return slots;
}
