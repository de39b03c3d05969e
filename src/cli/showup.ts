#!/usr/bin/env node
import { Command } from 'commander';
import { inspectCommand } from './inspect.ts';
import { matchCommand } from './match.ts';

const program = new Command('showup')
  .description('Finds in-person ways to contribute in a city.')
  .showHelpAfterError()
  .addCommand(inspectCommand())
  .addCommand(matchCommand());

await program.parseAsync();
