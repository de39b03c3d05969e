import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { compare } from '#match/compare.ts';
import { readPair } from './read-pair.ts';

/** `showup match`: says of each pair of listings whether they are the same thing. Exit 2 when a line could not be read. */
export function matchCommand(): Command {
  return new Command('match')
    .description('compare pairs of listings, one JSON object {id, a, b} a line; no database needed')
    .argument('<file>', 'lines of JSON')
    .action(match);
}

async function match(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    process.stderr.write(`${file} could not be read (${cause instanceof Error ? cause.message : 'unknown'}).\n`);
    process.exitCode = 2;
    return '';
  });
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const answer = answerPair(line);
    if (answer.outcome === 'answered') {
      process.stdout.write(`${JSON.stringify(answer.verdict)}\n`);
      return;
    }
    process.stderr.write(`${file}:${index + 1}: ${answer.message}\n`);
    process.exitCode = 2;
  });
}

type Answer =
  | {
      readonly outcome: 'answered';
      readonly verdict: { id: string | number; same: boolean; score: number; why: string };
    }
  | { readonly outcome: 'broken'; readonly message: string };

/** Answers one line. `unsure` is not `same`. */
function answerPair(line: string): Answer {
  const pair = readPair(line);
  if (pair.outcome === 'broken') return pair;
  const { outcome, score, reasons } = compare(pair.a, pair.b);
  const why = reasons.map(({ text }) => text).join('; ');
  const verdict = { id: pair.id, same: outcome === 'same', score: Math.round(score * 1000) / 1000, why };
  return { outcome: 'answered', verdict };
}
