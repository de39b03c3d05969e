import { listFailureCodes, toDatabaseTrouble } from '#db/database-trouble.ts';
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

/** PostgreSQL's classes of a server that cannot (Appendix A): 53 and 57, a statement that took too long among them. */
const UNABLE = /^(53...|57...)$/;
/** What `pg` says, without any code, when no connection was free for long. */
const NONE_FREE = /^timeout exceeded when trying to connect/;

const UNAVAILABLE = {
  'database-away': { code: 'database-unavailable', message: 'The database does not answer. Try again soon.' },
  'disk-full': {
    code: 'disk-full',
    message: 'There is no room to keep this: the disk is full. What is kept already can be read.',
  },
} as const;

/** Any failure as an expected one. What nobody expected becomes `internal` and tells nothing of itself. */
export function toShowupError(failure: unknown): ShowupError {
  if (failure instanceof ShowupError) return failure;
  const codes = listFailureCodes(failure);
  const known = codes.map((code) => CODES[code]).find((code) => code !== undefined);
  if (known) return new ShowupError(known, tellKnown(known, codes), { cause: failure });
  const isUnable = codes.some((code) => UNABLE.test(code)) || isNoneFree(failure);
  const trouble = toDatabaseTrouble(failure) ?? (isUnable ? 'database-away' : undefined);
  if (trouble) return new ShowupError(UNAVAILABLE[trouble].code, UNAVAILABLE[trouble].message, { cause: failure });
  if (isFileRefused(failure)) {
    return new ShowupError('route-not-found', 'There is nothing at this address.', { cause: failure });
  }
  return new ShowupError('internal', 'Something went wrong here. It has been written down.', { cause: failure });
}

function tellKnown(known: ErrorCode, codes: readonly string[]): string {
  if (codes.includes('FST_ERR_CTP_EMPTY_JSON_BODY'))
    return 'There is no body, though Content-Type says that it is JSON.';
  return MESSAGES[known] ?? 'The request cannot be read.';
}

/** A path that climbs out of the folder of the files, or names none: what `@fastify/static` throws has no code but a status. */
function isFileRefused(failure: unknown): boolean {
  if (!(failure instanceof Error) || !('statusCode' in failure)) return false;
  return [400, 403, 404].some((status) => status === failure.statusCode);
}

function isNoneFree(failure: unknown): boolean {
  const said =
    failure instanceof Error ? [failure.message, failure.cause instanceof Error ? failure.cause.message : ''] : [];
  return said.some((message) => NONE_FREE.test(message));
}
