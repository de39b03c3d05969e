import { loadConfig } from '#config/load-config.ts';
import { toDatabaseTrouble } from '#db/database-trouble.ts';
import { placeOf } from './open-database.ts';

/** What a command says when it fails: a sentence, and of a fault of ours where it happened. */
export function describeFailure(error: unknown, env: NodeJS.ProcessEnv): string {
  if (error instanceof Error && error.name === 'ShowupError') return `showup: ${error.message}`;
  const trouble = toDatabaseTrouble(error);
  if (trouble === 'disk-full')
    return `showup: The disk is full: ${placeOf(loadConfig(env))} has no room to grow. What was accepted is kept; make room and repeat.`;
  if (trouble === 'database-away')
    return `showup: The connection to ${placeOf(loadConfig(env))} was lost. Repeat when it is back.`;
  return error instanceof Error && error.stack !== undefined ? error.stack : String(error);
}
