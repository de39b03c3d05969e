import { resolveSchema, type Parameter, type Schema } from '#test/support/api-document.ts';

/** Something that a parameter may be given, and whether the document lets it. */
export interface Value {
  readonly is: 'valid' | 'invalid';
  /** Each stands in the address by itself: `a=1&a=2`. */
  readonly texts: readonly string[];
}

/** Longest text that is made for a parameter without a bound of its own. */
const LENGTH_MAX = 2000;
/** Lone surrogates and the rest aside, what no line of text has. */
const CONTROL_CHARACTER = '\u0007';

/** What the document says that a parameter may be given and may not: usual values, those at its bounds, and those just beyond. Pure. */
export function listValues({ schema, example, in: where }: Parameter): readonly Value[] {
  const told = resolveSchema(schema);
  const items = told['items'];
  if (told['type'] === 'array') return listOfArray(told, { items: resolveSchema(items as Schema), example });
  const twice = where === 'path' ? [] : [invalid(usual(told, example), usual(told, example))];
  return [...listOfOne(told, example), ...twice];
}

/** A value that is good by itself: the example, or the first that the schema names. */
export function usualValue({ schema, example }: Parameter): string {
  const told = resolveSchema(schema);
  if (told['type'] !== 'array') return usual(told, example);
  return usual(resolveSchema(told['items'] as Schema), listOf(example)[0]);
}

function usual({ enum: words, minimum, type }: Schema, example: unknown): string {
  if (typeof example === 'string' || typeof example === 'number') return String(example);
  if (type === 'boolean') return 'true';
  return String(listOf(words)[0] ?? minimum);
}

function listOfArray(list: Schema, { items, example }: { items: Schema; example: unknown }): readonly Value[] {
  const one = usual(items, listOf(example)[0]);
  const words = listOf(items['enum']).map(String);
  const lengthMax = Number(list['maxItems']);
  const each = listOfOne(words.length > 2 ? { ...items, enum: [words[0], words.at(-1)] } : items, listOf(example)[0]);
  const hasForm = items['pattern'] !== undefined;
  const full = words.length > 0 ? words : hasForm ? [one] : numbered(one, lengthMax);
  return [
    ...each,
    valid(full.join(',')),
    ...(full.length > 1 ? [valid(...full.slice(0, 2))] : []),
    valid(`${one},${one}`),
    ...(words.length > 0 || hasForm ? [] : [valid(`${one}\\,${one}`)]),
    invalid(`${one},`),
    words.length > 0 ? invalid(`${one},${one}-`) : invalid(numbered(one, lengthMax + 1).join(',')),
  ];
}

function listOfOne(schema: Schema, example: unknown): readonly Value[] {
  if (schema['type'] === 'boolean') return [valid('true'), valid('false'), invalid('yes'), invalid('')];
  if (schema['type'] === 'integer') return listOfNumber(schema);
  const words = listOf(schema['enum']).map(String);
  if (words.length > 0) return [...words.map((word) => valid(word)), invalid(`${words[0]}-`), invalid('')];
  return listOfText(schema, String(example));
}

function listOfNumber({ minimum, maximum }: Schema): readonly Value[] {
  const [min, max] = [Number(minimum), Number(maximum)];
  return [
    ...[min, max, Math.floor((min + max) / 2)].map((number) => valid(String(number))),
    ...[min - 1, max + 1, `${min}.5`, 'one', ''].map((number) => invalid(String(number))),
  ];
}

function listOfText({ minLength, maxLength, pattern }: Schema, example: string): readonly Value[] {
  const lengthMax = maxLength === undefined ? undefined : Number(maxLength);
  return [
    valid(example),
    ...(lengthMax === undefined || pattern !== undefined ? [] : [valid('x'.repeat(lengthMax))]),
    ...(lengthMax === undefined ? [] : [invalid('x'.repeat(lengthMax + 1))]),
    ...(minLength === 1 || pattern !== undefined ? [invalid('')] : []),
    ...(pattern === undefined ? [] : [invalid('x'), invalid(`${example}x`), invalid('x'.repeat(LENGTH_MAX))]),
    ...(minLength === 1 ? [invalid(`${example}${CONTROL_CHARACTER}x`)] : []),
  ];
}

function numbered(text: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${text} ${index}`);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function valid(...texts: readonly string[]): Value {
  return { is: 'valid', texts };
}

function invalid(...texts: readonly string[]): Value {
  return { is: 'invalid', texts };
}
