import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi';
import type { z } from 'zod';
import { exampleProblems } from '#present/examples.ts';
import { problem } from '#present/problem.ts';

/** Answers by status, as a route declares them. */
type Answers = NonNullable<FastifyZodOpenApiSchema['response']>;
type Answer = Exclude<NonNullable<Answers['200']>, { readonly $ref: string }>;

/** What an operation answers when all goes well. */
interface GoodAnswer {
  /** `application/json` when absent. */
  readonly mediaType?: 'text/calendar' | 'application/rss+xml' | 'application/feed+json';
  readonly description: string;
  readonly schema: z.ZodType;
  readonly example: unknown;
}

const PROBLEM_DESCRIPTIONS = {
  400: 'A parameter is unknown or has a value that is not allowed.',
  404: 'There is none with this id.',
  500: 'Something went wrong here.',
  503: 'Not ready yet, or the database does not answer.',
} as const;
type ProblemStatus = keyof typeof PROBLEM_DESCRIPTIONS;

/** Every answer of an operation: the good one, `304` for who has it already, and the problems it can run into. */
export function describeAnswers(good: GoodAnswer, statuses: readonly ProblemStatus[]): Answers {
  const { mediaType = 'application/json', description, schema, example } = good;
  return {
    200: { description, headers: CACHE_HEADERS, content: { [mediaType]: { schema, example } } },
    304: { description: 'Nothing has changed.' },
    ...describeProblems(statuses),
  };
}

/** The problems of an operation. A new object each time: the document writer empties one that it meets twice. */
export function describeProblems(statuses: readonly ProblemStatus[]): Answers {
  return Object.fromEntries(statuses.map((status) => [status, describeProblem(status)]));
}

function describeProblem(status: ProblemStatus): Answer {
  const content = { 'application/problem+json': { schema: problem, example: exampleProblems[status] } };
  return { description: PROBLEM_DESCRIPTIONS[status], content };
}

const CACHE_HEADERS: NonNullable<Answer['headers']> = {
  ETag: { description: 'Changes when the answer does.', schema: { type: 'string' } },
  'Last-Modified': { description: 'Since when the answer is as it is.', schema: { type: 'string' } },
  'Cache-Control': { description: 'How long it may be kept.', schema: { type: 'string' } },
};
