import type { FastifyInstance } from 'fastify';
import { ShowupError } from '#domain/errors.ts';
import { PAGE_CACHE_CONTROL } from '../find/find-routes.ts';
import { sendPage } from '../page-headers.ts';
import type { PageParts } from '../web-plugin.ts';
import { readOpportunityId, toOpportunityAddress } from './address.ts';
import { loadOpportunity } from './load-opportunity.ts';
import { writeOpportunityPage } from './opportunity-page.ts';

/** `GET /o/{id}-{words}`. Other words lead to the right ones, and the id of a merged one to what it became. */
export async function opportunityRoutes(app: FastifyInstance, parts: PageParts): Promise<void> {
  const config = { cacheControl: PAGE_CACHE_CONTROL };

  app.get<{ Params: { readonly name: string } }>('/o/:name', { config }, async (request, reply) => {
    const { name } = request.params;
    const id = readOpportunityId(name);
    const got = await loadOpportunity(parts, id);
    if (got.outcome === 'unknown')
      throw new ShowupError('opportunity-not-found', 'It may have been taken down, or the address may be cut short.');
    // For good, yet not to be remembered for long: a merge can be taken back, and a title corrected.
    reply.header('cache-control', PAGE_CACHE_CONTROL);
    if (got.outcome === 'merged') return reply.redirect(`/o/${got.survivorId}`, 301);
    const address = toOpportunityAddress(id, got.opportunity.facts.title);
    if (`/o/${name}` !== address) return reply.redirect(address, 301);
    return sendPage(reply, writeOpportunityPage({ ...got, now: parts.now() }, parts.toContext(request)));
  });
}
