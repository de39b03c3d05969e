import { Command } from 'commander';
import { loadConfig } from '#config/load-config.ts';
import { captureSource } from './capture-source.ts';
import { chooseSources } from './collect.ts';
import { loadCatalog } from './load-catalog.ts';
import { startFetcher } from './start-fetcher.ts';

/** `showup capture`: keeps the pages of a source as they are served now. */
export function captureCommand(): Command {
  return new Command('capture')
    .description('read a source now and write its pages into a folder, for mending its reading')
    .argument('<source>', 'id in the catalog')
    .option('--into <folder>', 'where to write', 'captures')
    .action(capture);
}

async function capture(id: string, { into }: { readonly into: string }): Promise<void> {
  const fetcher = startFetcher(loadConfig(process.env));
  try {
    for (const source of chooseSources(await loadCatalog(), { source: [id] })) {
      const lines = await captureSource(source, into, fetcher.fetchPage);
      process.stdout.write(`${lines.join('\n')}\n`);
    }
  } finally {
    await fetcher.close();
  }
}
