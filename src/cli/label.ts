import { Command } from 'commander';
import { z } from 'zod';
import { labelOf } from '#normalize/understand/label-words.ts';
import { answerLines, describeIssues, lineIdSchema, type Answer } from './answer-lines.ts';

const lineSchema = z.object({
  id: lineIdSchema,
  title: z.string().nullable(),
  description: z.string().nullish(),
  organizer: z.string().nullish(),
  location: z.string().nullish(),
});

/** `showup label`: one JSON object a line in, its labels a line out. A broken line costs that line and exit code 2. */
export function labelCommand(): Command {
  return new Command('label')
    .description('classify lines of JSON: {id, title, description, organizer, location}; no database needed')
    .argument('<file>', 'file with one JSON object a line')
    .action((file: string) => answerLines(file, answerListing));
}

function answerListing(printed: unknown): Answer {
  const { success, data, error } = lineSchema.safeParse(printed);
  if (!success) return { outcome: 'broken', message: describeIssues(error) };
  const unread = Object.keys(Object(printed)).filter((name) => !(name in lineSchema.shape));
  return { outcome: 'answered', answer: { id: data.id, labels: labelOf(data) }, unread };
}
