import { z } from 'zod';
import type { Evidence } from '#domain/opportunity.ts';
import { compilePhrases, type PhraseIndex } from './phrase-index.ts';

/** One row of a table under `tables/`: what its phrases mean, how much each weighs, where and for what they count. */
export interface Rule<Label extends string> {
  /** Its place in the file, from 0. */
  readonly number: number;
  /** `nothing` only keeps shorter phrases inside its own from counting: `rust belt`, `board game`. */
  readonly means: Label | 'nothing';
  readonly weight: number;
  /** Where the phrase must stand. */
  readonly in: ReadonlySet<Evidence['from']>;
  /** Kinds (or another table's labels) this row is limited to; `null` for all. */
  readonly for: ReadonlySet<string> | null;
  /** A phrase that is denied (`no … needed`) does not count, unless the row itself is about a denial. */
  readonly isNegatable: boolean;
}

/** A vocabulary's rules, ready to be looked up. */
export interface Table<Label extends string> {
  readonly index: PhraseIndex<Rule<Label>>;
}

const PLACES = ['title', 'description', 'organizer', 'category', 'location', 'type'] as const;

const tableSchema = z.strictObject({
  about: z.string(),
  inEitherNumber: z.boolean().optional(),
  rules: z.array(
    z.strictObject({
      means: z.string(),
      weight: z.number().optional(),
      in: z.array(z.enum(PLACES)).min(1).optional(),
      for: z.array(z.string()).min(1).optional(),
      negatable: z.boolean().optional(),
      note: z.string().optional(),
      phrases: z.array(z.string().min(2)).min(1),
    }),
  ),
});

const EVERYWHERE: readonly (typeof PLACES)[number][] = ['title', 'description', 'organizer', 'category'];

/**
 * Checks and compiles the content of a table file. Done once for each table.
 * @param labels the closed vocabulary it speaks of
 * @throws {Error} when the file breaks the format of `tables/README.md` or names a label that does not exist
 */
export function compileTable<Label extends string>(content: unknown, labels: readonly Label[]): Table<Label> {
  const { rules, inEitherNumber = false } = tableSchema.parse(content);
  const index = compilePhrases(
    rules.flatMap((row, number) => {
      const rule: Rule<Label> = {
        number,
        means: toLabel(row.means, labels),
        weight: row.weight ?? 0,
        in: new Set(row.in ?? EVERYWHERE),
        for: row.for ? new Set(row.for) : null,
        isNegatable: row.negatable ?? true,
      };
      return row.phrases.map((phrase) => [phrase, rule] as const);
    }),
    { inEitherNumber },
  );
  return { index };
}

/** Compiles a table when it is first asked for, and keeps it. */
export function compiledOnce<T>(compile: () => T): () => T {
  let compiled: { readonly value: T } | undefined;
  return () => (compiled ??= { value: compile() }).value;
}

function toLabel<Label extends string>(means: string, labels: readonly Label[]): Label | 'nothing' {
  const label = labels.find((label) => label === means);
  if (label !== undefined) return label;
  if (means === 'nothing') return 'nothing';
  throw new Error(`The table names "${means}", which is no label of its vocabulary.`);
}

/** The labels of a table whose vocabulary is open, in order of appearance. */
export function labelsOf(content: unknown): readonly string[] {
  return [...new Set(tableSchema.parse(content).rules.map(({ means }) => means))];
}
