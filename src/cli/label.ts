import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { labelOf } from '#normalize/understand/label-words.ts';

const lineSchema = z.object({
  id: z.string(),
  title: z.string().nullish(),
  description: z.string().nullish(),
  organizer: z.string().nullish(),
  location: z.string().nullish(),
});

/** `showup label`: one JSON object a line in, its labels a line out. A broken line costs that line and exit code 2. */
export function labelCommand(): Command {
  return new Command('label')
    .description('classify lines of JSON: {id, title, description, organizer, location}; no database needed')
    .argument('<file>', 'file with one JSON object a line')
    .action(label);
}

async function label(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => complain(`${file} could not be read.`, cause));
  for (const [index, line] of (text ?? '').split('\n').entries()) {
    if (line.trim() !== '') labelLine(line, `${file}:${index + 1}`);
  }
}

function labelLine(line: string, place: string): void {
  const printed = lineSchema.safeParse(parseJson(line));
  if (!printed.success) return complain(`${place}: ${z.prettifyError(printed.error)}`);
  process.stdout.write(`${JSON.stringify({ id: printed.data.id, labels: labelOf(printed.data) })}\n`);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function complain(message: string, cause?: unknown): undefined {
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  process.stderr.write(`${message}${code}\n`);
  process.exitCode = 2;
}
