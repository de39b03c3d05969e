import { Command } from 'commander';
import { loadConfig } from '#config/load-config.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { probeAddress, type Probed } from './probe-address.ts';

/** `showup probe`: finds out how a site is best read. Exit 2 when nothing was found or the site may not be read. */
export function probeCommand(): Command {
  return new Command('probe')
    .description('find the event feeds of a site, prove them by reading, and print a ready source entry')
    .argument('<url>', 'any page of the site')
    .option('--json', 'one JSON object')
    .action(probe);
}

async function probe(url: string, { json }: { readonly json?: boolean }): Promise<void> {
  const probed = await probeAddress(url, { config: loadConfig(process.env), gazetteer: loadGazetteer() });
  process.stdout.write(json ? `${JSON.stringify(toJson(probed))}\n` : describeProbe(probed));
  if (probed.outcome !== 'found') process.exitCode = 2;
}

/** For machines: counts instead of everything that was understood. */
function toJson({ feeds, ...probed }: Probed) {
  return {
    ...probed,
    feeds: feeds.map(({ lead, adapter, found, upcoming }) => ({
      url: lead.url,
      why: lead.why,
      adapter,
      found: found.length,
      upcoming,
    })),
  };
}

/** For people: what was found, what was asked for in vain, and the entry to paste. */
export function describeProbe({ url, message, platforms, feeds, unproved, entry, requests }: Probed): string {
  const lines = [
    `${url}: ${message}`,
    ...(platforms.length > 0 ? [`  runs on ${platforms.join(', ')}`] : []),
    ...feeds.map(
      ({ lead, adapter, found, upcoming }) =>
        `  reads    ${lead.url}  (${adapter}: ${found.length} found, ${upcoming} ahead; ${lead.why})`,
    ),
    ...unproved.map((tried) => `  no good  ${tried.url}  (${tried.message})`),
    `  ${requests} requests`,
    ...(entry === null ? [] : ['', JSON.stringify([entry], null, 2)]),
  ];
  return `${lines.join('\n')}\n`;
}
