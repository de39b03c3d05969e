import { describe, expect, it } from 'vitest';
import { compileTable } from '#normalize/understand/table.ts';
import { rankLabels } from '#normalize/understand/rank.ts';
import { toPassage } from '#normalize/understand/passages.ts';

const LABELS = ['cats', 'dogs'] as const;
const rank = (rules: readonly object[], text: string): readonly (readonly [string, number])[] => {
  const table = compileTable({ about: 'a test', rules }, LABELS);
  const ranked = rankLabels(table, [toPassage('description', text)], {
    factors: { description: 1 },
    for: 'volunteering',
  });
  return ranked.map(({ label, score }) => [label, score]);
};

describe('a table of words', () => {
  it('that names a label outside its vocabulary does not compile', () => {
    const rules = [{ means: 'horses', weight: 1, phrases: ['pony'] }];
    expect(() => compileTable({ about: 'a test', rules }, LABELS)).toThrow('"horses", which is no label');
  });
  it('ranks by weight, the second phrase of a label counting half', () => {
    const rules = [
      { means: 'cats', weight: 4, phrases: ['cat', 'kitten'] },
      { means: 'dogs', weight: 5, phrases: ['dog'] },
    ];
    expect(rank(rules, 'A dog, a cat and a kitten')).toEqual([
      ['cats', 6],
      ['dogs', 5],
    ]);
  });
  it('counts a repeated phrase once', () => {
    expect(rank([{ means: 'cats', weight: 4, phrases: ['cat'] }], 'cat cat cat')).toEqual([['cats', 4]]);
  });
  it('lets a row for nothing keep phrases inside its own from counting', () => {
    const rules = [
      { means: 'cats', weight: 4, phrases: ['cat'] },
      { means: 'nothing', phrases: ['cat in the hat'] },
    ];
    expect(rank(rules, 'The Cat in the Hat')).toEqual([]);
  });
  it('lets a negative row lessen another one in its own place', () => {
    const rules = [
      { means: 'cats', weight: 4, phrases: ['cat'] },
      { means: 'cats', weight: -3, in: ['description'], for: ['volunteering'], phrases: ['cat'] },
    ];
    expect(rank(rules, 'a cat')).toEqual([['cats', 1]]);
  });
  it('does not count what is denied before or behind, and is not misled by "not only" or "but"', () => {
    const rules = [{ means: 'dogs', weight: 4, phrases: ['dogs'] }];
    expect(rank(rules, 'no dogs')).toEqual([]);
    expect(rank(rules, 'dogs are not needed')).toEqual([]);
    expect(rank(rules, 'not only dogs')).toEqual([['dogs', 4]]);
    expect(rank(rules, 'no experience but dogs')).toEqual([['dogs', 4]]);
  });
});
