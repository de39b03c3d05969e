import type { FastifyRequest } from 'fastify';
import type { Scope } from '#domain/token.ts';
import { readField } from '../forms/read-form.ts';
import { sessionOf } from './operator-routes.ts';
import { permit, requireFormKey, type Session } from './session.ts';

const KEY_LENGTH_MAX = 200;

/** Who sent the form, if they may and it is ours. */
export function enter(request: FastifyRequest, scope: Scope): Session {
  const session = sessionOf(request);
  requireFormKey(session, readField(request.body, 'key', KEY_LENGTH_MAX));
  permit(session, scope);
  return session;
}
