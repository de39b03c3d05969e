import { describe, expect, it } from 'vitest';
import { findPhrases } from '#normalize/understand/find-phrases.ts';
import { compilePhrases } from '#normalize/understand/phrase-index.ts';
import { splitWords } from '#normalize/understand/split-words.ts';

const found = (
  phrases: readonly string[],
  text: string,
  options: { readonly inEitherNumber?: boolean } = {},
): readonly string[] => {
  const index = compilePhrases(
    phrases.map((phrase) => [phrase, phrase]),
    options,
  );
  return findPhrases(index, splitWords(text), { isWanted: () => true, givesWay: () => true }).map(
    ({ phrase }) => phrase,
  );
};

describe('phrases in a passage', () => {
  it('are found whatever their case, accents, hyphens, apostrophes and possessives', () => {
    expect(found(['children museum', 'prasenz und online'], 'The CHILDREN’S Museum: Präsenz-und-Online')).toEqual([
      'children museum',
      'prasenz und online',
    ]);
  });
  it('match a begun or ended word by the wildcard, and whole words only without it', () => {
    expect(found(['volunteer*', '*conf', 'art'], 'Volunteering at RustConf for the party')).toEqual([
      'volunteer*',
      '*conf',
    ]);
  });
  it('reach over up to four words by a gap, and no further', () => {
    expect(found(['seeking ... speakers'], 'seeking a few very inspiring speakers')).toEqual(['seeking ... speakers']);
    expect(found(['seeking ... speakers'], 'seeking a few very kind and inspiring speakers')).toEqual([]);
  });
  it('can be bound to the beginning and to the end', () => {
    expect(found(['^help', 'driver$'], 'Help the driver')).toEqual(['^help', 'driver$']);
    expect(found(['^help', 'driver$'], 'The driver needs help')).toEqual([]);
  });
  it('give way to the longer phrase they lie in', () => {
    expect(found(['senior', 'high school senior'], 'A high school senior')).toEqual(['high school senior']);
  });
  it('keep the signs of programming languages and are not looked for in web addresses', () => {
    expect(found(['c++', 'c#', 'rust'], 'C++ and C# at https://rust.example/rust')).toEqual(['c++', 'c#']);
  });
  it('are found in singular and plural where the index is told so, save where each has a phrase of its own', () => {
    const phrases = ['refugee', 'community gardens', 'agency', 'arts', 'art', 'aids', 'business'];
    const text = 'Refugees, the community garden, agencies, art, an aid, businesses';
    expect(found(phrases, text, { inEitherNumber: true })).toEqual([
      'refugee',
      'community gardens',
      'agency',
      'art',
      'business',
    ]);
    expect(found(phrases, text)).toEqual(['art']);
  });
  it('bound to the end also match before the end of a part, but not where they are bound to the beginning as well', () => {
    const words = splitWords('Bookkeeper (evenings)');
    const index = compilePhrases(['bookkeeper$', '^bookkeeper$'].map((phrase) => [phrase, phrase]));
    const options = { isWanted: () => true, givesWay: () => false };
    expect(findPhrases(index, words, options)).toEqual([]);
    const inParts = findPhrases(index, words, { ...options, partEnds: new Set([1, 2]) });
    expect(inParts.map(({ phrase }) => phrase)).toEqual(['bookkeeper$']);
  });
});
