#!/usr/bin/env node
import { Command } from 'commander';
import { inspectCommand } from './inspect.ts';
import { labelCommand } from './label.ts';
import { matchCommand } from './match.ts';
import { openapiCommand } from './openapi.ts';

const program = new Command('showup')
  .description('Finds in-person ways to contribute in a city.')
  .showHelpAfterError()
  .addCommand(inspectCommand())
  .addCommand(labelCommand())
  .addCommand(matchCommand())
  .addCommand(openapiCommand());

await program.parseAsync();
