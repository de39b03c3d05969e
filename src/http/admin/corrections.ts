import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { exampleCorrection } from '#present/admin-examples.ts';
import { correction, presentCorrection } from '#present/correction-schema.ts';
import { LOG_PAGE_LENGTH, listLog } from '#query/list-corrections.ts';
import type { AppParts } from '../app-parts.ts';
import { lineOf } from '../parameters/scalars.ts';
import { describeAdmin } from './describe-admin.ts';

const undoSchema = {
  ...describeAdmin({
    operationId: 'undoCorrection',
    summary: 'Take a correction back',
    description:
      'Everything is again as it was before an edit, a hiding, a merge, a split or a decision. Versions rise all the same, and ' +
      'the log tells both.',
    scope: 'corrections',
    answer: { description: 'The entry that takes it back.', schema: correction, example: exampleCorrection },
    problems: [404, 409],
  }),
  params: z.strictObject({
    id: z.string().max(100).meta({ description: 'Its id in the log.', example: exampleCorrection.id }),
  }),
  querystring: z.strictObject({
    why: lineOf(1000).meta({
      description: 'Why, for whoever reads the log.',
      example: 'The organizer says that it was right before.',
    }),
  }),
} satisfies FastifyZodOpenApiSchema;

const log = z
  .object({
    items: z.array(correction),
    next: z.string().nullable().describe('Cursor of the next page.'),
    sample: z.boolean(),
  })
  .meta({ id: 'Log', description: 'What people decided, newest first.' });

const logSchema = {
  ...describeAdmin({
    operationId: 'listLog',
    summary: 'Read the log',
    description: 'Who corrected or decided what, when and why, newest first, a hundred at a time.',
    scope: 'read',
    answer: {
      description: 'A page of the log.',
      schema: log,
      example: { items: [exampleCorrection], next: null, sample: false },
    },
  }),
  querystring: z.strictObject({
    cursor: lineOf(100)
      .optional()
      .meta({ description: 'The `next` of the page before.', example: exampleCorrection.id }),
  }),
} satisfies FastifyZodOpenApiSchema;

/** `DELETE /admin/corrections/{id}` and `GET /admin/log`. */
export async function adminCorrectionRoutes(
  plain: FastifyInstance,
  { db, corrections, isSample }: AppParts,
): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();

  app.delete(
    '/corrections/:id',
    { schema: undoSchema, config: { scope: 'corrections' } },
    async ({ params: { id }, query: { why }, who }) => presentCorrection(await corrections.undo(id, { who, why })),
  );

  app.get('/log', { schema: logSchema, config: { scope: 'read' } }, async ({ query: { cursor } }) => {
    const entries = await listLog(db, cursor ?? null);
    const next = entries.length === LOG_PAGE_LENGTH ? (entries.at(-1)?.id ?? null) : null;
    return { items: entries.map(presentCorrection), next, sample: isSample };
  });
}
