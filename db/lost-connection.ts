/** Node's names for a server that is not there, and PostgreSQL's classes of the same (appendix A): 08, and 57P0x for a server that stops or starts. */
const LOST = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|08...|57P0[123])$/;
/** What `pg` says without any code when a connection breaks under a statement. */
const LOST_WORDS = /^(Connection terminated|Client has encountered a connection error)/;
const CAUSES_MAX = 5;

/** Whether a statement failed because its connection was lost or could not be made, so that a read may be asked again. */
export function isConnectionLost(failure: unknown): boolean {
  let current = failure;
  for (let depth = 0; depth < CAUSES_MAX && current instanceof Error; depth += 1) {
    if ('code' in current && typeof current.code === 'string' && LOST.test(current.code)) return true;
    if (LOST_WORDS.test(current.message)) return true;
    current = current.cause;
  }
  return false;
}
