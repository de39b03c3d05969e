import { Command } from 'commander';
import { loadConfig } from '#config/load-config.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import type { Capture } from '#domain/capture.ts';
import type { FetchPage } from '#domain/fetching.ts';
import { NO_DEFAULTS, type SourceFacts } from '#domain/source.ts';
import { withToken } from '#fetch/with-token.ts';
import { explainSelectors } from './explain-selectors.ts';
import { inspectCapture, type Inspection } from './inspect-capture.ts';
import { loadEntry } from './load-entry.ts';
import { openInput } from './open-input.ts';
import { startFetcher } from './start-fetcher.ts';

interface InspectOptions {
  readonly baseUrl?: string;
  readonly adapter: string;
  readonly city?: string;
  readonly readAt?: string;
  readonly json?: boolean;
  readonly entry?: string;
  readonly explain?: boolean;
}

/** `showup inspect`: reads pages or feeds, stores nothing, shows what was found. Exit 2 when an input could not be read. */
export function inspectCommand(): Command {
  return new Command('inspect')
    .description('read pages or feeds, store nothing, show what was found')
    .argument('<input...>', 'files or http(s) addresses')
    .option('--base-url <url>', 'address the file was served from; relative links resolve against it')
    .option('--adapter <name>', 'read with this adapter instead of choosing one', 'auto')
    .option('--city <slug>', 'town of listings that print no place')
    .option('--read-at <instant>', 'moment of capture, for dates without a year')
    .option('--json', 'one JSON object a line for each input')
    .option('--entry <file>', 'read as this source: a file with its entry for the catalog')
    .option('--explain', 'show what each selector of the entry matched')
    .action(inspect);
}

async function inspect(inputs: readonly string[], options: InspectOptions): Promise<void> {
  const gazetteer = loadGazetteer();
  const fetcher = startFetcher(loadConfig(process.env));
  const entry = options.entry === undefined ? undefined : await loadEntry(options.entry);
  const fetchPage: FetchPage = (request) => fetcher.fetchPage(entry ? withToken(entry, request) : request);
  for (const input of inputs) {
    const { baseUrl, readAt } = options;
    const opened = await openInput(input, { baseUrl, readAt, fetchPage, now: () => new Date() });
    if (opened.outcome === 'opened' && options.explain) process.stdout.write(explain(opened.capture, entry));
    const inspection =
      opened.outcome === 'opened'
        ? inspectCapture(input, opened.capture, {
            source: entry ?? pastedSource(opened.capture.url, options),
            gazetteer,
            readAt: opened.capture.readAt,
          })
        : unreadable(input, opened.message);
    if (!inspection.isRead) process.exitCode = 2;
    process.stdout.write(options.json ? `${JSON.stringify(inspection.answer)}\n` : describe(inspection));
  }
  await fetcher.close();
}

function explain(capture: Capture, entry: SourceFacts | undefined): string {
  return entry ? explainSelectors(capture, entry) : 'Nothing to explain: name the entry with --entry.\n';
}

function pastedSource(url: string, options: InspectOptions): SourceFacts {
  return {
    id: 'inspect',
    name: url,
    homeUrl: url,
    url,
    adapter: options.adapter,
    authority: 'platform',
    defaults: { ...NO_DEFAULTS, city: options.city ?? null },
  };
}

function unreadable(input: string, message: string): Inspection {
  return { isRead: false, answer: { input, adapter: null, problems: [{ message, item: null }], opportunities: [] } };
}

function describe({ answer }: Inspection): string {
  const lines = [`${answer.input}: ${answer.adapter ?? 'not read'}, ${answer.opportunities.length} found`];
  for (const found of answer.opportunities) {
    const when = found.start ?? (found.ongoing ? 'ongoing' : 'no date');
    lines.push(`  ${when}  ${found.title}  [${found.kind}]  ${found.location?.city ?? ''}`.trimEnd());
  }
  for (const problem of answer.problems)
    lines.push(`  problem: ${problem.message}${problem.item ? ` (${problem.item})` : ''}`);
  return `${lines.join('\n')}\n`;
}
