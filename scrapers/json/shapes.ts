import { z } from 'zod';

/** Words, or a number as words. Blank words, and anything of another type, count as not printed. */
export const WORDS = z
  .union([z.string(), z.number()])
  .nullish()
  .catch(null)
  .transform((value) => toWords(value));

/** A number, also when it was printed as words. */
export const NUMBER = z
  .union([z.string(), z.number()])
  .nullish()
  .catch(null)
  .transform((value) => toNumber(value));

/** `true` or `false`; anything else counts as not printed. */
export const FLAG = z.boolean().nullable().catch(null);

/** Entries of a list, not looked at yet; no list is an empty one. */
export const ENTRIES = z.array(z.unknown()).catch([]);

/** Words of a list; what is none is left out. */
export const WORD_LIST = z
  .array(z.unknown())
  .catch([])
  .transform((values) => values.filter((value) => typeof value === 'string'));

/** `name` of each thing in a list. */
export const NAMES = z
  .array(z.object({ name: WORDS }).catch({ name: null }))
  .catch([])
  .transform((things) => things.map(({ name }) => name).filter((name) => name !== null));

/** A nested thing that may be missing or of another type. */
export function part<Shape extends z.ZodType>(shape: Shape) {
  return shape.nullish().catch(null);
}

function toWords(value: string | number | null | undefined): string | null {
  const words = String(value ?? '').trim();
  return words === '' ? null : words;
}

function toNumber(value: string | number | null | undefined): number | null {
  const words = toWords(value);
  const number = words === null ? Number.NaN : Number(words);
  return Number.isFinite(number) ? number : null;
}
