import { describe, expect, it } from 'vitest';
import { createPressure, type Place } from '#http/pressure.ts';

/** Enters so many, and tells whose turn has come by their numbers, in order. */
function enterAll(count: number, hereMax?: number) {
  const pressure = createPressure(hereMax);
  const begun: number[] = [];
  const places = Array.from({ length: count }, (_, number) => {
    const place = pressure.enter();
    void place?.turn.then(() => begun.push(number));
    return place;
  });
  return { pressure, places, begun };
}

/** Lets all that is settled be told. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

function giveBack(places: readonly (Place | null)[], ...numbers: readonly number[]): void {
  for (const number of numbers) places[number]?.giveBack();
}

describe('requests under pressure', () => {
  it('are worked on five at a time, the others in the order they came', async () => {
    const { places, begun } = enterAll(8);
    await settle();
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    giveBack(places, 2, 0);
    await settle();
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('are let in up to seventeen, and again when one is answered', () => {
    const { pressure, places } = enterAll(18);
    expect(places.map((place) => place !== null)).toEqual([...Array<boolean>(17).fill(true), false]);
    giveBack(places, 0);
    expect(pressure.enter()).not.toBeNull();
    expect(pressure.enter()).toBeNull();
  });

  it('leave their place to nobody twice, nor when they went away while they waited', async () => {
    const { places, begun } = enterAll(8);
    giveBack(places, 5, 0, 0);
    await settle();
    expect(begun).toEqual([0, 1, 2, 3, 4, 6]);
  });
});
