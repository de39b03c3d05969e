import { Agent, buildConnector } from 'undici';
import { createCheckedLookup, isForbiddenLiteral, notPublic, stripBrackets } from './allowed-address.ts';
import type { FetchLimits } from './fetch-limits.ts';

/** Header fields together; a server that sends more is not read. */
const HEADER_BYTES_MAX = 64 * 1024;

/** Connections that reach only public addresses and hosts allowed by name. Nothing of it is shared with other users of undici. */
export function createAgent(allowHosts: readonly string[], limits: FetchLimits): Agent {
  const connect = buildConnector({
    timeout: limits.connectTimeoutMs,
    lookup: createCheckedLookup(allowHosts),
  });
  return new Agent({
    connect: (options, callback) => {
      const hostname = stripBrackets(options.hostname);
      // A literal is connected to without any look-up.
      if (isForbiddenLiteral(hostname, allowHosts)) return callback(notPublic(hostname), null);
      return connect(options, callback);
    },
    allowH2: false,
    connections: limits.connectionsMax,
    pipelining: 1,
    maxHeaderSize: HEADER_BYTES_MAX,
    headersTimeout: limits.timeoutMs,
    bodyTimeout: limits.timeoutMs,
    keepAliveTimeout: 10_000,
  });
}
