import closeWithGrace from 'close-with-grace';
import type { Logger } from 'pino';

/** What is under way gets this long when the process is told to end. */
const GRACE_MS = 10_000;

/**
 * Runs a long-lived command: what it opens it defers the closing of, and all of it is closed in reverse when the process is told
 * to end (SIGINT, SIGTERM) or the start fails.
 */
export async function runUntilTold(log: Logger, start: (opened: AsyncDisposableStack) => Promise<void>): Promise<void> {
  const opened = new AsyncDisposableStack();
  const listener = closeWithGrace({ delay: GRACE_MS, logger: log }, () => opened.disposeAsync());
  try {
    await start(opened);
  } catch (error) {
    listener.uninstall();
    await opened.disposeAsync();
    throw error;
  }
}
