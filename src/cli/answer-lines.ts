import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** What is said to one line. */
export type Answer =
  | {
      readonly outcome: 'answered';
      /** Printed as one line of JSON. */
      readonly answer: object;
      /** Names of fields that were printed but are not read. */
      readonly unread: readonly string[];
    }
  | { readonly outcome: 'broken'; readonly message: string };

/**
 * Answers each line of a file of JSON on stdout, in order. A line that cannot be answered, a file without lines and one that
 * cannot be read are told on stderr, by their place, and make the exit code 2; a field that nobody reads is told once.
 */
export async function answerLines(file: string, answerLine: (printed: unknown) => Answer): Promise<void> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => complain(`${file} could not be read`, cause));
  if (text === undefined) return;
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ line, place: `${file}:${index + 1}` }]));
  if (lines.length === 0) complain(`${file} holds no line of JSON.`);
  const told = new Set<string>();
  for (const { line, place } of lines) {
    const said = answerPrinted(line, answerLine);
    if (said.outcome === 'broken') {
      complain(`${place}: ${said.message}`);
      continue;
    }
    process.stdout.write(`${JSON.stringify(said.answer)}\n`);
    for (const name of said.unread.filter((name) => !told.has(name))) {
      told.add(name);
      process.stderr.write(`${place}: the field ${JSON.stringify(name)} is not read.\n`);
    }
  }
}

function answerPrinted(line: string, answerLine: (printed: unknown) => Answer): Answer {
  let printed: unknown;
  try {
    printed = JSON.parse(line);
  } catch {
    return { outcome: 'broken', message: 'This is no JSON.' };
  }
  return answerLine(printed);
}

/** What a line is called by, given back as it came. */
export const lineIdSchema = z.custom<string | number>((id) => typeof id === 'string' || typeof id === 'number', {
  error: ({ input }) => `expected string or number, received ${input === undefined ? 'undefined' : typeof input}`,
});

/** What a schema found wrong, by field: `a.title is missing`. */
export function describeIssues({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => {
      const field = path.length === 0 ? 'The line' : path.join('.');
      return message.endsWith('received undefined') ? `${field} is missing` : `${field}: ${message}`;
    })
    .join('; ');
}

function complain(message: string, cause?: unknown): undefined {
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)}).` : '';
  process.stderr.write(`${message}${code}\n`);
  process.exitCode = 2;
}
