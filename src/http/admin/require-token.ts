import type { FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Db } from '#db/connect.ts';
import { ShowupError } from '#domain/errors.ts';
import type { Scope, Token } from '#domain/token.ts';
import { findToken } from '#query/find-token.ts';

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
export const requireToken = fastifyPlugin<{ readonly db: Db }>(
  async (app, { db }) => {
    app.decorateRequest('who', '');
    app.addHook('onRequest', async (request, reply) => {
      const token = await identify(request, reply, db);
      permit(token, request.routeOptions.config.scope, reply);
      request.who = token.name;
    });
  },
  { name: 'require-token' },
);

async function identify({ headers }: FastifyRequest, reply: FastifyReply, db: Db): Promise<Token> {
  const [, text] = /^bearer +([\w-]{1,200})$/i.exec(headers.authorization ?? '') ?? [];
  const token = text === undefined ? undefined : await findToken(db, text);
  if (token) return token;
  reply.header('www-authenticate', headers.authorization ? 'Bearer error="invalid_token"' : 'Bearer');
  throw new ShowupError('token-needed', 'Send a token that is in force: Authorization: Bearer showup_….');
}

/** A route that names no scope is nobody's. */
function permit({ scopes }: Token, scope: Scope | undefined, reply: FastifyReply): void {
  if (scope !== undefined && scopes.includes(scope)) return;
  reply.header('www-authenticate', `Bearer error="insufficient_scope", scope="${scope ?? ''}"`);
  throw new ShowupError('scope-missing', `The token does not have the scope ${scope ?? 'that this takes'}.`);
}
