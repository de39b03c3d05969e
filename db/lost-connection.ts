/** Node's names for a server that is not there or a name that leads nowhere, and PostgreSQL's classes of the same (appendix A): 08, and 57P0x for a server that stops or starts. */
const LOST =
  /^(ECONN(REFUSED|RESET|ABORTED)|ENOENT|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN|08...|57P0[123])$/;
/** What `pg` says without any code when a connection breaks under a statement. */
const LOST_WORDS = /^(Connection terminated|Client has encountered a connection error)/;
const CAUSES_MAX = 5;

/** Whether a statement failed because its connection was lost or could not be made, so that a read may be asked again. */
export function isConnectionLost(failure: unknown): boolean {
  let current = failure;
  for (let depth = 0; depth < CAUSES_MAX && typeof current === 'object' && current !== null; depth += 1) {
    if ('code' in current && typeof current.code === 'string' && LOST.test(current.code)) return true;
    if ('message' in current && LOST_WORDS.test(String(current.message))) return true;
    current = 'cause' in current ? current.cause : undefined;
  }
  return false;
}
