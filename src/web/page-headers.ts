import type { FastifyReply } from 'fastify';

/** `https://tile.example` of a tile server's address pattern. */
function toOrigin(tileUrl: string | null): string {
  return tileUrl === null ? '' : ` ${new URL(tileUrl.replaceAll(/[{}]/g, '')).origin}`;
}

/**
 * What a page says to browsers: it loads from here alone, runs no script and no style that stands in the page itself, sends its
 * forms here, and is framed nowhere. Blocks of JSON-LD are data and no scripts (HTML standard, §4.12.1), so that they are let be.
 */
export function toPageHeaders(tileUrl: string | null): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `img-src 'self' data:${toOrigin(tileUrl)}`,
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'geolocation=(self), camera=(), microphone=(), interest-cohort=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
}

/** Sends a page. */
export function sendPage(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(text);
}
