import type { FastifyReply } from 'fastify';

/** Tells where the next page of a list is (RFC 8288), when there is one: the same address with another cursor. */
export function linkNext(reply: FastifyReply, url: string, cursor: string | null): void {
  if (cursor === null) return;
  const [path = '', query] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  reply.header('link', `<${path}?${parameters.toString()}>; rel="next"`);
}
