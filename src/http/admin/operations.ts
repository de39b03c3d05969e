import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import { exampleAudit, exampleQueue, exampleRuns } from '#present/operator-examples.ts';
import { auditList, presentAudit, presentQueued, presentRun, queueList, runList } from '#present/operator-schema.ts';
import { AUDIT_PAGE_LENGTH, listAudit } from '#query/list-audit.ts';
import { listQueue } from '#query/list-queue.ts';
import { listRuns } from '#query/list-runs.ts';
import { findSource } from '#query/list-sources.ts';
import type { AppParts } from '../app-parts.ts';
import { lineOf } from '../parameters/scalars.ts';
import { describeAdmin } from './describe-admin.ts';

const runsSchema = {
  ...describeAdmin({
    operationId: 'listRuns',
    summary: 'List the readings of a source',
    description: 'The last fifty, newest first, with what each met and its first problems.',
    scope: 'read',
    answer: { description: 'The readings.', schema: runList, example: exampleRuns },
    problems: [404],
  }),
  params: z.strictObject({
    id: z.string().max(200).meta({ description: 'Id of the source.', example: 'bluff-city-hr-circle' }),
  }),
  querystring: z.strictObject({}),
} satisfies FastifyZodOpenApiSchema;

const queueSchema = {
  ...describeAdmin({
    operationId: 'listQueue',
    summary: 'Look into the queue',
    description: 'Readings that were given up, that are under way and that wait; at most two hundred.',
    scope: 'read',
    answer: { description: 'The readings.', schema: queueList, example: exampleQueue },
  }),
  querystring: z.strictObject({}),
} satisfies FastifyZodOpenApiSchema;

const auditSchema = {
  ...describeAdmin({
    operationId: 'listAudit',
    summary: 'Read what was done to sources and tokens',
    description: 'Who added, paused, resumed, took down or read what, when and why, newest first, a hundred at a time.',
    scope: 'read',
    answer: { description: 'A page of the log.', schema: auditList, example: exampleAudit },
  }),
  querystring: z.strictObject({
    cursor: lineOf(100)
      .optional()
      .meta({ description: 'The `next` of the page before.', example: exampleAudit.items[0]?.id }),
  }),
} satisfies FastifyZodOpenApiSchema;

/** `GET /admin/sources/{id}/runs`, `GET /admin/queue` and `GET /admin/audit`. */
export async function adminOperationRoutes(plain: FastifyInstance, { db, now, isSample }: AppParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { scope: 'read' } as const;

  app.get('/sources/:id/runs', { schema: runsSchema, config }, async ({ params: { id } }) => {
    const state = await findSource(db, { id, now: now() });
    if (!state) throw new ShowupError('source-not-found', `No source has the id ${JSON.stringify(id)}.`);
    return { items: (await listRuns(db, id)).map(presentRun), sample: isSample };
  });

  app.get('/queue', { schema: queueSchema, config }, async () => ({
    items: (await listQueue(db)).map(presentQueued),
    sample: isSample,
  }));

  app.get('/audit', { schema: auditSchema, config }, async ({ query: { cursor } }) => {
    const entries = await listAudit(db, cursor ?? null);
    const next = entries.length === AUDIT_PAGE_LENGTH ? (entries.at(-1)?.id ?? null) : null;
    return { items: entries.map(presentAudit), next, sample: isSample };
  });
}
