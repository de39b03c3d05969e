import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi';
import type { z } from 'zod';
import type { Scope } from '#domain/token.ts';
import { exampleAdminProblem } from '#present/admin-examples.ts';
import { problem } from '#present/problem.ts';
import { describeProblems } from '../describe-answers.ts';

/** Name of the security scheme in the document. */
export const TOKEN_SCHEME = 'token';

const PROBLEM_DESCRIPTIONS = {
  401: 'No token, or one that is not in force.',
  403: 'The token does not have the scope.',
  409: 'It does not go with how things stand.',
} as const;
type AdminStatus = keyof typeof PROBLEM_DESCRIPTIONS;

/** What every admin operation says of itself. */
interface AdminOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** What its token must allow. */
  readonly scope: Scope;
  readonly answer: {
    readonly status?: 200 | 201;
    readonly description: string;
    readonly schema: z.ZodType;
    readonly example: unknown;
  };
  /** Further problems it can run into. */
  readonly problems?: readonly (404 | 409)[];
}

/** The declaration of an admin route: its words, its scope, and every answer. */
export function describeAdmin({ scope, answer, problems = [], ...words }: AdminOperation) {
  const { status = 200, description, schema, example } = answer;
  const found = problems.includes(404) ? ([400, 404, 500, 503] as const) : ([400, 500, 503] as const);
  return {
    ...words,
    tags: ['admin'],
    security: [{ [TOKEN_SCHEME]: [scope] }],
    response: {
      [status]: { description, content: { 'application/json': { schema, example } } },
      ...describeProblems(found),
      ...describeAdminProblems(problems.includes(409) ? [401, 403, 409] : [401, 403]),
    },
  } satisfies FastifyZodOpenApiSchema;
}

function describeAdminProblems(statuses: readonly AdminStatus[]): NonNullable<FastifyZodOpenApiSchema['response']> {
  return Object.fromEntries(
    statuses.map((status) => {
      const content = { 'application/problem+json': { schema: problem, example: exampleAdminProblem(status) } };
      return [status, { description: PROBLEM_DESCRIPTIONS[status], content }];
    }),
  );
}
