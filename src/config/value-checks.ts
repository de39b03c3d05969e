import { isIP } from 'node:net';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const HOST_PATTERN = /^(\*\.)?[a-z0-9_:]([a-z0-9_.:-]*[a-z0-9_:])?$/;

/** A host name in lower case, or all names below one: `*.example.org`. */
export function isHostPattern(value: string): boolean {
  return HOST_PATTERN.test(value);
}

/** Different characters of a token; fewer are no chance's work. */
const DIFFERENT_MIN = 12;

/** Long and mixed enough that nobody guesses it: 32 hexadecimal digits that were drawn have twelve different ones nearly always. */
export function isAdminToken(value: string): boolean {
  return /^[\w-]{32,200}$/.test(value) && new Set(value).size >= DIFFERENT_MIN;
}

export function isDatabaseUrl(value: string): boolean {
  return /^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? '');
}

export function isPublicUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === '';
}

/** The pattern goes into a header of every page, so that nothing but an address may stand in it. */
export function isTileUrl(value: string): boolean {
  const isPlain = /^[\w:/.{}?=&%~-]+$/.test(value) && ['{z}', '{x}', '{y}'].every((part) => value.includes(part));
  return isPlain && /^https?:$/.test(URL.parse(value.replaceAll(/[{}]/g, ''))?.protocol ?? '');
}

/** `a.org, *.B.org` is `a.org` and `*.b.org`. */
export function toHosts(value: string): readonly string[] {
  const hosts = value.split(',').map((host) => host.trim().toLowerCase());
  return hosts.filter((host) => host !== '');
}

/** An IP address, or a network as address and length of its prefix. */
export function isAddress(value: string): boolean {
  const [address = '', prefix = '0', ...rest] = value.split('/');
  return (
    isIP(address) !== 0 &&
    /^\d{1,3}$/.test(prefix) &&
    Number(prefix) <= (isIP(address) === 4 ? 32 : 128) &&
    rest.length === 0
  );
}

export function isLogLevel(value: string): value is LogLevel {
  return LOG_LEVELS.some((level) => level === value);
}
