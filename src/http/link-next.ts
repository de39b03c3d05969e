import type { FastifyReply } from 'fastify';

/** Tells where the next page of a list is (RFC 8288), when there is one: the same address with another cursor. */
export function linkNext(reply: FastifyReply, url: string, cursor: string | null): void {
  if (cursor !== null) link(reply, url, { cursor });
}

/** Tells where what had no place in a subscription is told: under the same address with a later beginning. */
export function linkLater(reply: FastifyReply, url: string, { from, to }: { from: string; to: string | null }): void {
  link(reply, url, { from, ...(to === null ? {} : { to, days: undefined }) });
}

/** The same address with these parameters in place of its own. */
function link(reply: FastifyReply, url: string, changed: Readonly<Record<string, string | undefined>>): void {
  const [path = '', query] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changed)) {
    if (value === undefined) parameters.delete(name);
    else parameters.set(name, value);
  }
  reply.header('link', `<${path}?${parameters.toString()}>; rel="next"`);
}
