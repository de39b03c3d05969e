import { toCountryCode } from '#places/countries.ts';
import { kilometersBetween, type Point } from '#domain/distance.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import { toNameKey } from '#places/name-key.ts';

/** What tells towns from other words. */
export interface TownParts {
  readonly gazetteer: Gazetteer;
  /** Where towns of several with one name are looked for first: the source's own town, or the printed point. */
  readonly near: Point | null;
}

export interface TownWhere {
  readonly region: string | null;
  readonly country: string | null;
}

interface TownSplit {
  readonly rest: readonly string[];
  readonly city: string;
}

/** Words that a town's name takes at most. */
const TOWN_WORDS_MAX = 5;
/** A town named with no region, code or country behind it must be of this size, or near. */
const LONE_POPULATION_MIN = 15_000;
const LONE_NEAR_KM = 60;

/** The longest run of words at the end that names a town there. */
export function splitTownAtEnd(words: readonly string[], where: TownWhere, parts: TownParts): TownSplit | undefined {
  for (let length = Math.min(TOWN_WORDS_MAX, words.length); length > 0; length -= 1) {
    const city = words.slice(-length).join(' ');
    if (isTown(city, where, parts)) return { rest: words.slice(0, -length), city };
  }
  return undefined;
}

export function isTown(name: string, where: TownWhere, { gazetteer, near }: TownParts): boolean {
  return !/\d/.test(name) && gazetteer.findCity(name, { ...where, near }) !== undefined;
}

/** Whether words that stand alone are a town: its own name, and a town large or near enough to be meant by it. */
export function isLoneTown(name: string, { gazetteer, near }: TownParts): boolean {
  if (/\d/.test(name) || NO_TOWNS.has(name.toLowerCase())) return false;
  const city = gazetteer.findCity(name, { near });
  if (!city || toNameKey(city.name) !== toNameKey(name)) return false;
  return city.population >= LONE_POPULATION_MIN || (near !== null && kilometersBetween(near, city) <= LONE_NEAR_KM);
}

/** Towns whose names mean something else when they stand alone. */
const NO_TOWNS = new Set([
  'mobile',
  'media',
  'center',
  'home',
  'university',
  'reading',
  'school',
  'park',
  'hall',
  'church',
  'library',
]);

interface TownAfterCode extends TownSplit {
  readonly postalCode: string;
}

/** `03044 Cottbus`, `Hauptstraße 5 4041 Linz`, `1012 AB Amsterdam`: the code stands before the town, as in most of Europe. */
export function toTownAfterCode(
  words: readonly string[],
  country: string | null,
  parts: TownParts,
): TownAfterCode | undefined {
  const code = country === null ? undefined : toCountryCode(country);
  if (code === 'US') return undefined;
  const index = words.findLastIndex((word) => /^(?:[A-Z]{1,2}-)?\d{4,5}$/.test(word));
  const length = /^[A-Z]{2}$/.test(words[index + 1] ?? '') ? 2 : 1;
  const after = [...new Set(words.slice(index + length))];
  if (index < 0 || after.length === 0 || after.length > TOWN_WORDS_MAX || /\d/.test(after.join(''))) return undefined;
  const city = after.join(' ');
  if (code === undefined && !isTownAbroad(after, parts)) return undefined;
  return { rest: words.slice(0, index), city, postalCode: words.slice(index, index + length).join(' ') };
}

function isTownAbroad(words: readonly string[], { gazetteer }: TownParts): boolean {
  const city = gazetteer.findCity(words.join(' ')) ?? gazetteer.findCity(words[0] ?? '');
  return city !== undefined && city.country !== 'US';
}
