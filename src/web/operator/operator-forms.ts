import type { FastifyInstance } from 'fastify';
import { ShowupError } from '#domain/errors.ts';
import { INBOX_URL_LENGTH_MAX } from '#domain/inbox.ts';
import { validate as isUuid } from 'uuid';
import { readField } from '../forms/read-form.ts';
import { sendPage } from '../page-headers.ts';
import type { PageParts } from '../web-plugin.ts';
import { enter } from './enter.ts';
import { writeOperatorPage } from './operator-layout.ts';
import { probeForm } from './probe-section.ts';

const DECISIONS = ['same', 'different', 'release', 'dismiss'] as const;
const WHY_LENGTH_MAX = 1000;

interface ById {
  readonly Params: { readonly id: string };
}

/** What the operator does: decide, put away, look at a site. Each form carries the key of the session. */
export async function operatorForms(
  app: FastifyInstance,
  { inbox, decide, probe, toContext }: PageParts,
): Promise<void> {
  app.post<ById>('/operator/review/:id', async (request, reply) => {
    const { holder } = enter(request, 'corrections');
    const { id } = request.params;
    const decision = DECISIONS.find((known) => known === readField(request.body, 'decision', 20));
    const why = readField(request.body, 'why', WHY_LENGTH_MAX);
    if (!decision || why === '') throw new ShowupError('body-invalid', toContext(request).t.operator.whyNeeded);
    await decide(toUuid(id), decision, { who: holder.name, why });
    return reply.redirect('/operator/review', 303);
  });

  app.post<ById>('/operator/reports/:id/close', async (request, reply) => {
    const { holder } = enter(request, 'corrections');
    await inbox.closeReport(toUuid(request.params.id), holder.name);
    return reply.redirect('/operator/reports', 303);
  });

  app.post<ById>('/operator/suggestions/:id/close', async (request, reply) => {
    const { holder } = enter(request, 'sources');
    await inbox.closeSourceSuggestion(toUuid(request.params.id), holder.name);
    return reply.redirect('/operator/suggestions', 303);
  });

  app.post('/operator/probe', async (request, reply) => {
    const session = enter(request, 'sources');
    const context = toContext(request);
    const url = readField(request.body, 'url', INBOX_URL_LENGTH_MAX);
    if (url === '') throw new ShowupError('body-invalid', context.t.suggest.urlInvalid);
    const main = probeForm({ url, site: await probe(url) }, session, context);
    return sendPage(reply, writeOperatorPage({ tab: 'probe', main }, session, context));
  });
}

function toUuid(id: string): string {
  if (isUuid(id)) return id;
  throw new ShowupError('route-not-found', 'There is nothing of this id.');
}
