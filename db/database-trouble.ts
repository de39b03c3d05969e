import { isConnectionLost } from './lost-connection.ts';

/** PostgreSQL's `disk_full` (Appendix A). */
const DISK_FULL = '53100';
const CAUSES_MAX = 5;

/** What is wrong with the database when a statement fails as this one did; `undefined` when it is the statement. */
export function toDatabaseTrouble(failure: unknown): 'database-away' | 'disk-full' | undefined {
  if (listFailureCodes(failure).includes(DISK_FULL)) return 'disk-full';
  return isConnectionLost(failure) ? 'database-away' : undefined;
}

/** The codes of a failure and of what caused it, the outermost first. */
export function listFailureCodes(failure: unknown): readonly string[] {
  const codes: string[] = [];
  let current = failure;
  for (let depth = 0; depth < CAUSES_MAX && typeof current === 'object' && current !== null; depth += 1) {
    if ('code' in current && typeof current.code === 'string') codes.push(current.code);
    current = 'cause' in current ? current.cause : undefined;
  }
  return codes;
}
