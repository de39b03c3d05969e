import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ShowupError } from '#domain/errors.ts';
import { createHolderFinder, type FindHolder } from '#query/find-token.ts';
import { acceptForms, readField } from '../forms/read-form.ts';
import { sendPage } from '../page-headers.ts';
import type { PageParts } from '../web-plugin.ts';
import { operatorForms } from './operator-forms.ts';
import { operatorPages } from './operator-pages.ts';
import { writeLoginPage } from './login-page.ts';
import { operatorSources } from './source-routes.ts';
import { findSession, forgetToken, keepToken, type Session } from './session.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is at the operator's pages; `null` elsewhere. */
    operator: Session | null;
  }
}

const ATTEMPTS_MAX = 20;
const WINDOW_MS = 900_000;
const TOKEN_LENGTH_MAX = 200;
const TOO_MANY = 'Too many tokens were tried from here. Please wait a quarter of an hour.';

/** Everything under `/operator`: for those who have a token, and a login form for everyone else. Nothing of it is kept anywhere. */
export async function operatorRoutes(app: FastifyInstance, shared: PageParts): Promise<void> {
  // What an operator did is seen at once.
  const parts = { ...shared, db: shared.primary ?? shared.db };
  const findHolder = createHolderFinder(parts.db, parts.adminToken ?? null);
  acceptForms(app);
  app.decorateRequest('operator', null);
  app.addHook('onSend', async (_request, reply) => {
    reply.removeHeader('access-control-allow-origin').header('cache-control', 'no-store');
  });
  await app.register(async (door) => loginRoutes(door, parts, findHolder));
  await app.register(async (inside) => {
    inside.addHook('onRequest', async (request, reply) => {
      request.operator = (await findSession(findHolder, request)) ?? null;
      if (request.operator === null) await reply.redirect('/operator/login', 303);
    });
    await operatorSources(inside, parts);
    await operatorPages(inside, parts);
    await operatorForms(inside, parts);
  });
}

/** @throws {ShowupError} `token-needed`; the hook above has seen to that */
export function sessionOf({ operator }: FastifyRequest): Session {
  if (operator) return operator;
  throw new ShowupError('token-needed', 'Log in first.');
}

async function loginRoutes(app: FastifyInstance, parts: PageParts, findHolder: FindHolder): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    max: ATTEMPTS_MAX,
    timeWindow: WINDOW_MS,
    errorResponseBuilder: () => new ShowupError('too-many-requests', TOO_MANY),
  });
  const isSecure = (request: FastifyRequest) => parts.toContext(request).origin.startsWith('https:');

  app.get('/operator/login', async (request, reply) =>
    sendPage(reply, writeLoginPage(false, parts.toContext(request))),
  );

  app.post('/operator/login', { config: { rateLimit: {} } }, async (request, reply) => {
    const text = readField(request.body, 'token', TOKEN_LENGTH_MAX);
    if (!(await findHolder(text))) return sendPage(reply.code(401), writeLoginPage(true, parts.toContext(request)));
    keepToken(reply, text, isSecure(request));
    return reply.redirect('/operator', 303);
  });

  app.post('/operator/logout', async (request, reply) => {
    forgetToken(reply, isSecure(request));
    return reply.redirect('/operator/login', 303);
  });
}
