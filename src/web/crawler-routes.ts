import type { FastifyInstance } from 'fastify';
import { listLastChanged } from '#query/list-changed.ts';
import { listSourceTowns } from '#query/list-source-towns.ts';
import { FIELDS } from '#domain/vocabularies.ts';
import { html, toMarkup } from './html.ts';
import { toOpportunityAddress } from './opportunity/address.ts';
import type { PageParts } from './web-plugin.ts';

/** Together under the 50,000 addresses that one map may have (https://www.sitemaps.org/protocol.html). */
const TOWNS_MAX = 500;
const OPPORTUNITIES_MAX = 20_000;
const KEPT = { config: { cacheControl: 'public, max-age=3600, stale-while-revalidate=86400' } };

/** `GET /robots.txt` and `GET /sitemap.xml`. */
export async function crawlerRoutes(app: FastifyInstance, { db, toContext }: PageParts): Promise<void> {
  app.get('/robots.txt', KEPT, async (request, reply) => {
    const { origin } = toContext(request);
    const lines = [
      'User-agent: *',
      'Disallow: /operator',
      'Disallow: /*cursor=',
      'Allow: /',
      '',
      `Sitemap: ${origin}/sitemap.xml`,
    ];
    return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
  });

  app.get('/sitemap.xml', KEPT, async (request, reply) => {
    const { origin } = toContext(request);
    const [towns, changed] = await Promise.all([
      listSourceTowns(db, TOWNS_MAX),
      listLastChanged(db, OPPORTUNITIES_MAX),
    ]);
    const pages = [
      '/',
      '/sources',
      '/suggest-a-source',
      ...towns.flatMap((slug) => [`/${slug}`, ...FIELDS.map((field) => `/${slug}/${field}`)]),
    ];
    const urls = [
      ...pages.map((path) => html`<url><loc>${origin}${path}</loc></url> `),
      ...changed.map(
        ({ id, title, changedAt }) =>
          html`<url><loc>${origin}${toOpportunityAddress(id, title)}</loc><lastmod>${changedAt}</lastmod></url> `,
      ),
    ];
    const map = toMarkup(html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"> ${urls}</urlset> `);
    return reply.type('application/xml; charset=utf-8').send(`<?xml version="1.0" encoding="UTF-8"?>\n${map}`);
  });
}
