import { describe, expect, it } from 'vitest';
import { listOfLines } from '#http/parameters/scalars.ts';

const list = listOfLines(10, { description: 'Names.', example: ['a'] });

describe('an open list', () => {
  it.each<[string | readonly string[], readonly string[]]>([
    ['a, b', ['a', 'b']],
    ['a\\,b', ['a,b']],
    ['a\\\\,b', ['a\\', 'b']],
    ['a\\\\\\,b', ['a\\,b']],
    ['a\\b\\', ['a\\b\\']],
    [
      ['a,b', 'c\\,d', 'a'],
      ['a', 'b', 'c,d'],
    ],
  ])('is split at commas but for those behind a backslash: %j', (given, values) =>
    expect(list.parse(given)).toEqual(values),
  );

  it.each(['', 'a,', ',', 'a\\,bcdefghijk'])('has no value that is empty or too long: %j', (given) =>
    expect(list.safeParse(given).success).toBe(false),
  );
});
