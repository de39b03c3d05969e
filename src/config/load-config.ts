import { z } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import { readSecretFiles, type ConfigFault, type Environment } from './read-secret-files.ts';
import {
  isAddress,
  isAdminToken,
  isDatabaseUrl,
  isHostPattern,
  isLogLevel,
  isPublicUrl,
  isTileUrl,
  LOG_LEVELS,
  toHosts,
  type LogLevel,
} from './value-checks.ts';

/** What the environment says (PRODUCT.md §8); `null` is "not set". */
export interface Config {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded database and of what else is kept; relative to the working folder unless absolute. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly databaseReplicaUrl: string | null;
  /** Where the public reaches this service, without a slash at its end. */
  readonly publicUrl: string | null;
  /** Whom a site's owner can turn to, an e-mail or web address; goes into the user agent. */
  readonly contact: string | null;
  /** Private hosts the fetcher may reach, lower case; `*.` before a name stands for every name below it. */
  readonly allowHosts: readonly string[];
  readonly logLevel: LogLevel;
  /** How often one caller may ask the API in a minute, by each process; `null` for as often as it likes. */
  readonly requestsPerMinuteMax: number | null;
  /** Addresses or networks of proxies that may say who asks. */
  readonly trustedProxies: readonly string[];
  /** The operator's tokens for platforms' interfaces, by variable: every one whose name begins with `SHOWUP_TOKEN_`. */
  readonly tokens: ReadonlyMap<string, string>;
  /** Opens the admin API and the operator's pages, for everything; `null` leaves them to the tokens of `showup token create`. */
  readonly adminToken: string | null;
  /** Address pattern of a tile server for maps, `https://tile.example/{z}/{x}/{y}.png`; without one, maps need no other server. */
  readonly tileUrl: string | null;
}

/** A hundred a second: more than people and well-meant programs need, less than hurts. */
const REQUESTS_PER_MINUTE_MAX = 6_000;

/** Each variable with what would be right, in words that follow "must be". */
const ENVIRONMENT = z.object({
  PORT: text('a whole number from 0 to 65535', (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535),
  HOST: text('a host name or address to listen on', (value) => /^[\w.:-]+$/.test(value)),
  SHOWUP_DATA_DIR: text('the path of a folder', (value) => !value.includes('\0')),
  DATABASE_URL: text('a postgres:// address', isDatabaseUrl),
  DATABASE_REPLICA_URL: text('a postgres:// address', isDatabaseUrl),
  DATABASE_PASSWORD: text('a password of printable characters', (value) => !/[\0-\x1f]/.test(value)),
  SHOWUP_PUBLIC_URL: text('an http or https address without query', isPublicUrl),
  SHOWUP_CONTACT: text('an e-mail or web address of at most 200 printable ASCII characters', (value) =>
    /^[\x21-\x7e][\x20-\x7e]{0,199}$/.test(value),
  ),
  SHOWUP_ALLOW_HOSTS: text('host names separated by commas, such as intranet.example, *.localhost', (value) =>
    toHosts(value).every(isHostPattern),
  ),
  SHOWUP_ADMIN_TOKEN: text(
    '32 to 200 letters, digits, _ or -, twelve of them different; "openssl rand -hex 32" prints such a token',
    isAdminToken,
  ),
  SHOWUP_TILE_URL: text('an http or https address with {z}, {x} and {y} in it', isTileUrl),
  SHOWUP_REQUESTS_PER_MINUTE: text('a whole number up to 999999999, 0 for no bound', (value) =>
    /^\d{1,9}$/.test(value),
  ),
  SHOWUP_TRUSTED_PROXIES: text('addresses or networks separated by commas, such as 10.0.0.0/8, 127.0.0.1', (value) =>
    toHosts(value).every(isAddress),
  ),
  LOG_LEVEL: text(`one of ${LOG_LEVELS.join(', ')}`, (value) => isLogLevel(value)),
});

/**
 * Reads the environment; what is empty counts as not set. A secret may be in a file that the variable's name with `_FILE` names.
 * @throws {ShowupError} `configuration-invalid`, naming every variable that is wrong and what would be right, and printing no value
 */
export function loadConfig(given: Environment): Config {
  const { env, faults } = readSecretFiles(given);
  const { data, error } = ENVIRONMENT.safeParse(env);
  const tokens = loadTokens(env);
  const issues = [...(error?.issues ?? []), ...(tokens.error?.issues ?? [])];
  if (!data || !tokens.success || faults.length > 0) throw toError([...faults, ...issues.map(toFault)]);
  const withPassword = (url: string | undefined): string | null =>
    url ? addPassword(url, data.DATABASE_PASSWORD) : null;
  return {
    port: Number(data.PORT ?? '3000'),
    host: data.HOST ?? '127.0.0.1',
    dataDir: data.SHOWUP_DATA_DIR ?? '.showup',
    databaseUrl: withPassword(data.DATABASE_URL),
    databaseReplicaUrl: withPassword(data.DATABASE_REPLICA_URL),
    publicUrl: data.SHOWUP_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    contact: data.SHOWUP_CONTACT ?? null,
    allowHosts: toHosts(data.SHOWUP_ALLOW_HOSTS ?? ''),
    adminToken: data.SHOWUP_ADMIN_TOKEN ?? null,
    tileUrl: data.SHOWUP_TILE_URL ?? null,
    logLevel: data.LOG_LEVEL && isLogLevel(data.LOG_LEVEL) ? data.LOG_LEVEL : 'info',
    requestsPerMinuteMax: Number(data.SHOWUP_REQUESTS_PER_MINUTE ?? REQUESTS_PER_MINUTE_MAX) || null,
    trustedProxies: toHosts(data.SHOWUP_TRUSTED_PROXIES ?? ''),
    tokens: new Map(Object.entries(tokens.data)),
  };
}

const TOKEN = z.string().regex(/^[\x21-\x7e]{1,4000}$/, 'must be a token of printable ASCII characters without spaces');

function loadTokens(env: Environment) {
  const given = Object.entries(env).flatMap(([name, value]) => {
    const token = name.startsWith('SHOWUP_TOKEN_') ? (value?.trim() ?? '') : '';
    return token === '' ? [] : [[name, token] as const];
  });
  return z.record(z.string(), TOKEN).safeParse(Object.fromEntries(given));
}

function text(right: string, isRight: (value: string) => boolean) {
  return z
    .string()
    .optional()
    .transform((value) => value?.trim() || undefined)
    .refine((value) => value === undefined || isRight(value), { error: `must be ${right}` });
}

function toFault({ path, message }: z.core.$ZodIssue): ConfigFault {
  return { variable: String(path[0]), message };
}

function toError(faults: readonly ConfigFault[]): ShowupError {
  const message = faults.map((fault) => `${fault.variable} ${fault.message}`).join('; ');
  return new ShowupError('configuration-invalid', `${message}.`, { details: { faults } });
}

/** The address with the password, where it has none. */
function addPassword(address: string, password: string | undefined): string {
  const url = new URL(address);
  if (password === undefined || url.password !== '' || url.searchParams.has('password')) return address;
  // Without a host, as where the server is reached by a socket, an address has no place for one but its query.
  if (url.hostname === '') url.searchParams.set('password', password);
  else url.password = encodeURIComponent(password);
  return url.href;
}
