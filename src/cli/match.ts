import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { compare } from '#match/compare.ts';
import { pairSchema, toPrintedMatchCard } from './printed-card.ts';

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
export function answerPair(line: string): Answer {
  try {
    const { id, a, b } = pairSchema.parse(JSON.parse(line));
    const { outcome, score, reasons } = compare(toPrintedMatchCard(a), toPrintedMatchCard(b));
    const why = reasons.map(({ text }) => text).join('; ');
    return {
      outcome: 'answered',
      verdict: { id, same: outcome === 'same', score: Math.round(score * 1000) / 1000, why },
    };
  } catch (cause) {
    return {
      outcome: 'broken',
      message: cause instanceof Error ? cause.message.replaceAll(/\s+/g, ' ') : 'unreadable',
    };
  }
}
