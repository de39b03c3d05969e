import type { FastifyInstance } from 'fastify';
import { TROUBLE_TEXTS } from '#domain/troubles.ts';
import { countSourceHealth } from '#query/count-source-health.ts';
import { listReports, listSourceSuggestions } from '#query/list-inbox.ts';
import { listHeldRuns, listUnsureMatches } from '#query/list-review.ts';
import { firstOf, type Query } from '../find/read-view.ts';
import { html } from '../html.ts';
import { sendPage } from '../page-headers.ts';
import type { PageParts } from '../web-plugin.ts';
import { reportList, suggestionList } from './inbox-lists.ts';
import { writeOperatorPage } from './operator-layout.ts';
import { sessionOf } from './operator-routes.ts';
import { probeForm } from './probe-section.ts';
import { reviewList } from './review-list.ts';
import { permit } from './session.ts';

/** What the operator looks at: how things stand, and what waits for a person. */
export async function operatorPages(app: FastifyInstance, parts: PageParts): Promise<void> {
  const { db, now, toContext } = parts;
  app.addHook('preHandler', async (request) => permit(sessionOf(request), 'read'));

  app.get('/operator', async (request, reply) => {
    const context = toContext(request);
    const { operator: t } = context.t;
    const [health, matches, runs, reports, suggestions] = await Promise.all([
      countSourceHealth(db, now()),
      listUnsureMatches(db),
      listHeldRuns(db),
      listReports(db),
      listSourceSuggestions(db),
    ]);
    const counts = [
      ['/operator/sources', health.failing, t.counts.failing],
      ['/operator/sources', health.stale, t.counts.stale],
      ['/operator/review', matches.length + runs.length, t.counts.review],
      ['/operator/reports', reports.length, t.counts.reports],
      ['/operator/suggestions', suggestions.length, t.counts.suggestions],
    ] as const;
    const troubles = parts.listTroubles?.() ?? [];
    const main = html`${troubles.map((trouble) => html`<p class="fault" role="alert">${TROUBLE_TEXTS[trouble].begins}</p>`)}
      <ul class="counts">
        ${counts.map(
          ([address, count, label]) =>
            html`<li>
              <a href="${address}"><strong>${count}</strong>${label}</a>
            </li>`,
        )}
      </ul>`;
    return sendPage(reply, writeOperatorPage({ tab: 'home', main }, sessionOf(request), context));
  });

  app.get('/operator/review', async (request, reply) => {
    const context = toContext(request);
    const session = sessionOf(request);
    const questions = { matches: await listUnsureMatches(db), runs: await listHeldRuns(db) };
    return sendPage(
      reply,
      writeOperatorPage({ tab: 'review', main: reviewList(questions, session, context) }, session, context),
    );
  });

  app.get('/operator/reports', async (request, reply) => {
    const context = toContext(request);
    const session = sessionOf(request);
    const main = reportList(await listReports(db), session, context);
    return sendPage(reply, writeOperatorPage({ tab: 'reports', main }, session, context));
  });

  app.get('/operator/suggestions', async (request, reply) => {
    const context = toContext(request);
    const session = sessionOf(request);
    const main = suggestionList(await listSourceSuggestions(db), session, context);
    return sendPage(reply, writeOperatorPage({ tab: 'suggestions', main }, session, context));
  });

  app.get<{ Querystring: Query }>('/operator/probe', async (request, reply) => {
    const context = toContext(request);
    const session = sessionOf(request);
    const main = probeForm({ url: firstOf(request.query['url']), site: null }, session, context);
    return sendPage(reply, writeOperatorPage({ tab: 'probe', main }, session, context));
  });
}
