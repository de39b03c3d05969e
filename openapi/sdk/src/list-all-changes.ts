import type { CallOptions, Client } from './client.ts';
import { listChanges, type ListChangesParameters } from './generated/operations.ts';
import type { Change } from './generated/types.ts';

/**
 * Every change there is, the oldest first, or every one after a change that was seen before:
 * `listAllChanges(showup, { afterTimestamp: seen.modified, afterId: seen.id })`. Ends when there is nothing more at present.
 * @throws what `listChanges` throws; a problem with the code `changes-lost` means to forget everything and to begin anew
 */
export async function* listAllChanges(
  client: Client,
  parameters: ListChangesParameters = {},
  options?: CallOptions,
): AsyncGenerator<Change, void, undefined> {
  let seen: ListChangesParameters = {};
  for (;;) {
    const { items } = await listChanges(client, { ...parameters, ...seen }, options);
    yield* items;
    const last = items.at(-1);
    if (!last) return;
    seen = { afterTimestamp: last.modified, afterId: last.id };
  }
}
