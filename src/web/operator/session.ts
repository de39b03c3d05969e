import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ShowupError } from '#domain/errors.ts';
import type { Holder, Scope } from '#domain/token.ts';
import type { FindHolder } from '#query/find-token.ts';

/** Who is at the operator's pages. */
export interface Session {
  readonly holder: Holder;
  /** What each form of theirs carries, so that no other page can send one for them. */
  readonly formKey: string;
}

const COOKIE = 'showup_token';
/** A working day. */
const STANDS_SECONDS = 12 * 3600;
const TOKEN_TEXT = /^[\w-]{1,200}$/;

/** Whoever the cookie says it is; `undefined` without one, or with a token that is not in force. */
export async function findSession(findHolder: FindHolder, { headers }: FastifyRequest): Promise<Session | undefined> {
  const text = readCookie(headers.cookie ?? '');
  const holder = text === undefined ? undefined : await findHolder(text);
  return holder && text !== undefined ? { holder, formKey: toFormKey(text) } : undefined;
}

/** The token goes into a cookie that no script can read and no other site can send. */
export function keepToken(reply: FastifyReply, text: string, isSecure: boolean): void {
  setCookie(reply, { text, seconds: STANDS_SECONDS, isSecure });
}

/** Has the browser drop the token. */
export function forgetToken(reply: FastifyReply, isSecure: boolean): void {
  setCookie(reply, { text: '', seconds: 0, isSecure });
}

/**
 * @throws {ShowupError} `scope-missing`
 */
export function permit({ holder }: Session, scope: Scope): void {
  if (!holder.scopes.includes(scope))
    throw new ShowupError('scope-missing', `Your token does not have the scope “${scope}”, which this takes.`);
}

/**
 * @throws {ShowupError} `body-invalid` when the form was not ours
 */
export function requireFormKey({ formKey }: Session, given: string): void {
  const isOurs = given.length === formKey.length && timingSafeEqual(Buffer.from(given), Buffer.from(formKey));
  if (!isOurs)
    throw new ShowupError('body-invalid', 'This form is too old, or of another page. Open the page again and repeat.');
}

/** Made of the token, so that it lasts as long; tells nothing of it. */
function toFormKey(text: string): string {
  return createHash('sha256').update(`form ${text}`).digest('base64url');
}

function readCookie(header: string): string | undefined {
  const cookies = header.split(';').map((part) => part.trim().split('=', 2));
  const text = cookies.find(([name]) => name === COOKIE)?.[1];
  return text !== undefined && TOKEN_TEXT.test(text) ? text : undefined;
}

interface Cookie {
  readonly text: string;
  readonly seconds: number;
  readonly isSecure: boolean;
}

function setCookie(reply: FastifyReply, { text, seconds, isSecure }: Cookie): void {
  const attributes = `Path=/operator; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
  reply.header('set-cookie', `${COOKIE}=${text}; ${attributes}`);
}
