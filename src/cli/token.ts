import { userInfo } from 'node:os';
import { Command, Option } from 'commander';
import { loadConfig } from '#config/load-config.ts';
import { ShowupError } from '#domain/errors.ts';
import type { Db } from '#db/connect.ts';
import type { AuditEntry } from '#domain/audit.ts';
import { SCOPES, type Scope, type Token } from '#domain/token.ts';
import { listTokens } from '#query/find-token.ts';
import { saveAudit } from '#store/save-audit.ts';
import { revokeToken, saveToken } from '#store/save-token.ts';
import { openDatabase } from './open-database.ts';
import { toPlainLine } from './plain-line.ts';

/** `showup token`: who may use the admin API, and for what. */
export function tokenCommand(): Command {
  const token = new Command('token').description('tokens for the admin API');
  token
    .command('create')
    .description('make a token; it is shown once and kept nowhere')
    .requiredOption('--name <name>', 'whoever holds it; the log calls them so')
    .addOption(new Option('--scope <scope...>', 'what it allows').choices(SCOPES).default(['read']))
    .action(({ name, scope }: CreateOptions) => withDatabase((db) => create(db, name, scope)));
  token
    .command('list', { isDefault: true })
    .description('every token, without its secret')
    .action(() => withDatabase(list));
  token
    .command('revoke')
    .description('end a token at once and for good')
    .argument('<name>', 'its name')
    .action((name: string) => withDatabase((db) => revoke(db, name)));
  return token;
}

interface CreateOptions {
  readonly name: string;
  readonly scope: readonly Scope[];
}

const NAME_LENGTH_MAX = 100;

async function create(db: Db, name: string, scopes: readonly Scope[]): Promise<void> {
  const plain = toPlainLine(name, NAME_LENGTH_MAX).trim();
  if (plain === '') throw new ShowupError('parameter-invalid', 'A token needs a name.');
  const text = await db.transaction(async (tx) => {
    await writeDown(tx, { act: 'token-create', about: plain, detail: { scopes } });
    return saveToken(tx, { name: plain, scopes: [...new Set(scopes)], at: now() });
  });
  process.stderr.write(`Keep it well: it is not shown again. Send it as "Authorization: Bearer …".\n`);
  process.stdout.write(`${text}\n`);
}

async function list(db: Db): Promise<void> {
  for (const token of await listTokens(db)) process.stdout.write(describeToken(token));
}

function describeToken({ name, scopes, createdAt, revokedAt }: Token): string {
  const state = revokedAt === null ? 'in force' : `revoked ${revokedAt}`;
  return `${name.padEnd(30)} ${scopes.join(',').padEnd(28)} created ${createdAt}  ${state}\n`;
}

async function revoke(db: Db, name: string): Promise<void> {
  await db.transaction(async (tx) => {
    await writeDown(tx, { act: 'token-revoke', about: name, detail: {} });
    await revokeToken(tx, { name, at: now() });
  });
  process.stdout.write(`The token ${name} is revoked.\n`);
}

function writeDown(tx: Db, entry: Pick<AuditEntry, 'act' | 'about' | 'detail'>): Promise<void> {
  return saveAudit(tx, { ...entry, who: userInfo().username, why: 'At the command line.', at: now() });
}

async function withDatabase(task: (db: Db) => Promise<void>): Promise<void> {
  const database = await openDatabase(loadConfig(process.env), 'showup token');
  try {
    await task(database.db);
  } finally {
    await database.close();
  }
}

function now(): string {
  return new Date().toISOString();
}
