import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi';
import type { z } from 'zod';
import { problem } from '#present/problem.ts';
import { exampleProblems } from '#present/problem-examples.ts';
import { CACHE_HEADERS, CHALLENGE_HEADERS, REQUEST_HEADERS, RETRY_HEADERS, type Headers } from './describe-headers.ts';

/** Answers by status, as a route declares them. */
type Answers = NonNullable<FastifyZodOpenApiSchema['response']>;

/** What an operation answers when all goes well. */
interface GoodAnswer {
  /** `application/json` when absent. */
  readonly mediaType?: 'text/calendar' | 'application/rss+xml' | 'application/feed+json';
  readonly description: string;
  readonly schema: z.ZodType;
  readonly example: unknown;
  /** Those of an answer that may be kept when absent. */
  readonly headers?: Headers;
}

const PROBLEM_DESCRIPTIONS = {
  400: 'A parameter is unknown or has a value that is not allowed, or the body is not what is taken here.',
  401: 'No token, or one that is not in force.',
  403: 'The token does not have the scope.',
  404: 'There is none with this id.',
  409: 'It does not go with how things stand.',
  410: 'What was told up to there is lost. Begin anew.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  429: 'Asked more often than is allowed.',
  500: 'Something went wrong here.',
  503: 'Not ready yet, or the database does not answer.',
  default: 'Any other failure.',
} as const satisfies Record<keyof typeof exampleProblems, string>;
/** A status that is told as a problem. */
export type ProblemStatus = keyof typeof PROBLEM_DESCRIPTIONS;

/** What any operation under `/v1` can run into. */
const COMMON: readonly ProblemStatus[] = [400, 429, 500, 503, 'default'];

const HEADERS: Partial<Record<ProblemStatus, Headers>> = {
  401: CHALLENGE_HEADERS,
  403: CHALLENGE_HEADERS,
  429: RETRY_HEADERS,
  503: RETRY_HEADERS,
};

/** Every answer of an operation that may be kept: the good one, `304` for who has it already, the common problems and further ones. */
export function describeAnswers(good: GoodAnswer, further: readonly ProblemStatus[] = []): Answers {
  const { mediaType = 'application/json', description, schema, example, headers = CACHE_HEADERS } = good;
  return {
    200: { description, headers, content: { [mediaType]: { schema, example } } },
    304: { description: 'Nothing has changed.', headers: CACHE_HEADERS },
    ...describeCommonProblems(further),
  };
}

/** The problems that any operation under `/v1` can run into, and further ones. */
export function describeCommonProblems(further: readonly ProblemStatus[]): Answers {
  return describeProblems([...COMMON, ...further]);
}

/** The problems of an operation. A new object each time: the document writer empties one that it meets twice. */
export function describeProblems(statuses: readonly ProblemStatus[]): Answers {
  return Object.fromEntries(
    statuses.map((status) => {
      const content = { 'application/problem+json': { schema: problem, example: exampleProblems[status] } };
      const headers = HEADERS[status] ?? REQUEST_HEADERS;
      return [status, { description: PROBLEM_DESCRIPTIONS[status], headers, content }];
    }),
  );
}
