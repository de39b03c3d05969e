import { Command, InvalidArgumentError } from 'commander';
import { loadConfig } from '#config/load-config.ts';
import type { Source } from '#domain/source.ts';
import { createLog } from '#observe/create-log.ts';
import { runUntilTold } from './run-until-told.ts';
import { ROLES, startRoles, type Role } from './start-roles.ts';

interface StartOptions {
  readonly role: ReadonlySet<Role>;
  readonly city?: readonly string[];
}

/** `showup start`: serves the API and reads each source of the catalog on its schedule, in one process or in several. */
export function startCommand(): Command {
  return new Command('start')
    .description('serve the API and read the sources on their schedules')
    .option('--role <roles>', `what this process does: all, or some of ${ROLES.join(',')}`, toRoles, new Set(ROLES))
    .option('--city <slug...>', 'read only sources of these towns')
    .action(start);
}

function toRoles(text: string): ReadonlySet<Role> {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('all')) return new Set(ROLES);
  const roles = ROLES.filter((role) => names.includes(role));
  const unknown = names.filter((name) => !ROLES.some((role) => role === name));
  if (unknown.length > 0) throw new InvalidArgumentError(`There is no role ${unknown.join(', ')}.`);
  return new Set(roles);
}

async function start({ role: roles, city: cities }: StartOptions): Promise<void> {
  const config = loadConfig(process.env);
  const log = createLog(config.logLevel);
  const sources = roles.has('scheduler') ? await loadSources() : [];
  await runUntilTold(log, (opened) => startRoles(opened, { config, log, roles, sources, cities: cities ?? null }));
}

/** Who checks the catalog knows every format that a source may have. */
async function loadSources(): Promise<readonly Source[]> {
  const { loadCatalog } = await import('./load-catalog.ts');
  return loadCatalog();
}
