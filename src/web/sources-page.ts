import type { FastifyInstance } from 'fastify';
import { listSources, type SourceState } from '#query/list-sources.ts';
import { firstOf, type Query } from './find/read-view.ts';
import { PAGE_CACHE_CONTROL } from './find/find-routes.ts';
import { html, toWebLink, type Html } from './html.ts';
import { writePage } from './layout.ts';
import type { PageContext } from './page-context.ts';
import { sendPage } from './page-headers.ts';
import type { PageParts } from './web-plugin.ts';

/** As many as the query hands out at once. */
const PAGE_LENGTH = 1000;
const ID_LENGTH_MAX = 200;

/** `GET /sources`: every source and how reading it goes, for everyone. */
export async function sourcesRoutes(app: FastifyInstance, { db, now, toContext }: PageParts): Promise<void> {
  app.get<{ Querystring: Query }>(
    '/sources',
    { config: { cacheControl: PAGE_CACHE_CONTROL } },
    async (request, reply) => {
      const after = firstOf(request.query['after']).slice(0, ID_LENGTH_MAX).replaceAll('\u0000', '');
      const states = await listSources(db, { now: now(), after });
      return sendPage(reply, writeSourcesPage(states, toContext(request)));
    },
  );
}

function writeSourcesPage(states: readonly SourceState[], context: PageContext): string {
  const { sourcesPage: t, footer } = context.t;
  const last = states.length === PAGE_LENGTH ? states.at(-1)?.source.id : undefined;
  const main = html`<div class="inside">
    <h1>${t.title}</h1>
    <p class="lead">${t.lead}</p>
    ${sourceTable(states, context)}
    ${last !== undefined && html`<p><a href="/sources?after=${encodeURIComponent(last)}">${t.next}</a></p>`}
    <p><a class="button quiet" href="/suggest-a-source">${footer.suggest}</a></p>
  </div>`;
  return writePage({ title: t.title, description: t.lead, canonical: '/sources', main }, context);
}

/** The sources as a table; why the last reading was not good stands below the name where `hasReasons`. */
export function sourceTable(states: readonly SourceState[], context: PageContext, hasReasons = false): Html {
  const { sourcesPage: t } = context.t;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t.title}">
    <table>
      <thead>
        <tr>
          <th scope="col">${t.name}</th>
          <th scope="col">${t.health}</th>
          <th scope="col">${t.lastGood}</th>
          <th scope="col" class="amount">${t.listings}</th>
        </tr>
      </thead>
      <tbody>
        ${states.map((state) => sourceRow(state, context, hasReasons))}
      </tbody>
    </table>
  </div>`;
}

function sourceRow(state: SourceState, { t, locale }: PageContext, hasReasons: boolean): Html {
  const { source, health, lastGoodAt, listings, lastReason } = state;
  const link = toWebLink(source.homeUrl);
  const lastGood = lastGoodAt === null ? t.sourcesPage.never : locale.instant(lastGoodAt, source.schedule.timeZone);
  return html`<tr>
    <th scope="row">
      ${link === null ? source.name : html`<a href="${link}" rel="noopener nofollow">${source.name}</a>`}${hasReasons && lastReason !== null && html`<p class="note">${lastReason}</p>`}
    </th>
    <td><span class="health ${health}">${t.health[health]}</span></td>
    <td>${lastGood}</td>
    <td class="amount">${locale.number(listings)}</td>
  </tr>`;
}
