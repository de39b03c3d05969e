import { setTimeout as sleep } from 'node:timers/promises';

/** How long one waits for a server that has too much to do. */
const PATIENCE_MS = 500;

/** The answer when the server has time for one; sent compressed, as to browsers. */
export async function askPatiently(url: string): Promise<Response> {
  for (;;) {
    const response = await fetch(url);
    if (response.status !== 503) return response;
    await response.body?.cancel();
    await sleep(PATIENCE_MS);
  }
}
