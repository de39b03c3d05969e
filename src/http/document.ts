import fastifySwagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { fastifyZodOpenApiPlugin, fastifyZodOpenApiTransformers } from 'fastify-zod-openapi';
import { z } from 'zod';
import { TOKEN_SCHEME } from './admin/describe-admin.ts';
import { CACHE_CONTROL } from './route-parts.ts';
import { shareParts } from './share-parts.ts';
import { tidyDocument } from './tidy-document.ts';
import { transformSchema } from './transform-schema.ts';

const INFO = {
  title: 'Showup',
  version: '1.0.0',
  summary: 'In-person ways to contribute in a city.',
  description:
    'Meetups, chapter meetings and conferences, volunteer openings, boards and calls for speakers: where to show up, and what to ' +
    'bring. What is unknown is `null`, never missing. What was inferred carries the words it came from. Unknown parameters and ' +
    'values are refused with the nearest valid ones, never ignored. Several values of a parameter stand in one, with commas between ' +
    '(`kind=meetup,fair`), or the parameter is repeated; a comma inside a value is written `\\,`.\n\n' +
    '**What stays.** Within `/v1` nothing is renamed or removed, no parameter becomes required and no value changes its meaning; ' +
    'there will be further operations, optional parameters, members, values of open lists and problem codes, so ignore what you ' +
    'do not know. What is to end is marked `deprecated` here and tells so in each answer, by `Deprecation` (RFC 9745) and ' +
    '`Sunset` (RFC 8594), a year ahead at least; what comes after it stands in `Link` with `rel="successor-version"`.\n\n' +
    '**How often.** `RateLimit-Limit`, `RateLimit-Remaining` and `RateLimit-Reset` tell how often you may ask; beyond that, ' +
    '`429` with `Retry-After`. Keep what `Cache-Control` permits and ask with `If-None-Match`: then nothing is sent twice.',
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  contact: { name: 'Showup' },
};

const TOKEN = {
  type: 'http',
  scheme: 'bearer',
  description: 'Made by `showup token create`; shown once. Each operation names the scope that it needs.',
} as const;

const TAGS = [
  { name: 'opportunities', description: 'What there is.' },
  { name: 'suggestions', description: 'What suits you, and why.' },
  { name: 'calendar', description: 'The same as a subscription.' },
  { name: 'cities', description: 'Places to ask about.' },
  { name: 'vocabularies', description: 'The closed lists of words, with counts.' },
  { name: 'organizers', description: 'Who is behind it.' },
  { name: 'sources', description: 'Where everything comes from.' },
  { name: 'changes', description: 'Everything that changed, for whoever keeps a copy.' },
  { name: 'admin', description: 'Seeing what is behind the answers, and setting it right; with a token.' },
  { name: 'health', description: 'How the service is.' },
];

/** Collects the routes declared after it into an OpenAPI 3.1 document, served at `/openapi.json`. */
export const document = fastifyPlugin<{ readonly publicUrl: string | null }>(
  async (app, { publicUrl }) => {
    // The library marks each schema as the application's that declares it first; a second one in the process would share its marks.
    app.addHook('onRoute', (route) => {
      if (route.schema) route.schema = { ...route.schema };
    });
    await app.register(fastifyZodOpenApiPlugin);
    await app.register(fastifySwagger, {
      openapi: {
        openapi: '3.1.0',
        info: INFO,
        servers: [{ url: publicUrl ?? '/', description: 'This service.' }],
        tags: TAGS,
        security: [],
        components: { securitySchemes: { [TOKEN_SCHEME]: TOKEN } },
      },
      hideUntagged: true,
      ...fastifyZodOpenApiTransformers,
      transform: transformSchema,
    });
    serveDocument(app);
  },
  { name: 'document' },
);

/** The document of every route declared so far. */
export function describeApp(app: FastifyInstance): unknown {
  // Tidied, it is still what the writer makes: an OpenAPI document.
  return shareParts(tidyDocument(app.swagger()) as Parameters<typeof shareParts>[0]);
}

/** Written once, when it is first asked for: by then every route is known. */
function serveDocument(app: FastifyInstance): void {
  let text: string | undefined;
  const config = { cacheControl: CACHE_CONTROL.overview };
  app.get(
    '/openapi.json',
    { schema: { hide: true, querystring: z.strictObject({}) }, config },
    async (_request, reply) => {
      text ??= JSON.stringify(describeApp(app));
      return reply.type('application/json; charset=utf-8').send(text);
    },
  );
}
