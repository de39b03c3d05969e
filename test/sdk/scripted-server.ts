import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problem, type Problem } from '#present/problem.ts';
import { exampleProblems } from '#present/problem-examples.ts';

/** One answer; `hang` never comes, `drop` breaks the connection. */
export type Answer =
  | 'hang'
  | 'drop'
  | { readonly status: number; readonly type: string; readonly body: string; readonly retryAfter?: string };

export interface ScriptedServer {
  readonly url: string;
  /** What came, in order. */
  readonly requests: readonly IncomingMessage[];
  /** Settles when the next request comes. */
  readonly asked: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A server on loopback that gives these answers one after the other, the last again and again. */
export async function serveAnswers(answers: readonly Answer[]): Promise<ScriptedServer> {
  const requests: IncomingMessage[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)] ?? 'drop';
    requests.push(request);
    for (const tell of waiting.splice(0)) tell();
    if (answer === 'drop') return request.socket.destroy();
    if (answer === 'hang') return undefined;
    const { status, type, body, retryAfter } = answer;
    response.writeHead(status, {
      'content-type': type,
      ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    });
    return response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    asked: () => new Promise((resolve) => waiting.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const HEALTHY: Answer = {
  status: 200,
  type: 'application/json',
  body: '{"status":"ok","troubles":[],"sample":false}',
};

/** A problem with a status, as the service tells it. */
export function problemAnswer(status: keyof typeof exampleProblems, retryAfter?: string): Answer {
  const told: Problem = problem.parse(exampleProblems[status]);
  const answer = { status: told.status, type: 'application/problem+json; charset=utf-8', body: JSON.stringify(told) };
  return retryAfter === undefined ? answer : { ...answer, retryAfter };
}
