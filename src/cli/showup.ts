#!/usr/bin/env node
import { Command } from 'commander';
import { inspectCommand } from './inspect.ts';

const program = new Command('showup')
  .description('Finds in-person ways to contribute in a city.')
  .showHelpAfterError()
  .addCommand(inspectCommand());

await program.parseAsync();
