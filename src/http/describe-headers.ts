import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi';

type Answers = NonNullable<FastifyZodOpenApiSchema['response']>;
type Answer = Exclude<NonNullable<Answers['200']>, { readonly $ref: string }>;
/** Header fields of an answer by name, as a route declares them. */
export type Headers = NonNullable<Answer['headers']>;

/** On every answer. */
export const REQUEST_HEADERS = {
  'X-Request-Id': always('The id of the request, as in the log.'),
} satisfies Headers;

/** How often the caller may still ask (draft-ietf-httpapi-ratelimit-headers-02); where the operator set a bound. */
const LIMIT_HEADERS = {
  'RateLimit-Limit': { description: 'Requests that one caller may send in a minute.', schema: { type: 'integer' } },
  'RateLimit-Remaining': { description: 'How many of them are left.', schema: { type: 'integer' } },
  'RateLimit-Reset': { description: 'Seconds until they are counted anew.', schema: { type: 'integer' } },
} satisfies Headers;

/** On answers that may be kept, and on the word that nothing has changed. */
export const CACHE_HEADERS = {
  ...REQUEST_HEADERS,
  ETag: always('Changes when the answer does.'),
  'Last-Modified': always('Since when the answer is as it is.'),
  'Cache-Control': always('How long it may be kept.'),
  Vary: always('`Accept-Encoding`: whoever asks for it gets gzip or Brotli.'),
  ...LIMIT_HEADERS,
} satisfies Headers;

/** On answers that say to try again. */
export const RETRY_HEADERS = {
  ...REQUEST_HEADERS,
  'Retry-After': {
    description: 'Seconds after which it is worth asking again.',
    required: true,
    schema: { type: 'integer', minimum: 0 },
  },
} satisfies Headers;

/** On answers to whoever lacks a token or a scope (RFC 6750 §3). */
export const CHALLENGE_HEADERS = {
  ...REQUEST_HEADERS,
  'WWW-Authenticate': always('What is needed.'),
} satisfies Headers;

/** On answers that lead elsewhere. */
export const REDIRECT_HEADERS = {
  ...REQUEST_HEADERS,
  Location: always('Address of that one.'),
  'Cache-Control': always('How long it may be kept.'),
} satisfies Headers;

/** On the pages of a list. */
export const PAGE_HEADERS = {
  ...CACHE_HEADERS,
  Link: { description: 'Address of the next page, `rel="next"`; not on the last.', schema: { type: 'string' } },
} satisfies Headers;

function always(description: string) {
  return { description, required: true, schema: { type: 'string' } } as const;
}
