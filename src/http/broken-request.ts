import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { ShowupError, type ErrorCode } from '#domain/errors.ts';
import { presentProblem, PROBLEMS } from '#present/problem.ts';

/** What Node's parser calls the requests that never become one. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

const MESSAGES: Readonly<Partial<Record<ErrorCode, string>>> = {
  'headers-too-large': 'The header fields together are larger than 16 KiB.',
  'request-timeout': 'The request did not arrive in time.',
};

/** Answers bytes that are no HTTP request, too long a head, or a request that never ends, with a problem like any other. */
export function answerBrokenRequest(failure: Error & { code?: string }, socket: Socket, isSample: boolean): void {
  if (failure.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = CODES[failure.code ?? ''] ?? 'request-unreadable';
  const error = new ShowupError(code, MESSAGES[code] ?? 'The bytes that came are no HTTP request.');
  const body = JSON.stringify(presentProblem(error, { requestId: randomUUID(), isSample }));
  socket.end(
    `HTTP/1.1 ${PROBLEMS[code].status} ${PROBLEMS[code].title}\r\n` +
      'Content-Type: application/problem+json; charset=utf-8\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n${body}`,
  );
}
