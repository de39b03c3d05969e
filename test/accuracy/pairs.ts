import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readPair } from '#cli/read-pair.ts';
import { compare, type Verdict } from '#match/compare.ts';

const labelSchema = z.object({ id: z.string(), same: z.boolean(), why: z.string() });

/** A labelled pair with what was answered. */
export interface JudgedPair extends z.infer<typeof labelSchema> {
  readonly verdict: Verdict;
}

/** Compares every labelled pair of the file. `unsure` counts as different. */
export function judgePairs(file = join(import.meta.dirname, '../labels/pairs.jsonl')): readonly JudgedPair[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map(judgePair);
}

function judgePair(line: string): JudgedPair {
  const pair = readPair(JSON.parse(line));
  if (pair.outcome === 'broken') throw new Error(`A labelled pair could not be read: ${pair.message}`);
  return { ...labelSchema.parse(JSON.parse(line)), verdict: compare(pair.a, pair.b) };
}

/** The pairs that were answered otherwise than labelled. */
export function listMisses(pairs: readonly JudgedPair[]): readonly JudgedPair[] {
  return pairs.filter(({ same, verdict }) => (verdict.outcome === 'same') !== same);
}

/** Precision and recall of "same", and what was missed. */
export function describePairs(pairs: readonly JudgedPair[]): string {
  const said = pairs.filter(({ verdict }) => verdict.outcome === 'same');
  const meant = pairs.filter(({ same }) => same);
  const right = said.filter(({ same }) => same).length;
  const figures = `pairs  precision ${(right / said.length).toFixed(3)}  recall ${(right / meant.length).toFixed(3)}`;
  const misses = listMisses(pairs).map(
    ({ id, same, why, verdict }) =>
      `  ${id} is ${same ? 'the same' : 'different'} (${why}), answered ${verdict.outcome}`,
  );
  return [`${figures}  of ${pairs.length}`, ...misses].join('\n');
}

if (import.meta.main) process.stdout.write(`${describePairs(judgePairs())}\n`);
