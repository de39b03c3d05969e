import { pino, type DestinationStream, type Logger } from 'pino';
import { redactUrls } from './redact-urls.ts';

/** Longest text of a failure that is written down. */
const TEXT_LENGTH_MAX = 2_000;
/** What drizzle puts behind a statement that failed: the values it was asked with. */
const PARAMS = '\nparams: ';

/**
 * The log of a process: one JSON object a line. No address is written with its user, password or the values of its query, and no failed
 * statement with the values it was asked with: these are what people look for, and what others keep secret.
 */
export function createLog(level: string, destination: DestinationStream = pino.destination(1)): Logger {
  return pino(
    { level, formatters: { log: (fields) => redactFields(fields) }, serializers: { err: toErr } },
    destination,
  );
}

function redactFields(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, redactField(value)]));
}

function redactField(value: unknown): unknown {
  if (typeof value === 'string') return redactUrls(value);
  return Array.isArray(value) ? value.map(redactField) : value;
}

/** What is told of a failure and of what caused it: its code, what it says and where. */
function toErr(failure: unknown): unknown {
  if (typeof failure !== 'object' || failure === null) return failure;
  const { message, stack, code, cause } = failure as Readonly<Record<string, unknown>>; // whatever was thrown
  const said = typeof message === 'string' ? message : '';
  return {
    message: redactUrls(withoutParams(said)).slice(0, TEXT_LENGTH_MAX),
    ...(typeof code === 'string' && { code }),
    ...(typeof stack === 'string' && { stack: framesOf(stack, said) }),
    ...(cause !== undefined && { cause: toErr(cause) }),
  };
}

function withoutParams(message: string): string {
  const at = message.indexOf(PARAMS);
  return at === -1 ? message : message.slice(0, at);
}

/** Where it happened, without what was said, which a stack repeats. */
function framesOf(stack: string, message: string): string {
  const at = stack.indexOf(message);
  return stack.slice(at === -1 ? 0 : at + message.length).trimStart();
}
