import { toPlainWords } from './name-key.ts';
import { toCountryCode } from './countries.ts';
import { listCountriesOfRegion } from './regions.ts';
import type { Where } from './constraints.ts';

/** Words that a region's or country's name takes at most. */
const WORDS_MAX = 4;

/** A town's name and what follows it: `memphis tn usa` → `memphis`, `tn`, `usa`. Each possible split, the fullest first. */
export function listSplits(text: string): readonly (Where & { readonly name: string })[] {
  const words = toPlainWords(text).split(' ');
  const countries = [{ rest: words, tail: null }, ...splitTail(words, isCountry)];
  return countries.flatMap(({ rest, tail: country }) => [
    ...splitTail(rest, isRegion).map((split) => ({ name: split.rest.join(' '), region: split.tail, country })),
    ...(country === null ? [] : [{ name: rest.join(' '), region: null, country }]),
  ]);
}

interface Split {
  readonly rest: readonly string[];
  readonly tail: string;
}

function splitTail(words: readonly string[], isMeant: (tail: string) => boolean): readonly Split[] {
  const splits: Split[] = [];
  for (let length = Math.min(WORDS_MAX, words.length - 1); length > 0; length -= 1) {
    const tail = words.slice(-length).join(' ');
    if (isMeant(tail)) splits.push({ rest: words.slice(0, -length), tail });
  }
  return splits;
}

function isCountry(text: string): boolean {
  return toCountryCode(text) !== undefined;
}

function isRegion(text: string): boolean {
  return listCountriesOfRegion(text).length > 0;
}
