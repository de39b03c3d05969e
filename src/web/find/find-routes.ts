import type { FastifyInstance, FastifyReply } from 'fastify';
import { FIELDS } from '#domain/vocabularies.ts';
import { sendPage } from '../page-headers.ts';
import type { PageParts } from '../web-plugin.ts';
import { writeChoosePage } from './choose-page.ts';
import { findCity, readPoint } from './find-city.ts';
import { writeFindPage } from './find-page.ts';
import { loadFindings } from './load-findings.ts';
import { firstOf, readView, type Query } from './read-view.ts';
import { writeStartPage } from './start-page.ts';
import { writeQuery } from './view-address.ts';

/** How long a page may be kept, and shown while a new one is fetched. */
export const PAGE_CACHE_CONTROL = 'public, max-age=60, stale-while-revalidate=300';

/** `GET /`: the two questions; with a town, the answer. */
export async function findRoutes(app: FastifyInstance, parts: PageParts): Promise<void> {
  const config = { cacheControl: PAGE_CACHE_CONTROL };

  app.get<{ Querystring: Query }>('/', { config }, async (request, reply) => {
    const { query } = request;
    const context = parts.toContext(request);
    const point = readPoint(firstOf(query['near']));
    if (point) return toNearestTown(reply, point, { parts, query });
    const asked = firstOf(query['city']).trim();
    const field = FIELDS.find((slug) => slug === firstOf(query['field'])) ?? null;
    if (asked === '') return sendPage(reply, await writeStartPage({ parts, field }, context));
    const answer = findCity(asked, parts.gazetteer);
    if (answer.outcome === 'unknown')
      return sendPage(reply.code(404), writeChoosePage({ asked, nearest: answer.nearest, query }, context));
    const { city, others } = answer;
    // Another town of the same name is offered only under the name as it was typed.
    if (asked !== city.slug && others.length === 0) return toAddress(reply, { ...query, city: city.slug });
    const read = readView(query, city);
    const findings = await loadFindings(parts, read.view);
    return sendPage(reply, writeFindPage({ ...read, findings, others, now: parts.now() }, context));
  });
}

/** One's own position is used once, to find the town, and does not stay in the address. */
function toNearestTown(
  reply: FastifyReply,
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
  { parts, query }: { readonly parts: PageParts; readonly query: Query },
): FastifyReply {
  const city = parts.gazetteer.findNearestCity(latitude, longitude);
  return toAddress(reply, { ...query, near: undefined, city: city?.slug });
}

/** The one address of a state: the town by its slug, without what was left empty in a form. */
function toAddress(reply: FastifyReply, query: Query): FastifyReply {
  const parameters = new URLSearchParams();
  for (const [name, given] of Object.entries(query)) {
    const text = [given ?? []]
      .flat()
      .filter((word) => word !== '')
      .join(',');
    if (text !== '') parameters.set(name, text);
  }
  return reply.header('cache-control', 'no-store').redirect(`/?${writeQuery(parameters)}`, 303);
}
