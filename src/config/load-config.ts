import { isIP } from 'node:net';
import { z } from 'zod';
import { ShowupError } from '#domain/errors.ts';

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
  /** Address pattern of a tile server for maps, `https://tile.example/{z}/{x}/{y}.png`; without one, maps need no other server. */
  readonly tileUrl: string | null;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** A hundred a second: more than people and well-meant programs need, less than hurts. */
const REQUESTS_PER_MINUTE_MAX = 6_000;

const HOST_PATTERN = /^(\*\.)?[a-z0-9_:]([a-z0-9_.:-]*[a-z0-9_:])?$/;

/** Each variable with what would be right, in words that follow "must be". */
const ENVIRONMENT = z.object({
  PORT: text('a whole number from 0 to 65535', (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535),
  HOST: text('a host name or address to listen on', (value) => /^[\w.:-]+$/.test(value)),
  SHOWUP_DATA_DIR: text('the path of a folder', (value) => !value.includes('\0')),
  DATABASE_URL: text('a postgres:// address', isDatabaseUrl),
  DATABASE_REPLICA_URL: text('a postgres:// address', isDatabaseUrl),
  SHOWUP_PUBLIC_URL: text('an http or https address without query', isPublicUrl),
  SHOWUP_CONTACT: text('an e-mail or web address of at most 200 printable ASCII characters', (value) =>
    /^[\x21-\x7e][\x20-\x7e]{0,199}$/.test(value),
  ),
  SHOWUP_ALLOW_HOSTS: text('host names separated by commas, such as intranet.example, *.localhost', (value) =>
    toHosts(value).every((host) => HOST_PATTERN.test(host)),
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
 * Reads the environment; what is empty counts as not set.
 * @throws {ShowupError} `configuration-invalid`, naming every variable that is wrong and what would be right, and printing no value
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const { data, error } = ENVIRONMENT.safeParse(env);
  const tokens = loadTokens(env);
  if (!data || !tokens.success) throw toError([...(error?.issues ?? []), ...(tokens.error?.issues ?? [])]);
  return {
    port: Number(data.PORT ?? '3000'),
    host: data.HOST ?? '127.0.0.1',
    dataDir: data.SHOWUP_DATA_DIR ?? '.showup',
    databaseUrl: data.DATABASE_URL ?? null,
    databaseReplicaUrl: data.DATABASE_REPLICA_URL ?? null,
    publicUrl: data.SHOWUP_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    contact: data.SHOWUP_CONTACT ?? null,
    allowHosts: toHosts(data.SHOWUP_ALLOW_HOSTS ?? ''),
    tileUrl: data.SHOWUP_TILE_URL ?? null,
    logLevel: data.LOG_LEVEL && isLogLevel(data.LOG_LEVEL) ? data.LOG_LEVEL : 'info',
    requestsPerMinuteMax: Number(data.SHOWUP_REQUESTS_PER_MINUTE ?? REQUESTS_PER_MINUTE_MAX) || null,
    trustedProxies: toHosts(data.SHOWUP_TRUSTED_PROXIES ?? ''),
    tokens: new Map(Object.entries(tokens.data)),
  };
}

const TOKEN = z.string().regex(/^[\x21-\x7e]{1,4000}$/, 'must be a token of printable ASCII characters without spaces');

function loadTokens(env: Readonly<Record<string, string | undefined>>) {
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

function toError(issues: readonly z.core.$ZodIssue[]): ShowupError {
  const faults = issues.map((issue) => ({ variable: String(issue.path[0]), message: issue.message }));
  const message = faults.map((fault) => `${fault.variable} ${fault.message}`).join('; ');
  return new ShowupError('configuration-invalid', `${message}.`, { details: { faults } });
}

function isDatabaseUrl(value: string): boolean {
  return /^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? '');
}

function isPublicUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === '';
}

/** The pattern goes into a header of every page, so that nothing but an address may stand in it. */
function isTileUrl(value: string): boolean {
  const isPlain = /^[\w:/.{}?=&%~-]+$/.test(value) && ['{z}', '{x}', '{y}'].every((part) => value.includes(part));
  return isPlain && /^https?:$/.test(URL.parse(value.replaceAll(/[{}]/g, ''))?.protocol ?? '');
}

function toHosts(value: string): readonly string[] {
  const hosts = value.split(',').map((host) => host.trim().toLowerCase());
  return hosts.filter((host) => host !== '');
}

/** An IP address, or a network as address and length of its prefix. */
function isAddress(value: string): boolean {
  const [address = '', prefix = '0', ...rest] = value.split('/');
  return (
    isIP(address) !== 0 &&
    /^\d{1,3}$/.test(prefix) &&
    Number(prefix) <= (isIP(address) === 4 ? 32 : 128) &&
    rest.length === 0
  );
}

function isLogLevel(value: string): value is LogLevel {
  return LOG_LEVELS.some((level) => level === value);
}
