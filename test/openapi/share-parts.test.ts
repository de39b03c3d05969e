import { describe, expect, it } from 'vitest';
import { shareParts } from '#http/share-parts.ts';

const CITY = { name: 'city', in: 'query', description: 'A city.' };
const REFUSED = { description: 'Refused.' };
const GONE = { description: 'There is none.' };

function toDocument(operations: readonly object[]) {
  const paths = Object.fromEntries(operations.map((operation, index) => [`/${index}`, { get: operation }]));
  return { paths, components: { schemas: {} } } as Parameters<typeof shareParts>[0];
}

describe('what several operations share', () => {
  const shared = shareParts(
    toDocument([
      { parameters: [CITY], responses: { 200: { description: 'One.' }, 400: REFUSED, 404: GONE } },
      { parameters: [CITY], responses: { 200: { description: 'One.' }, 400: REFUSED } },
      { parameters: [{ ...CITY, required: true }], responses: { 400: { description: 'Refused otherwise.' } } },
    ]),
  );

  it('is told once, and everything else where it stands', () =>
    expect(shared.components).toEqual({
      schemas: {},
      parameters: { city: CITY },
      responses: { BadRequest: REFUSED },
    }));

  it('is led to from each of them, and from none that differs', () => {
    const city = { $ref: '#/components/parameters/city' };
    const refused = { $ref: '#/components/responses/BadRequest' };
    expect(Object.values(shared.paths).map(({ get }) => get)).toEqual([
      { parameters: [city], responses: { 200: { description: 'One.' }, 400: refused, 404: GONE } },
      { parameters: [city], responses: { 200: { description: 'One.' }, 400: refused } },
      { parameters: [{ ...CITY, required: true }], responses: { 400: { description: 'Refused otherwise.' } } },
    ]);
  });
});
