import { Command } from 'commander';
import { loadConfig } from '#config/load-config.ts';
import { ShowupError } from '#domain/errors.ts';
import { presentEvidence } from '#present/present-evidence.ts';
import { findEvidence } from '#query/find-evidence.ts';
import { describeEvidence } from './describe-evidence.ts';
import { openDatabase } from './open-database.ts';

/** `showup show`: one opportunity with all that stands behind it, served or not. */
export function showCommand(): Command {
  return new Command('show')
    .description('one opportunity with every listing, link, source, evidence and correction behind it')
    .argument('<id>', 'its id')
    .option('--json', 'one JSON object, as the admin API gives it')
    .action(show);
}

/** @throws {ShowupError} `opportunity-not-found` */
async function show(id: string, { json }: { readonly json?: boolean }): Promise<void> {
  const database = await openDatabase(loadConfig(process.env), 'showup show');
  try {
    const found = await findEvidence(database.db, id);
    if (!found) throw new ShowupError('opportunity-not-found', `No opportunity has the id ${JSON.stringify(id)}.`);
    process.stdout.write(json ? `${JSON.stringify(presentEvidence(found))}\n` : describeEvidence(found));
  } finally {
    await database.close();
  }
}
