import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi';
import type { z } from 'zod';
import type { Scope } from '#domain/token.ts';
import { describeCommonProblems, type ProblemStatus } from '../describe-answers.ts';
import { REQUEST_HEADERS } from '../describe-headers.ts';

/** Name of the security scheme in the document. */
export const TOKEN_SCHEME = 'token';

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
  /** Further problems it can run into; 413 and 415 where it takes a body. */
  readonly problems?: readonly ProblemStatus[];
}

/** The declaration of an admin route: its words, its scope, and every answer. */
export function describeAdmin({ scope, answer, problems = [], ...words }: AdminOperation) {
  const { status = 200, description, schema, example } = answer;
  return {
    ...words,
    description: `${words.description} Takes a token with the scope \`${scope}\`.`,
    tags: ['admin'],
    // A bearer token has no scopes that OpenAPI knows of; the description names ours.
    security: [{ [TOKEN_SCHEME]: [] }],
    response: {
      [status]: { description, headers: REQUEST_HEADERS, content: { 'application/json': { schema, example } } },
      ...describeCommonProblems([401, 403, ...problems]),
    },
  } satisfies FastifyZodOpenApiSchema;
}
