import { toCountryCode } from '#places/countries.ts';
import { listCountriesOfRegion } from '#places/regions.ts';

/** What was printed behind the town's name. */
export interface Tail {
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
}

export const NO_TAIL: Tail = { region: null, postalCode: null, country: null };

export interface TailRead {
  /** The words before the tail. */
  readonly rest: readonly string[];
  readonly tail: Tail;
}

/** Words that the name of a country or region takes at most. */
const NAME_WORDS_MAX = 4;

/**
 * Takes country, postal code and region from the end of one part of an address, in this order.
 * @param known what the parts further right already said, which is not taken again
 */
export function readTail(words: readonly string[], known: Tail): TailRead {
  let rest = words;
  let tail = known;
  if (tail.country === null && tail.postalCode === null && tail.region === null) {
    const length = findNameAtEnd(rest, (text) => isCountryOnly(text));
    if (length > 0) tail = { ...tail, country: rest.slice(-length).join(' ') };
    rest = length > 0 ? rest.slice(0, -length) : rest;
  }
  const codeLength = tail.postalCode === null ? postalCodeLength(rest, tail) : 0;
  if (codeLength > 0) tail = { ...tail, postalCode: rest.slice(-codeLength).join(' ') };
  rest = codeLength > 0 ? rest.slice(0, -codeLength) : rest;
  const regionLength = tail.region === null ? findNameAtEnd(rest, (text) => isRegion(text, rest.join(' '))) : 0;
  if (regionLength > 0) tail = { ...tail, region: rest.slice(-regionLength).join(' ') };
  return { rest: regionLength > 0 ? rest.slice(0, -regionLength) : rest, tail };
}

/** How many words at the end make the longest name that is meant; none is 0. */
function findNameAtEnd(words: readonly string[], isMeant: (text: string) => boolean): number {
  for (let length = Math.min(NAME_WORDS_MAX, words.length); length > 0; length -= 1) {
    if (isMeant(words.slice(-length).join(' '))) return length;
  }
  return 0;
}

/** A country's name, or its code in capitals; what is also a state (`CA`, `Georgia`) is read as the state first. */
function isCountryOnly(text: string): boolean {
  if (!isCapitalized(text) || listCountriesOfRegion(text).includes('US')) return false;
  return toCountryCode(text) !== undefined;
}

/** Inside a longer part a code must stand in capitals, as `or`, `in` and `me` are words; alone it need not. */
function isRegion(text: string, whole: string): boolean {
  return (text === whole || isCapitalized(text)) && listCountriesOfRegion(text).length > 0;
}

function isCapitalized(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length <= 3 ? letters !== '' && letters === letters.toUpperCase() : /^\p{Lu}/u.test(letters);
}

/** Words at the end that are a postal code: United States, Canada, Great Britain; elsewhere digits, once the country is known. */
function postalCodeLength(words: readonly string[], { country }: Tail): number {
  const [before = '', last = ''] = [words.at(-2), words.at(-1)];
  if (/^\d{5}(?:-\d{4})?$/.test(last)) return 1;
  if (/^[A-Z]\d[A-Z]$/i.test(before) && /^\d[A-Z]\d$/i.test(last)) return 2;
  if (/^[A-Z]\d[A-Z]\d[A-Z]\d$/i.test(last)) return 1;
  if (/^[A-Z]{1,2}\d[A-Z\d]?$/i.test(before) && /^\d[A-Z]{2}$/i.test(last)) return 2;
  return country !== null && /^\d{4,6}(?:-\d{3})?$/.test(last) ? 1 : 0;
}

/** The country whose form a postal code has, where only one has it. */
export function toCountryOfPostalCode(code: string): string | null {
  if (/^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i.test(code)) return 'CA';
  if (/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/i.test(code)) return 'GB';
  return null;
}
