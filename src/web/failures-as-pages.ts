import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problem as problemShape } from '#present/problem.ts';
import { writeFailurePage } from './failure-page.ts';
import { type PageContext } from './page-context.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** It answers people: its failures are pages too. */
    readonly isPage?: boolean;
  }
}

interface FailureParts {
  readonly headers: Readonly<Record<string, string>>;
  readonly toContext: (request: FastifyRequest) => PageContext;
}

/** What programs ask: there a failure stays a problem, whatever is accepted. */
const PROGRAM_PATH = /^\/(?:v1|health|metrics|openapi\.json|assets)(?:[/?]|$)/;

/** Shows people a failure as a page where a program would get a problem; both say the same. */
export function showFailuresAsPages(app: FastifyInstance, { headers, toContext }: FailureParts): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || !isProblem(reply) || !isForPeople(request)) return payload;
    const told = problemShape.safeParse(JSON.parse(payload));
    if (!told.success) return payload;
    reply.headers(headers).type('text/html; charset=utf-8').removeHeader('content-length');
    return writeFailurePage(told.data, toContext(request));
  });
}

function isProblem(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type')).startsWith('application/problem+json');
}

function isForPeople({ routeOptions, url, headers }: FastifyRequest): boolean {
  if (routeOptions.config?.isPage === true) return true;
  return !PROGRAM_PATH.test(url) && /\btext\/html\b/.test(headers.accept ?? '');
}
