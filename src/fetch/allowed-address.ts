import { lookup as lookUpName, type LookupAddress, type LookupOptions } from 'node:dns';
import ipaddr from 'ipaddr.js';

/** Platform services that answer on a public address but only to the machine they serve. */
const METADATA_ADDRESSES: ReadonlySet<string> = new Set(['168.63.129.16']);

/** Error code of a connection that was not made because its address is not a public one. */
export const ADDRESS_NOT_PUBLIC = 'SHOWUP_ADDRESS_NOT_PUBLIC';

/** RFC 6761 §6.3: these names are this machine, whatever a name server says. */
const LOOPBACK: readonly LookupAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/**
 * Whether an address literal belongs to the public internet: not private, loopback, link-local, metadata, multicast, reserved or a
 * translation prefix that could lead to one of these. IPv4-mapped IPv6 counts as the IPv4 address it maps.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && !METADATA_ADDRESSES.has(parsed.toString());
}

/** Whether the operator allowed this host by name; `*.example.org` allows every name below `example.org`. */
export function isAllowedHost(hostname: string, allowHosts: readonly string[]): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  return allowHosts.some((allowed) =>
    allowed.startsWith('*.') ? host.endsWith(allowed.slice(1).toLowerCase()) : host === allowed.toLowerCase(),
  );
}

/** Whether the host is an address literal (as WHATWG URL normalizes it) that must not be connected to. */
export function isForbiddenLiteral(hostname: string, allowHosts: readonly string[]): boolean {
  const host = stripBrackets(hostname);
  return ipaddr.isValid(host) && !isPublicAddress(host) && !isAllowedHost(host, allowHosts);
}

/** An IPv6 address as it stands outside of URLs: `[::1]` is `::1`. */
export function stripBrackets(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

type LookupCallback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/**
 * A look-up for `net.connect` that hands out only addresses which may be connected to. The socket connects to exactly what it
 * hands out, so a name that answers differently the second time gains nothing.
 */
export function createCheckedLookup(allowHosts: readonly string[]) {
  return (hostname: string, options: LookupOptions, callback: LookupCallback): void => {
    resolveAll(hostname, options, (error, found) => {
      if (error) return callback(error, []);
      const usable = isAllowedHost(hostname, allowHosts) ? found : found.filter((one) => isPublicAddress(one.address));
      const [first] = usable;
      if (!first) return callback(notPublic(hostname), []);
      return options.all ? callback(null, [...usable]) : callback(null, first.address, first.family);
    });
  };
}

function resolveAll(
  hostname: string,
  options: LookupOptions,
  done: (error: NodeJS.ErrnoException | null, found: readonly LookupAddress[]) => void,
): void {
  if (/(^|\.)localhost\.?$/i.test(hostname)) return process.nextTick(done, null, LOOPBACK);
  lookUpName(hostname, { ...options, all: true }, (error, found) => done(error, found));
}

/** The error that connecting to such a host ends with, told from others by its code. */
export function notPublic(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} has no public address.`), { code: ADDRESS_NOT_PUBLIC });
}
