import type { FailureReason } from '#domain/fetching.ts';
import { ADDRESS_NOT_PUBLIC } from './allowed-address.ts';

/** A request that brought no answer. */
export interface Fault {
  readonly outcome: 'fault';
  readonly reason: FailureReason | 'address';
  /** A sentence with no words of the server in it. */
  readonly message: string;
  readonly isTransient: boolean;
}

const TIMEOUT_CODES: ReadonlySet<string> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);
const TOO_LARGE_CODES: ReadonlySet<string> = new Set([
  'SHOWUP_BODY_TOO_LARGE',
  'ERR_BUFFER_TOO_LARGE',
  'UND_ERR_HEADERS_OVERFLOW',
  'HPE_HEADER_OVERFLOW',
]);
/** A body that broke off, or was never what its coding says. */
const UNREADABLE_CODES = /^(Z_|ERR_BROTLI|ERR__ERROR|ERR_.*_FORMAT|ZSTD_|SHOWUP_CODING_UNKNOWN)/;
/** Asking again would meet the same certificate or the same nonsense. */
const LASTING_CODES = /^(CERT_|ERR_TLS_|ERR_SSL_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|HPE_|ENOTFOUND$)/;

/** What a thrown thing means; everything unknown is a network fault that may pass. */
export function toFault(cause: unknown): Fault {
  const code = codeOf(cause);
  if (code === ADDRESS_NOT_PUBLIC)
    return fault('address', 'The host has no public address, and the operator did not allow it by name.');
  if (isTimeout(cause) || TIMEOUT_CODES.has(code)) return fault('timeout', 'No complete answer came in time.', true);
  if (TOO_LARGE_CODES.has(code)) return fault('too-large', 'The answer is larger than allowed.');
  if (UNREADABLE_CODES.test(code)) return fault('body-unreadable', `The body could not be decompressed (${code}).`);
  return fault('network', `The host could not be reached or broke off (${code}).`, !LASTING_CODES.test(code));
}

function fault(reason: Fault['reason'], message: string, isTransient = false): Fault {
  return { outcome: 'fault', reason, message, isTransient };
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'TimeoutError';
}

/** The first code found: on the error, on what caused it, or on one of several attempts to connect. */
function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  if (cause.name === 'HTTPParserError') return 'HPE_NO_HTTP';
  if (cause instanceof AggregateError) return codeOf(cause.errors[0]);
  return cause.cause === undefined ? 'unknown' : codeOf(cause.cause);
}
