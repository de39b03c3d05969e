import type { FastifyRequest } from 'fastify';
import type { RouteParts } from './route-parts.ts';

/** Where this service is reached: where the operator says, else where this caller did. A `Host` that is none is not repeated. */
export function toPublicOrigin(
  { publicUrl }: RouteParts,
  { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
): string {
  return publicUrl ?? URL.parse(`${protocol}://${host}`)?.origin ?? `${protocol}://localhost`;
}
