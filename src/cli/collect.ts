import { Command } from 'commander';
import { destination } from 'pino';
import { loadConfig } from '#config/load-config.ts';
import { ShowupError } from '#domain/errors.ts';
import type { RunOutcome } from '#domain/run.ts';
import type { Source } from '#domain/source.ts';
import { createLog } from '#observe/create-log.ts';
import { collectAll } from './collect-all.ts';
import { describeReport } from './describe-report.ts';
import { loadCatalog } from './load-catalog.ts';
import { openService } from './open-service.ts';

interface CollectOptions {
  readonly source?: readonly string[];
  readonly city?: string;
}

/** `showup collect`: reads sources now, once, and reports. Exit 1 when a reading was not good. */
export function collectCommand(): Command {
  return new Command('collect')
    .description('read the sources of the catalog now, once, and report')
    .option('--source <id...>', 'only these')
    .option('--city <slug>', 'only those whose town this is')
    .action(collect);
}

async function collect(options: CollectOptions): Promise<void> {
  const config = loadConfig(process.env);
  const sources = chooseSources(await loadCatalog(), options);
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, destination(2));
  const service = await openService({ config, log, name: 'showup collect' });
  try {
    await service.saveSources(sources);
    const reports = await collectAll(sources, service.collect, (source, report) => {
      process.stdout.write(describeReport(source, report));
    });
    process.exitCode = toExitCode(reports.map(({ outcome }) => outcome));
  } finally {
    await service.close();
  }
}

/** 1 when a person should look at one of the readings: it failed, was held, was not let in, or met a page of another shape. */
export function toExitCode(outcomes: readonly RunOutcome[]): 0 | 1 {
  return outcomes.every((outcome) => outcome === 'ok' || outcome === 'empty') ? 0 : 1;
}

/** @throws {ShowupError} `source-not-found`, naming what the catalog does not have */
export function chooseSources(catalog: readonly Source[], { source: ids, city }: CollectOptions): readonly Source[] {
  const known = new Set(catalog.map(({ id }) => id));
  const unknown = (ids ?? []).filter((id) => !known.has(id));
  if (unknown.length > 0) throw new ShowupError('source-not-found', `The catalog has no source ${unknown.join(', ')}.`);
  return catalog
    .filter(({ id }) => ids === undefined || ids.includes(id))
    .filter(({ defaults }) => city === undefined || defaults.city === city);
}
