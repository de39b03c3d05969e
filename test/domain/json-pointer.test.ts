import { describe, expect, it } from 'vitest';
import { toPointer } from '#domain/json-pointer.ts';

describe('a pointer', () => {
  it.each<[string, readonly PropertyKey[], string]>([
    ['to the whole', [], '#'],
    ['to a member of a member of a list', ['facts', 'ways', 0, 'way'], '#/facts/ways/0/way'],
    ['to a name with signs that pointers or addresses need', ['a/b~c d%', 'é'], '#/a~1b~0c%20d%25/%C3%A9'],
    ['to a name of nothing', ['facts', ''], '#/facts/'],
    ['to a name with half a character', ['\ud800'], '#/%EF%BF%BD'],
    ['to what holds a name that is too long to be repeated', ['facts', 'x'.repeat(201), 'y'], '#/facts'],
  ])('leads there: %s', (_name, path, pointer) => expect(toPointer(path)).toBe(pointer));
});
