import { Command } from 'commander';
import { loadConfig } from '#config/load-config.ts';
import type { Source } from '#domain/source.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { addEntry } from './add-entry.ts';
import { checkSource, type SourceCheck } from './check-source.ts';
import { collectAll } from './collect-all.ts';
import { chooseSources } from './collect.ts';
import { describeHealth, listHealth } from './list-health.ts';
import { loadCatalog } from './load-catalog.ts';
import { probeAddress } from './probe-address.ts';
import { describeProbe } from './probe.ts';
import { isSourceSchemaCurrent, writeSourceSchema } from './source-schema.ts';
import { startFetcher } from './start-fetcher.ts';

interface Chosen {
  readonly source?: readonly string[];
  readonly city?: string;
  readonly json?: boolean;
  readonly probe?: boolean;
  readonly health?: boolean;
}

/** `showup sources`: the catalog, what reading it live gives, and a new entry from a pasted address. */
export function sourcesCommand(): Command {
  const sources = new Command('sources').description('the catalog: list it, check it live, add to it');
  sources.addCommand(
    choosing('list', 'what the catalog states')
      .option('--health', 'and how reading goes, as the database tells it')
      .action(list),
    { isDefault: true },
  );
  sources.addCommand(
    choosing('check', 'read each source now, store nothing, say what it gave')
      .option('--probe', 'probe the home page of each that gave nothing')
      .action(check),
  );
  sources
    .command('add')
    .description('probe a site and write its entry')
    .argument('<url>', 'any page of the site')
    .option('--file <name>', 'file of the catalog to append it to, such as memphis; shown only when absent')
    .action(add);
  sources
    .command('schema')
    .description('write the JSON Schema of the catalog, for editors')
    .option('--check', 'write nothing; fail when the committed schema is out of date')
    .action(schema);
  return sources;
}

function choosing(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--source <id...>', 'only these')
    .option('--city <slug>', 'only those whose town this is')
    .option('--json', 'one JSON object a line for each source');
}

async function list(chosen: Chosen): Promise<void> {
  const sources = chooseSources(await loadCatalog(), chosen);
  const health = chosen.health ? await listHealth(loadConfig(process.env), new Date().toISOString()) : undefined;
  for (const source of sources) {
    const state = health && describeHealth(health.get(source.id));
    const line = chosen.json
      ? JSON.stringify(state === undefined ? source : { ...source, health: state })
      : describeSource(source);
    process.stdout.write(`${line}\n${state === undefined || chosen.json ? '' : `  ${state}\n`}`);
  }
}

/** `verified` says that someone read it live; until then its address rests on the document that `basis` cites. */
function describeSource({ id, url, adapter, defaults, checkedOn, takenDown }: Source): string {
  const state = takenDown ? 'taken down' : checkedOn === null ? 'unverified' : `verified ${checkedOn}`;
  return `${state.padEnd(20)} ${id.padEnd(40)} ${(defaults.city ?? '').padEnd(20)} ${adapter.padEnd(14)} ${url}`;
}

/** Exit 1 when a source gave nothing. */
async function check(chosen: Chosen): Promise<void> {
  const gazetteer = loadGazetteer();
  const config = loadConfig(process.env);
  const fetcher = startFetcher(config);
  const { fetchPage } = fetcher;
  const checkAndProbe = async (source: Source): Promise<SourceCheck> => {
    const result = await checkSource(source, { fetchPage, gazetteer });
    const isProbed = chosen.probe === true && result.outcome !== 'ok' && result.outcome !== 'off';
    const { entry } = isProbed ? await probeAddress(source.homeUrl, { config, gazetteer }) : { entry: null };
    return entry === null ? result : { ...result, instead: entry };
  };
  try {
    const sources = chooseSources(await loadCatalog(), chosen);
    const checks = await collectAll(sources, checkAndProbe, (_, result) =>
      process.stdout.write(chosen.json ? `${JSON.stringify(result)}\n` : describeCheck(result)),
    );
    if (checks.some(({ outcome }) => outcome !== 'ok' && outcome !== 'off')) process.exitCode = 1;
  } finally {
    await fetcher.close();
  }
}

function describeCheck(result: SourceCheck): string {
  const { outcome, sourceId, adapters, pages, found, rejected, problems, instead } = result;
  const read = `${found} found on ${pages} pages${adapters.length > 0 ? ` by ${adapters.join(', ')}` : ''}`;
  const lost = rejected > 0 ? `, ${rejected} not understood` : '';
  const [first] = problems;
  const other = instead ? `         instead: ${instead.url} by ${instead.adapter ?? 'auto'}\n` : '';
  return `${outcome.padEnd(8)} ${sourceId.padEnd(40)} ${read}${lost}${first === undefined ? '' : ` (${first})`}\n${other}`;
}

async function add(url: string, { file }: { readonly file?: string }): Promise<void> {
  const probed = await probeAddress(url, { config: loadConfig(process.env), gazetteer: loadGazetteer() });
  process.stdout.write(describeProbe(probed));
  if (probed.entry === null) process.exitCode = 2;
  else if (file !== undefined) process.stdout.write(`written to ${await addEntry(probed.entry, file)}\n`);
}

async function schema({ check: isCheck }: { readonly check?: boolean }): Promise<void> {
  if (!isCheck) return writeSourceSchema();
  if (await isSourceSchemaCurrent()) return;
  process.stderr.write('scrapers/sources/source.schema.json is out of date: run npm run sources:schema.\n');
  process.exitCode = 1;
}
