import { isConnectionLost } from '#db/lost-connection.ts';
import { ShowupError, type ErrorCode } from '#domain/errors.ts';

/** What Fastify and Node call the failures that a caller can bring about. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body-invalid',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body-invalid',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body-invalid',
  FST_ERR_BAD_URL: 'address-invalid',
  FST_ERR_MAX_PARAM_LENGTH: 'address-too-long',
  // PostgreSQL: a text that no database can hold, such as one with NUL.
  '22021': 'address-invalid',
};

const MESSAGES: Readonly<Partial<Record<ErrorCode, string>>> = {
  'body-too-large': 'The body is larger than this address takes.',
  'media-type-unsupported': 'Send the body as application/json.',
  'body-invalid': 'The body is not the JSON it says it is.',
  'address-invalid': 'The address has an escape that stands for nothing.',
  'address-too-long': 'A part of the address is too long.',
};

/** Node's names for a server that is not there, and PostgreSQL's classes of the same (Appendix A): 08, 53, 57. */
const DATABASE_GONE = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|08...|53...|57P..)$/;
/** A statement that took too long (PostgreSQL `query_canceled`). */
const STATEMENT_CANCELED = '57014';
const CAUSES_MAX = 5;

/** Any failure as an expected one. What nobody expected becomes `internal` and tells nothing of itself. */
export function toShowupError(failure: unknown): ShowupError {
  if (failure instanceof ShowupError) return failure;
  const codes = codesOf(failure);
  const known = codes.map((code) => CODES[code]).find((code) => code !== undefined);
  if (known) return new ShowupError(known, MESSAGES[known] ?? 'The request cannot be read.', { cause: failure });
  if (isConnectionLost(failure) || codes.some((code) => DATABASE_GONE.test(code) || code === STATEMENT_CANCELED)) {
    return new ShowupError('database-unavailable', 'The database does not answer. Try again soon.', { cause: failure });
  }
  return new ShowupError('internal', 'Something went wrong here. It has been written down.', { cause: failure });
}

/** The codes of a failure and of what caused it, the outermost first. */
function codesOf(failure: unknown): readonly string[] {
  const codes: string[] = [];
  let current = failure;
  for (let depth = 0; depth < CAUSES_MAX && current instanceof Error; depth += 1) {
    if ('code' in current && typeof current.code === 'string') codes.push(current.code);
    current = current.cause;
  }
  return codes;
}
