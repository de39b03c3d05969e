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
/** Of the counts of past readings. */
const TREND_SHOWN = 5;

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

/** The sources as a table; for their operator each leads to its own page, and why the last reading was not good stands below its name. */
export function sourceTable(states: readonly SourceState[], context: PageContext, isOperator = false): Html {
  const { sourcesPage: t } = context.t;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t.title}">
    <table>
      <thead>
        <tr>
          <th scope="col">${t.name}</th>
          <th scope="col">${t.health}</th>
          <th scope="col">${t.lastGood}</th>
          <th scope="col">${t.nextReading}</th>
          <th scope="col" class="amount">${t.listings}</th>
          <th scope="col">${t.trend}</th>
        </tr>
      </thead>
      <tbody>
        ${states.map((state) => sourceRow(state, context, isOperator))}
      </tbody>
    </table>
  </div>`;
}

function sourceRow(state: SourceState, { t, locale }: PageContext, isOperator: boolean): Html {
  const { source, health, lastGoodAt, nextReadingAt, listings, trend, lastReason } = state;
  const link = isOperator ? `/operator/sources/${source.id}` : toWebLink(source.homeUrl);
  const instant = (at: string): string => locale.instant(at, source.schedule.timeZone);
  const lastGood = lastGoodAt === null ? t.sourcesPage.never : instant(lastGoodAt);
  const nextReading = nextReadingAt === null ? t.sourcesPage.notPlanned : instant(nextReadingAt);
  return html`<tr>
    <th scope="row">
      ${link === null ? source.name : html`<a href="${link}" rel="noopener nofollow">${source.name}</a>`}${isOperator && lastReason !== null && html`<p class="note">${lastReason}</p>`}
    </th>
    <td><span class="health ${health}">${t.states[state.state]}</span></td>
    <td>${lastGood}</td>
    <td>${nextReading}</td>
    <td class="amount">${locale.number(listings)}</td>
    <td>
      ${trend
        .slice(-TREND_SHOWN)
        .map((count) => locale.number(count))
        .join(', ')}
    </td>
  </tr>`;
}
