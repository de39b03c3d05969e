import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ShowupError } from '#domain/errors.ts';

/** Largest form that is read. */
const FORM_BYTES_MAX = 20_000;

/** Reads forms as browsers send them, and refuses those that another site's page sent. */
export function acceptForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_BYTES_MAX },
    async (_request: FastifyRequest, body: string) => Object.fromEntries(new URLSearchParams(body)),
  );
  app.addHook('onRequest', async (request) => {
    if (request.method !== 'POST' || isOwnPage(request)) return;
    throw new ShowupError(
      'body-invalid',
      'This form was sent by a page of another site. Open the page here and send it again.',
    );
  });
}

/** A field as one text without NUL, at most as long as given and without white space around it. */
export function readField(form: unknown, name: string, lengthMax: number): string {
  const value =
    typeof form === 'object' && form !== null ? Object.entries(form).find(([key]) => key === name)?.[1] : '';
  return typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed().trim().slice(0, lengthMax) : '';
}

/** Browsers say where a form comes from (Fetch Metadata; the Origin header, RFC 6454 §7); programs that say nothing have no cookies to abuse. */
function isOwnPage({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  return origin === undefined || URL.parse(origin)?.host === host;
}
