import type { FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { ShowupError } from '#domain/errors.ts';
import type { Holder, Scope } from '#domain/token.ts';
import { createHolderFinder, type FindHolder } from '#query/find-token.ts';
import type { AppParts } from '../app-parts.ts';
import { createGuessCounter } from './count-guesses.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a token must allow for this route. */
    readonly scope?: Scope;
  }
  interface FastifyRequest {
    /** Name of the token that the request came with; empty where none is needed. */
    who: string;
  }
}

/**
 * Lets nobody reach the routes declared after it without a token that allows them (RFC 6750). It is looked at before anything
 * else of the request, so that nobody without one learns what there is.
 */
export const requireToken = fastifyPlugin<Pick<AppParts, 'db' | 'adminToken' | 'now'>>(
  async (app, { db, adminToken = null, now }) => {
    const findHolder = createHolderFinder(db, adminToken);
    const guesses = createGuessCounter(() => Date.parse(now()));
    app.decorateRequest('who', '');
    app.addHook('onRequest', async (request, reply) => {
      const seconds = guesses.secondsToWait(request.ip);
      if (seconds > 0) refuseGuessing(reply, seconds);
      const holder = await identify(request, reply, findHolder);
      if (!holder) {
        if (request.headers.authorization) guesses.add(request.ip);
        throw new ShowupError('token-needed', 'Send a token that is in force: Authorization: Bearer showup_….');
      }
      permit(holder, request.routeOptions.config.scope, reply);
      request.who = holder.name;
    });
  },
  { name: 'require-token' },
);

async function identify(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  findHolder: FindHolder,
): Promise<Holder | undefined> {
  const [, text] = /^bearer {1,9}([\w-]{1,200})$/i.exec(headers.authorization ?? '') ?? [];
  const holder = text === undefined ? undefined : await findHolder(text);
  if (!holder) reply.header('www-authenticate', headers.authorization ? 'Bearer error="invalid_token"' : 'Bearer');
  return holder;
}

function refuseGuessing(reply: FastifyReply, seconds: number): never {
  reply.header('retry-after', seconds);
  throw new ShowupError(
    'too-many-requests',
    `Too many wrong tokens came from your address. Try again in ${seconds} seconds.`,
  );
}

/** A route that names no scope is nobody's. */
function permit({ scopes }: Holder, scope: Scope | undefined, reply: FastifyReply): void {
  if (scope !== undefined && scopes.includes(scope)) return;
  reply.header('www-authenticate', `Bearer error="insufficient_scope", scope="${scope ?? ''}"`);
  throw new ShowupError('scope-missing', `The token does not have the scope ${scope ?? 'that this takes'}.`);
}
