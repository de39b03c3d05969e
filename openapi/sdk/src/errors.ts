import type { ParameterFault, Problem, ProblemCode } from './generated/types.ts';

/** The service answered that it could not do what was asked, and why (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  /** HTTP status. */
  readonly status: number;
  /** What kind of failure it is. Match on this, never on the message. */
  readonly code: ProblemCode;
  /** The first parameter, or part of the body, at fault; `null` when it is not about one. */
  readonly parameter: string | null;
  /** Where in the body that is: a JSON Pointer as a fragment, `#/facts/ways/0/way`; `null` when it is not about the body. */
  readonly pointer: string | null;
  /** The valid values nearest to the one that was given, or examples of the right form; empty when there are none. */
  readonly nearest: readonly string[];
  /** Every parameter, or part of the body, at fault. */
  readonly errors: readonly ParameterFault[];
  /** The id of the request, for whoever looks into the log of the service. */
  readonly requestId: string;
  /** After how long the service says that it is worth asking again, in milliseconds; `null` when it does not say. */
  readonly retryAfterMs: number | null;
  /** The whole answer. */
  readonly problem: Problem;

  constructor(problem: Problem, retryAfterMs: number | null = null) {
    super(problem.detail);
    this.status = problem.status;
    this.code = problem.code;
    this.parameter = problem.parameter;
    this.pointer = problem.errors[0]?.pointer ?? null;
    this.nearest = problem.nearest;
    this.errors = problem.errors;
    this.requestId = problem.instance.replace('urn:showup:request:', '');
    this.retryAfterMs = retryAfterMs;
    this.problem = problem;
  }
}

/** There was no answer of the service. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  /** Nobody was reached; the time was over; or something between answered, such as a proxy with a page of its own. */
  readonly reason: 'unreachable' | 'timed-out' | 'unreadable';
  /** HTTP status of what answered instead; `null` when nothing did. */
  readonly status: number | null;

  constructor(reason: ConnectionError['reason'], message: string, options: { cause?: unknown; status?: number } = {}) {
    super(message, { cause: options.cause });
    this.reason = reason;
    this.status = options.status ?? null;
  }
}
