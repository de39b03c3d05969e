import { z } from 'zod';
import { toNearestWholes, toNearestYesOrNo } from './nearest-scalar.ts';
import { refuse } from './refuse.ts';

// Control characters have no place in a question, and PostgreSQL takes no NUL.
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f]/;

/** A word or a few, one line. */
export function lineOf(lengthMax: number) {
  return z
    .string({ error: ({ input }) => (input === undefined ? 'is needed' : 'is one line of text') })
    .trim()
    .min(1, 'must not be empty')
    .max(lengthMax, `has at most ${lengthMax} characters`)
    .refine((text) => !CONTROL_CHARACTERS.test(text) && text.isWellFormed(), 'is one line of text');
}

/** Several words of a closed vocabulary: `a,b`, or the parameter repeated. */
export function listOfWords<Word extends z.ZodEnum>(word: Word) {
  const lengthMax = word.options.length;
  const list = z.array(word).min(1).max(lengthMax, `has at most ${lengthMax} values`);
  return z
    .preprocess((given) => splitList(given, lengthMax), list.optional())
    .meta({
      param: { style: 'form', explode: false },
    });
}

/** Most values of one open list. */
const LINES_MAX = 20;
const COMMAS = 'A comma inside it is written `\\,` and a backslash `\\\\`.';

/** How the document tells of an open list. */
interface OpenList {
  readonly description: string;
  readonly example: readonly string[];
  /** What the document says of each value; the caller looks at it. */
  readonly pattern?: string;
}

/** Several values of an open vocabulary: `a,b`, or the parameter repeated. */
export function listOfLines(lengthMax: number, { description, example, ...form }: OpenList) {
  const list = z
    .array(lineOf(lengthMax).meta({ description: COMMAS, ...form }))
    .min(1)
    .max(LINES_MAX, `has at most ${LINES_MAX} values`);
  return z
    .preprocess((given) => splitList(given, LINES_MAX), list.optional())
    .meta({ description, example, param: { style: 'form', explode: false } });
}

/** One value more than there can be is enough to refuse a list, however long it is. */
function splitList(given: unknown, lengthMax: number): unknown {
  if (given === undefined) return undefined;
  const texts: unknown[] = Array.isArray(given) ? given : [given];
  const values: readonly unknown[] = texts.flatMap((text): readonly unknown[] =>
    typeof text === 'string' ? splitAtCommas(text) : [text],
  );
  return [...new Set(values)].slice(0, lengthMax + 1);
}

/**
 * `a,b` → `a` and `b`; `a\,b` → `a,b`. Whether a comma in an address is percent-encoded tells nothing: most programs encode each or
 * none, whatever it is for.
 */
function splitAtCommas(text: string): readonly string[] {
  const values = [''];
  for (const [part] of text.matchAll(/\\[\\,]|,|[^\\,]+|\\/g)) {
    if (part === ',') values.push('');
    else values.push(`${values.pop() ?? ''}${/^\\[\\,]$/.test(part) ? part.slice(1) : part}`);
  }
  return values.map((value) => value.trim());
}

/** A whole number written in digits. */
export function wholeNumber(min: number, max: number, byDefault: number) {
  const { number, read } = numberBetween(min, max);
  return z.preprocess(
    (given, context) => (given === undefined ? byDefault : read(given, context)),
    number.optional().default(byDefault),
  );
}

/** A whole number written in digits, or nothing. */
export function optionalNumber(min: number, max: number) {
  const { number, read } = numberBetween(min, max);
  return z.preprocess(read, number.optional());
}

function numberBetween(min: number, max: number) {
  const form = `is a whole number from ${min} to ${max}`;
  const read = (given: unknown, context: z.core.$RefinementCtx): unknown => {
    if (typeof given !== 'string') return given;
    const number = /^-?\d{1,16}$/.test(given) ? Number(given) : Number.NaN;
    const isInside = Number.isSafeInteger(number) && number >= min && number <= max;
    return isInside ? number : refuse(context, form, toNearestWholes(given, min, max));
  };
  return { number: z.int(form).min(min, form).max(max, form), read };
}

/** `true` or `false`, and nothing else. */
export function yesOrNo() {
  const form = 'is true or false';
  return z.preprocess((given, context) => {
    if (typeof given !== 'string') return given;
    return given === 'true' || (given === 'false' ? false : refuse(context, form, toNearestYesOrNo(given)));
  }, z.boolean(form).optional());
}
