#!/usr/bin/env node
import { Command } from 'commander';

/** Each command in a file of its own; only the one that is asked for is loaded, so that each starts fast. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).startCommand(),
  demo: async () => (await import('./demo.ts')).demoCommand(),
  inspect: async () => (await import('./inspect.ts')).inspectCommand(),
  sources: async () => (await import('./sources.ts')).sourcesCommand(),
  capture: async () => (await import('./capture.ts')).captureCommand(),
  probe: async () => (await import('./probe.ts')).probeCommand(),
  collect: async () => (await import('./collect.ts')).collectCommand(),
  show: async () => (await import('./show.ts')).showCommand(),
  review: async () => (await import('./review.ts')).reviewCommand(),
  token: async () => (await import('./token.ts')).tokenCommand(),
  label: async () => (await import('./label.ts')).labelCommand(),
  match: async () => (await import('./match.ts')).matchCommand(),
  export: async () => (await import('./export.ts')).exportCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  migrate: async () => (await import('./migrate.ts')).migrateCommand(),
  openapi: async () => (await import('./openapi.ts')).openapiCommand(),
  readme: async () => (await import('./readme.ts')).readmeCommand(),
};

// Whoever reads our output may stop early, as `head` does; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const program = new Command('showup').description('Finds in-person ways to contribute in a city.').showHelpAfterError();

const asked = COMMANDS[process.argv[2] ?? ''];
for (const load of asked ? [asked] : Object.values(COMMANDS)) program.addCommand(await load());

await program.parseAsync().catch(tellFailure);

/** An expected failure is a sentence for whoever typed the command; anything else is a fault of ours and shows its stack. */
async function tellFailure(error: unknown): Promise<void> {
  const { describeFailure } = await import('./describe-failure.ts');
  process.stderr.write(`${describeFailure(error, process.env)}\n`);
  process.exitCode = 1;
}
