import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { ShowupError } from '#domain/errors.ts';
import { INBOX_TEXT_LENGTH_MAX, INBOX_URL_LENGTH_MAX, REPORT_TOPICS } from '#domain/inbox.ts';
import { validate as isUuid } from 'uuid';
import { sendPage } from '../page-headers.ts';
import type { PageParts } from '../web-plugin.ts';
import { writeSuggestPage, writeThanksPage, type SuggestForm } from './inbox-pages.ts';
import { acceptForms, readField } from './read-form.ts';

/** What one visitor may send in an hour; the table has a bound of its own for all of them together. */
const SENT_MAX = 10;
const WINDOW_MS = 3_600_000;
const TOO_MANY = 'You have sent several of these in the last hour. Please come back later.';

/** `GET` and `POST /suggest-a-source`, `POST /o/{id}/report`: what visitors write waits for the operator, and nothing is fetched. */
export async function inboxRoutes(app: FastifyInstance, parts: PageParts): Promise<void> {
  acceptForms(app);
  await app.register(rateLimit, {
    global: false,
    max: SENT_MAX,
    timeWindow: WINDOW_MS,
    errorResponseBuilder: () => new ShowupError('too-many-requests', TOO_MANY),
  });
  const limited = { config: { rateLimit: {} } };

  app.get('/suggest-a-source', async (request, reply) =>
    sendPage(reply, writeSuggestPage(EMPTY_FORM, parts.toContext(request))),
  );

  app.post('/suggest-a-source', limited, async (request, reply) => {
    const context = parts.toContext(request);
    const form = readSuggestion(request.body);
    const url = toHttpUrl(form.url);
    if (url === null)
      return sendPage(reply.code(422), writeSuggestPage({ ...form, fault: context.t.suggest.urlInvalid }, context));
    const isKept = await parts.inbox.saveSourceSuggestion({ url, note: form.note });
    if (!isKept) throw new ShowupError('too-many-requests', context.t.suggest.full);
    return sendPage(
      reply,
      writeThanksPage({ ...context.t.suggest, address: '/suggest-a-source', link: context.t.suggest.again }, context),
    );
  });

  app.post<{ Params: { readonly id: string } }>('/o/:id/report', limited, async (request, reply) => {
    const { id } = request.params;
    const context = parts.toContext(request);
    const topic = REPORT_TOPICS.find((known) => known === readField(request.body, 'topic', 20)) ?? 'other';
    const text = readField(request.body, 'text', INBOX_TEXT_LENGTH_MAX);
    if (!isUuid(id)) throw new ShowupError('opportunity-not-found', 'There is no such opportunity.');
    const isKept = await parts.inbox.saveReport({ opportunityId: id, topic, text });
    if (!isKept) throw new ShowupError('too-many-requests', context.t.report.full);
    return sendPage(
      reply,
      writeThanksPage({ ...context.t.report, address: `/o/${id}`, link: context.t.report.back }, context),
    );
  });
}

const EMPTY_FORM: SuggestForm = { url: '', note: '', fault: null };

function readSuggestion(body: unknown): SuggestForm {
  return {
    url: readField(body, 'url', INBOX_URL_LENGTH_MAX),
    note: readField(body, 'note', INBOX_TEXT_LENGTH_MAX),
    fault: null,
  };
}

/** An address of the web without user name, password and fragment; one without a scheme is taken as https. */
function toHttpUrl(text: string): string | null {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || !/\.[a-z]/i.test(url.hostname)) return null;
  Object.assign(url, { username: '', password: '', hash: '' });
  return url.href.length > INBOX_URL_LENGTH_MAX ? null : url.href;
}
