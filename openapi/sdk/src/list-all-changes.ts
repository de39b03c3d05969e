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
  for (let asked = parameters; ;) {
    const { items, next } = await listChanges(client, asked, options);
    yield* items;
    // A page may be empty and yet lead on (RPDE, "last page definition").
    const told = new URL(next).searchParams;
    const afterId = told.get('afterId') ?? undefined;
    const afterTimestamp = Number(told.get('afterTimestamp'));
    if (afterId === asked.afterId && (afterId === undefined || afterTimestamp === asked.afterTimestamp)) return;
    asked = { ...parameters, afterId, afterTimestamp };
  }
}
