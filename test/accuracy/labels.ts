import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { labelOf, type Labels } from '#normalize/understand/label-words.ts';

const exampleSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  organizer: z.string().nullable(),
  location: z.string().nullable(),
  labels: z.object({
    kind: z.string(),
    ways: z.array(z.string()),
    fields: z.array(z.string()),
    causes: z.array(z.string()),
    attendance: z.string(),
    status: z.string(),
  }),
});

/** A labeled example with what was understood. */
export interface JudgedExample extends z.infer<typeof exampleSchema> {
  readonly answer: Labels;
}

/** How well one vocabulary was understood: F1 over all labels (micro-averaged), with its two sides. */
export interface Figures {
  readonly vocabulary: Vocabulary;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

const VOCABULARIES = ['kind', 'ways', 'fields', 'causes', 'attendance', 'status'] as const;
type Vocabulary = (typeof VOCABULARIES)[number];

/** Labels every example of the file. */
export function judgeExamples(
  file = join(import.meta.dirname, '../labels/opportunities.jsonl'),
): readonly JudgedExample[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map(judgeExample);
}

function judgeExample(line: string): JudgedExample {
  const example = exampleSchema.parse(JSON.parse(line));
  return { ...example, answer: labelOf(example) };
}

/** The figures of every vocabulary. For kind and attendance, which always have one answer, F1 is the accuracy. */
export function figuresOf(examples: readonly JudgedExample[]): readonly Figures[] {
  return VOCABULARIES.map((vocabulary) => {
    const judged = examples.map((example) => ({
      wanted: wordsOf(example.labels, vocabulary),
      got: wordsOf(example.answer, vocabulary),
    }));
    const right = count(judged.map(({ wanted, got }) => got.filter((word) => wanted.includes(word))));
    const precision = right / count(judged.map(({ got }) => got));
    const recall = right / count(judged.map(({ wanted }) => wanted));
    return { vocabulary, f1: (2 * precision * recall) / (precision + recall), precision, recall };
  });
}

/** Nearly everything is `scheduled`, so of the states only the others are counted. */
function wordsOf(labels: JudgedExample['labels'] | Labels, vocabulary: Vocabulary): readonly string[] {
  return [labels[vocabulary]].flat().filter((word) => word !== 'scheduled');
}

function count(lists: readonly (readonly string[])[]): number {
  return lists.reduce((sum, list) => sum + list.length, 0);
}

/** A table of the figures, and every example that was understood otherwise than labeled. */
export function describeExamples(examples: readonly JudgedExample[]): string {
  const table = figuresOf(examples).map(
    ({ vocabulary, f1, precision, recall }) =>
      `${vocabulary.padEnd(11)} f1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`,
  );
  return [...table, `labels of ${examples.length} examples`, ...examples.flatMap(missesOf)].join('\n');
}

function missesOf({ id, title, labels, answer }: JudgedExample): readonly string[] {
  return VOCABULARIES.flatMap((vocabulary) => {
    const wanted = wordsOf(labels, vocabulary).toSorted().join(', ');
    const got = wordsOf(answer, vocabulary).toSorted().join(', ');
    return wanted === got ? [] : [`  ${id} ${vocabulary}: ${wanted || 'none'}, answered ${got || 'none'} (${title})`];
  });
}

if (import.meta.main) process.stdout.write(`${describeExamples(judgeExamples())}\n`);
