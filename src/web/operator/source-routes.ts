import type { FastifyInstance } from 'fastify';
import { ShowupError } from '#domain/errors.ts';
import { listRuns } from '#query/list-runs.ts';
import { findSource, listSources, type SourceState } from '#query/list-sources.ts';
import { firstOf, type Query } from '../find/read-view.ts';
import { readField } from '../forms/read-form.ts';
import { sendPage } from '../page-headers.ts';
import { sourceTable } from '../sources-page.ts';
import { SOURCE_ORDERS } from '../web-parts.ts';
import type { PageParts } from '../web-plugin.ts';
import { enter } from './enter.ts';
import { writeOperatorPage } from './operator-layout.ts';
import { sessionOf } from './operator-routes.ts';
import { permit } from './session.ts';
import { sourceView } from './source-page.ts';

const WHY_LENGTH_MAX = 1000;

interface OneSource {
  readonly Params: { readonly id: string };
  readonly Querystring: Query;
}

/** The sources as their operator sees them, and what is done with each: read now, pause, resume, take down. */
export async function operatorSources(app: FastifyInstance, parts: PageParts): Promise<void> {
  const { db, now, sourceOrders, toContext } = parts;
  const find = async (id: string): Promise<SourceState> => {
    const state = await findSource(db, { id, now: now() });
    if (state) return state;
    throw new ShowupError('source-not-found', `No source has the id ${JSON.stringify(id)}.`);
  };

  app.get('/operator/sources', async (request, reply) => {
    permit(sessionOf(request), 'read');
    const context = toContext(request);
    const states = await listSources(db, { now: now() });
    const order = { failing: 0, stale: 1, ok: 2 };
    const sickFirst = states.toSorted((a, b) => order[a.health] - order[b.health]);
    const main = sourceTable(sickFirst, context, true);
    return sendPage(reply, writeOperatorPage({ tab: 'sources', main }, sessionOf(request), context));
  });

  app.get<OneSource>('/operator/sources/:id', async (request, reply) => {
    const session = sessionOf(request);
    permit(session, 'read');
    const context = toContext(request);
    const state = await find(request.params.id);
    const done = SOURCE_ORDERS.find((order) => order === firstOf(request.query['done']));
    const main = sourceView({ state, runs: await listRuns(db, state.source.id), done }, session, context);
    return sendPage(reply, writeOperatorPage({ tab: 'sources', main }, session, context));
  });

  app.post<OneSource>('/operator/sources/:id', async (request, reply) => {
    const { holder } = enter(request, 'sources');
    const order = SOURCE_ORDERS.find((known) => known === readField(request.body, 'order', 20));
    const why = readField(request.body, 'why', WHY_LENGTH_MAX);
    if (!order || why === '') throw new ShowupError('body-invalid', toContext(request).t.operator.whyNeeded);
    const { source } = await find(request.params.id);
    await sourceOrders[order](source.id, { who: holder.name, why });
    return reply.redirect(`/operator/sources/${source.id}?done=${order}`, 303);
  });
}
