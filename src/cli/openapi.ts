import { Command } from 'commander';

/** `showup openapi`: writes the document of the API. With `--check`, exits 1 when the committed one is out of date. */
export function openapiCommand(): Command {
  return new Command('openapi')
    .description('write openapi/openapi.json')
    .option('--check', 'write nothing; fail when the committed document is out of date')
    .action(async ({ check }: { check?: boolean }) => {
      // Loaded only here: the whole service is much to load for a command that does not need it.
      const { isDocumentCurrent, writeDocument } = await import('#openapi/write-document.ts');
      if (!check) return writeDocument();
      if (await isDocumentCurrent()) return;
      process.stderr.write('openapi/openapi.json is out of date: run npm run openapi.\n');
      process.exitCode = 1;
    });
}
