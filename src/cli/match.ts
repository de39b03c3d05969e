import { Command } from 'commander';
import { compare } from '#match/compare.ts';
import { answerLines, type Answer } from './answer-lines.ts';
import { readPair } from './read-pair.ts';

/** `showup match`: says of each pair of listings whether they are the same thing. Exit 2 when a line could not be read. */
export function matchCommand(): Command {
  return new Command('match')
    .description('compare pairs of listings, one JSON object {id, a, b} a line; no database needed')
    .argument('<file>', 'file with one JSON object a line')
    .action((file: string) => answerLines(file, answerPair));
}

/** Answers one line. `unsure` is not `same`. */
function answerPair(printed: unknown): Answer {
  const pair = readPair(printed);
  if (pair.outcome === 'broken') return pair;
  const { outcome, score, reasons } = compare(pair.a, pair.b);
  const why = reasons.map(({ text }) => text).join('; ');
  const answer = { id: pair.id, same: outcome === 'same', score: Math.round(score * 1000) / 1000, why };
  return { outcome: 'answered', answer, unread: pair.unread };
}
