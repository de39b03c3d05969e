import { userInfo } from 'node:os';
import { Argument, Command } from 'commander';
import { loadConfig } from '#config/load-config.ts';
import { createCorrections } from '#correct/create-corrections.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import type { ReviewDecision } from '#present/correction-schema.ts';
import { presentReview } from '#present/review-schema.ts';
import { listHeldRuns, listUnsureMatches } from '#query/list-review.ts';
import { describeCorrection } from './describe-evidence.ts';
import { describeReview } from './describe-review.ts';
import { openDatabase } from './open-database.ts';

const DECISIONS = ['same', 'different', 'release', 'dismiss'] as const satisfies readonly ReviewDecision['decision'][];

/** `showup review`: what waits for a person, and what the person says. */
export function reviewCommand(): Command {
  const review = new Command('review').description('pairs that may be the same, and readings that were held');
  review
    .command('list', { isDefault: true })
    .description('what waits for a person')
    .option('--json', 'one JSON object, as the admin API gives it')
    .action(list);
  review
    .command('decide')
    .description('decide one of them')
    .argument('<id>', 'of the pair or of the reading')
    .addArgument(new Argument('<decision>', 'of a pair the first two, of a reading the others').choices(DECISIONS))
    .requiredOption('--why <text>', 'the reason, for the log')
    .option('--who <name>', 'who decides; your name on this machine when absent')
    .action(decide);
  return review;
}

async function list({ json }: { readonly json?: boolean }): Promise<void> {
  const database = await openDatabase(loadConfig(process.env), 'showup review');
  try {
    const questions = presentReview(await listUnsureMatches(database.db), await listHeldRuns(database.db));
    process.stdout.write(json ? `${JSON.stringify(questions)}\n` : describeReview(questions));
  } finally {
    await database.close();
  }
}

interface DecideOptions {
  readonly why: string;
  readonly who?: string;
}

async function decide(id: string, decision: ReviewDecision['decision'], { why, who }: DecideOptions): Promise<void> {
  const database = await openDatabase(loadConfig(process.env), 'showup review');
  try {
    const corrections = createCorrections({ db: database.db, gazetteer: loadGazetteer(), now });
    const made = await corrections.decide(id, decision, { who: who ?? userInfo().username, why });
    process.stdout.write(`${describeCorrection(made)}\n`);
  } finally {
    await database.close();
  }
}

function now(): string {
  return new Date().toISOString();
}
