import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Adapter } from '#scrapers/contract.ts';
import { ADAPTERS } from '#scrapers/registry.ts';

const README = join(import.meta.dirname, '../../README.md');

/** `showup readme`: writes the README's table of adapters from their declarations. With `--check`, exits 1 when it is out of date. */
export function readmeCommand(): Command {
  return new Command('readme')
    .description("write the README's table of adapters")
    .option('--check', 'write nothing; fail when the table is out of date')
    .action(async ({ check }: { check?: boolean }) => {
      const text = await readFile(README, 'utf8');
      const current = replaceBetween(text, 'adapters', describeAdapters(ADAPTERS));
      if (current === text) return;
      if (!check) return writeFile(README, current);
      process.stderr.write('The table of adapters in README.md is out of date: run npm run readme.\n');
      process.exitCode = 1;
    });
}

function describeAdapters(adapters: readonly Adapter[]): string {
  const rows = adapters.map(({ name, label, evidence, documents }) => {
    return `| \`${name}\` | ${label} | ${evidence} | ${documents.map(toLink).join(', ')} |`;
  });
  return ['| adapter | reads | evidence | described in |', '|---|---|---|---|', ...rows].join('\n');
}

/** The document's host and last words for an address; other titles as they are. */
function toLink(document: string): string {
  const url = URL.parse(document);
  return url ? `[${url.host}${url.pathname.replace(/\/$/, '')}](${document})` : document;
}

function replaceBetween(text: string, mark: string, inner: string): string {
  const [start, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const [before = '', rest = ''] = text.split(start);
  const [, after = ''] = rest.split(end);
  return `${before}${start}\n${inner}\n${end}${after}`;
}
