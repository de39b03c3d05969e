import { z } from 'zod';
import { ERROR_CODES, type ErrorCode, type ShowupError } from '#domain/errors.ts';

/** HTTP status and title of every expected failure. A code without an entry does not compile. */
export const PROBLEMS: Readonly<Record<ErrorCode, { readonly status: number; readonly title: string }>> = {
  'parameter-invalid': { status: 400, title: 'A parameter, or a part of the body, is not as it may be.' },
  'parameter-unknown': { status: 400, title: 'There is no such parameter, or part of the body, here.' },
  'city-unknown': { status: 400, title: 'No city has this slug.' },
  'city-not-found': { status: 404, title: 'There is no such city.' },
  'cursor-invalid': { status: 400, title: 'The cursor does not belong to this list.' },
  'changes-lost': { status: 410, title: 'Some changes before this one are lost. Begin anew.' },
  'opportunity-not-found': { status: 404, title: 'There is no such opportunity.' },
  'source-not-found': { status: 404, title: 'There is no such source.' },
  'organizer-not-found': { status: 404, title: 'There is no such organizer.' },
  'correction-not-found': { status: 404, title: 'There is no such correction.' },
  'review-not-found': { status: 404, title: 'There is no such question.' },
  'token-not-found': { status: 404, title: 'There is no such token.' },
  'route-not-found': { status: 404, title: 'There is nothing at this address.' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method.' },
  'token-needed': { status: 401, title: 'A token is needed here.' },
  'scope-missing': { status: 403, title: 'The token does not allow this.' },
  'correction-impossible': { status: 409, title: 'The correction cannot be made as things stand.' },
  'body-invalid': { status: 400, title: 'The body cannot be read.' },
  'body-too-large': { status: 413, title: 'The body is too large.' },
  'media-type-unsupported': { status: 415, title: 'The body has a media type that is not read here.' },
  'too-many-requests': { status: 429, title: 'You asked more often than is allowed.' },
  'address-invalid': { status: 400, title: 'The address cannot be read.' },
  'address-too-long': { status: 414, title: 'The address is too long.' },
  'headers-too-large': { status: 431, title: 'The header fields are too large.' },
  'request-timeout': { status: 408, title: 'The request took too long to arrive.' },
  'request-unreadable': { status: 400, title: 'This is no HTTP request.' },
  overloaded: { status: 503, title: 'There is too much to do just now.' },
  'not-ready': { status: 503, title: 'Not ready yet.' },
  'database-unavailable': { status: 503, title: 'The database does not answer.' },
  'disk-full': { status: 503, title: 'The disk is full.' },
  'configuration-invalid': { status: 500, title: 'The service is not set up rightly.' },
  'data-folder-in-use': { status: 500, title: 'The data folder is in use.' },
  'reading-lost': { status: 500, title: 'Another process took the reading over.' },
  'source-busy': { status: 409, title: 'The source is being read.' },
  'import-impossible': { status: 409, title: 'The backup cannot be taken.' },
  'source-exists': { status: 409, title: 'There is such a source already.' },
  internal: { status: 500, title: 'Something went wrong here.' },
};

const parameterFault = z
  .object({
    parameter: z
      .string()
      .describe('Its name; of a part of the body the names on the way to it, with dots between: `facts.ways.0.way`.'),
    pointer: z
      .string()
      .nullable()
      .describe(
        'Where in the body it is, a JSON Pointer as a fragment (RFC 6901 §6): `#/facts/ways/0/way`; null of a parameter.',
      ),
    detail: z.string(),
    nearest: z
      .array(z.string())
      .describe('The valid values nearest to the one given, or examples of the right form; empty when there are none.'),
  })
  .meta({ id: 'ParameterFault', description: 'What is wrong with one parameter, or with one part of the body.' });

const problemCode = z
  .enum(ERROR_CODES)
  .meta({ id: 'ProblemCode', description: 'The last part of `type`, for programs. There will be further ones.' });

/** The wire shape of every failure. */
export const problem = z
  .object({
    type: z.string().describe('Names the kind of problem; stable.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What went wrong this time.'),
    instance: z.string().describe('The id of the request, as in the log.'),
    code: problemCode,
    parameter: z.string().nullable().describe('The first parameter, or part of the body, at fault.'),
    nearest: z.array(z.string()).describe('Its nearest valid values.'),
    errors: z.array(parameterFault).describe('Every parameter, or part of the body, at fault; twenty at most.'),
    sample: z.boolean().describe('The answer comes from a demonstration.'),
  })
  .meta({ id: 'Problem', description: 'A failure (RFC 9457).' });
export type Problem = z.infer<typeof problem>;

/** What a problem says beside the failure itself. */
export interface ProblemContext {
  readonly requestId: string;
  readonly isSample: boolean;
}

/** A failure as RFC 9457 tells it. Carries the failure's own message and faults, never its cause. */
export function presentProblem(error: ShowupError, { requestId, isSample }: ProblemContext): Problem {
  const { status, title } = PROBLEMS[error.code];
  const errors = error.faults.map(({ pointer = null, nearest, ...fault }) => ({
    ...fault,
    pointer,
    nearest: [...nearest],
  }));
  return {
    type: `urn:showup:problem:${error.code}`,
    title,
    status,
    detail: error.message,
    instance: `urn:showup:request:${requestId}`,
    code: error.code,
    parameter: errors[0]?.parameter ?? null,
    nearest: errors[0]?.nearest ?? [],
    errors,
    sample: isSample,
  };
}
