import type { FastifyInstance } from 'fastify';
import { ShowupError } from '#domain/errors.ts';

interface Address {
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
}

/**
 * Listens and answers with the address to try, such as `http://localhost:3000`.
 * @throws {ShowupError} `configuration-invalid` when another program listens there
 */
export async function listen(app: FastifyInstance, { host, port }: Address): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    if (!isTaken) throw cause;
    throw new ShowupError(
      'configuration-invalid',
      `Port ${port} of ${host} is in use. Set PORT to another one, or to 0 for any free one.`,
      { cause },
    );
  }
  const [bound] = app.addresses();
  const boundPort = typeof bound === 'object' ? bound.port : port;
  const name = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${boundPort}`;
}
