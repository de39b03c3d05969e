import type { FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { ShowupError, type ErrorCode } from '#domain/errors.ts';
import type { TroublePort } from '#domain/troubles.ts';
import { PROBLEMS, presentProblem, type ProblemContext } from '#present/problem.ts';
import { listMethods } from './list-methods.ts';
import { toShowupError } from './to-showup-error.ts';

const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';
/** Seconds after which it is worth asking again. */
const RETRY_AFTER_SECONDS = 5;
const RETRY_LATER: ReadonlySet<ErrorCode> = new Set(['not-ready', 'overloaded', 'database-unavailable', 'disk-full']);

interface ProblemParts {
  readonly isSample: boolean;
  /** Who tells of what is wrong with the database, once and not with each request. */
  readonly troubles?: TroublePort | undefined;
}

/** Answers every failure with an RFC 9457 problem, unknown addresses and methods included. */
export const problems = fastifyPlugin<ProblemParts>(
  async (app, { isSample, troubles }) => {
    const methodsOf = listMethods(app);

    // Before the body is looked at: what is not there cannot have a wrong body.
    app.addHook('onRequest', async (request, reply) => {
      if (!request.is404) return refuseGarbage(request.url);
      const methods = methodsOf(request.url);
      if (methods.length === 0) throw new ShowupError('route-not-found', 'There is nothing at this address.');
      reply.header('allow', methods.join(', '));
      throw new ShowupError('method-not-allowed', `This address takes ${methods.join(', ')}.`);
    });
    app.setNotFoundHandler(async () => {
      throw new ShowupError('route-not-found', 'There is nothing at this address.');
    });
    app.setErrorHandler(async (failure, request, reply) => {
      const error = toShowupError(failure);
      logFailure(error, request, troubles);
      return sendProblem(error, reply, { requestId: request.id, isSample });
    });
  },
  { name: 'problems' },
);

/** A page for people may be led to with anything at all; whoever asks the API means what they ask. */
function refuseGarbage(url: string): void {
  const query = url.startsWith('/v1/') ? url.indexOf('?') : -1;
  if (query === -1 || !url.includes('%', query)) return;
  try {
    decodeURIComponent(url.slice(query));
  } catch (cause) {
    throw new ShowupError('address-invalid', 'The address has an escape that stands for nothing.', { cause });
  }
}

/** Writes the problem as text, so that no schema of the route can leave any of it out. */
function sendProblem(error: ShowupError, reply: FastifyReply, context: ProblemContext): FastifyReply {
  if (RETRY_LATER.has(error.code)) reply.header('retry-after', RETRY_AFTER_SECONDS);
  return reply
    .header('cache-control', 'no-store')
    .code(PROBLEMS[error.code].status)
    .type(PROBLEM_MEDIA_TYPE)
    .send(JSON.stringify(presentProblem(error, context)));
}

/** What we did wrong is for a person to look at; what a caller did wrong is not, nor that we are not ready yet. */
function logFailure(error: ShowupError, { log }: FastifyRequest, troubles: TroublePort | undefined): void {
  const { status } = PROBLEMS[error.code];
  const isTold = status >= 500 && isTrouble(error, troubles);
  if (!isTold && status >= 500 && error.code !== 'not-ready' && error.code !== 'overloaded')
    log.error({ err: error.cause ?? error, code: error.code }, 'request failed');
  else log.debug({ code: error.code }, 'request refused');
}

/** Whether it fails by something that is told by itself, once. */
function isTrouble({ code, cause }: ShowupError, troubles: TroublePort | undefined): boolean {
  if (!troubles) return false;
  return troubles.note(cause) || (code === 'database-unavailable' && troubles.list().includes('database-away'));
}
