/** How long the service waits for clients that are slow, whether they cannot do better or mean it. */
export interface ClientPatience {
  /** The longest that a request may take to arrive, its header fields and its body each. */
  readonly requestMs: number;
  /** A connection on which nothing moves for this long is ended: who does not read an answer holds it no longer. */
  readonly idleMs: number;
  /** How often it is looked for requests that took too long. */
  readonly checkedEveryMs: number;
}

export const CLIENT_PATIENCE: ClientPatience = { requestMs: 30_000, idleMs: 60_000, checkedEveryMs: 5_000 };

/** Connections at once; further ones are ended as they come, so that idle ones cannot take all memory. */
export const CONNECTIONS_MAX = 2_000;

/** The same for Fastify and the server of Node under it. */
export function toServerOptions({ requestMs, idleMs, checkedEveryMs }: ClientPatience) {
  return {
    requestTimeout: requestMs,
    connectionTimeout: idleMs,
    http: { headersTimeout: requestMs, connectionsCheckingInterval: checkedEveryMs },
  };
}
