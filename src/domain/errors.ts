/** Every failure that a caller may expect. One table in `src/present/problem.ts` turns each into an RFC 9457 problem. */
export const ERROR_CODES = [
  'parameter-invalid',
  'parameter-unknown',
  'city-unknown',
  'city-not-found',
  'cursor-invalid',
  'changes-lost',
  'opportunity-not-found',
  'source-not-found',
  'organizer-not-found',
  'correction-not-found',
  'review-not-found',
  'token-not-found',
  'route-not-found',
  'method-not-allowed',
  'token-needed',
  'scope-missing',
  'correction-impossible',
  'body-invalid',
  'body-too-large',
  'media-type-unsupported',
  'too-many-requests',
  'address-invalid',
  'address-too-long',
  'headers-too-large',
  'request-timeout',
  'request-unreadable',
  'not-ready',
  'overloaded',
  'database-unavailable',
  'disk-full',
  'configuration-invalid',
  'data-folder-in-use',
  'reading-lost',
  'source-busy',
  'source-exists',
  'import-impossible',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What is wrong with one parameter of a request, or with one part of its body, and the valid values nearest to what was given. */
export interface ParameterFault {
  /** Of a part of the body the names on the way to it, with dots between: `facts.ways.0.way`. */
  readonly parameter: string;
  /** Where in the body it is, as `toPointer` tells it; absent when it is no part of the body. */
  readonly pointer?: string;
  readonly detail: string;
  readonly nearest: readonly string[];
}

interface ErrorOptions {
  readonly details?: Readonly<Record<string, unknown>>;
  readonly faults?: readonly ParameterFault[];
  readonly cause?: unknown;
}

/** An expected failure. `message` is written for the person who caused it and carries no internals; `cause` is for the log. */
export class ShowupError extends Error {
  readonly code: ErrorCode;
  /** What the message is about: `{ parameter: 'city', nearest: ['memphis-tn'] }`. */
  readonly details: Readonly<Record<string, unknown>>;
  /** The parameters at fault, when it is a caller's question that cannot be answered. */
  readonly faults: readonly ParameterFault[];

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = 'ShowupError';
    this.code = code;
    this.details = options.details ?? {};
    this.faults = options.faults ?? [];
  }
}
