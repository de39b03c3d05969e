import { describe, expect, it } from 'vitest';
import { EARTH_METERS } from '#domain/distance.ts';
import { coverPlaceKeys, EVERYWHERE, toPlaceKeys } from '#places/place-keys.ts';
import { createRandom } from '../support/random.ts';

const WITHIN_KM = [1, 5, 25, 40, 80, 160, 400];

describe('the cells that cover a circle', () => {
  it('hold every place in it, anywhere on the globe, at the poles and where the days meet', () => {
    const random = createRandom(7);
    const middles = [
      ...[90, -90, 89.9].map((latitude) => ({ latitude, longitude: 12 })),
      ...[180, -180, 179.99].map((longitude) => ({ latitude: -17, longitude })),
      ...Array.from({ length: 60 }, () => ({
        latitude: 180 * random.next() - 90,
        longitude: 360 * random.next() - 180,
      })),
    ];
    const lost = middles.flatMap((middle) =>
      WITHIN_KM.flatMap((km) => {
        const cells = new Set(coverPlaceKeys({ ...middle, withinMeters: km * 1000 }));
        // As many on the edge as inside.
        const places = Array.from({ length: 40 }, (_, index) =>
          walk(middle, { km: index % 2 === 0 ? km : km * random.next(), bearing: 2 * Math.PI * random.next() }),
        );
        return places.filter((place) => !toPlaceKeys(place).some((key) => cells.has(key)));
      }),
    );
    expect(lost).toEqual([]);
  });

  it('are few: about eight for forty kilometers, and the first holds the middle', () => {
    const random = createRandom(8);
    const covers = Array.from({ length: 200 }, () => {
      const middle = { latitude: 25 + 24 * random.next(), longitude: -124 + 57 * random.next() };
      const cells = coverPlaceKeys({ ...middle, withinMeters: 40_000 });
      return { count: cells.length, isMiddleFirst: toPlaceKeys(toLocation(middle)).includes(cells[0] ?? '') };
    });
    const counts = covers.map(({ count }) => count).toSorted((a, b) => a - b);
    expect([counts[0], counts[100], counts.at(-1)]).toEqual([6, 7, 10]);
    expect(covers.filter(({ isMiddleFirst }) => !isMiddleFirst)).toEqual([]);
  });

  it('are everywhere when the circle would take too many', () => {
    expect(coverPlaceKeys({ latitude: 35, longitude: -90, withinMeters: 3_000_000 })).toEqual([EVERYWHERE]);
  });
});

interface Middle {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where one comes to along a great circle. */
function walk({ latitude, longitude }: Middle, { km, bearing }: { readonly km: number; readonly bearing: number }) {
  const angle = (km * 1000) / EARTH_METERS;
  const phi = (latitude * Math.PI) / 180;
  const sine = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing);
  const turn = Math.atan2(Math.sin(bearing) * Math.sin(angle) * Math.cos(phi), Math.cos(angle) - Math.sin(phi) * sine);
  return toLocation({ latitude: (Math.asin(sine) * 180) / Math.PI, longitude: longitude + (turn * 180) / Math.PI });
}

function toLocation(middle: Middle) {
  return { ...middle, precision: 'point' } as const;
}
