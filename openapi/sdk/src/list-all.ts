import type { CallOptions, Client } from './client.ts';

/** An operation that gives a list a page at a time. */
type ListOperation<Parameters, Item> = (
  client: Client,
  parameters: Parameters,
  options?: CallOptions,
) => Promise<{ readonly items: readonly Item[]; readonly next: string | null }>;

/**
 * Every item of a list, whatever the number of pages, which are asked for as they are needed:
 * `for await (const opportunity of listAll(listOpportunities, showup, { city: 'memphis-tn' })) { … }`.
 * Leaving the loop asks for no more. `limit` is the size of a page.
 * @throws what the operation throws
 */
export async function* listAll<Parameters extends { readonly cursor?: string | undefined } | undefined, Item>(
  list: ListOperation<Parameters, Item>,
  client: Client,
  ...[parameters, options]: AllArguments<Parameters>
): AsyncGenerator<Item, void, undefined> {
  let cursor: string | null | undefined = parameters?.cursor;
  while (cursor !== null) {
    // The same parameters, on another page.
    const { items, next } = await list(client, { ...parameters, cursor } as Parameters, options);
    yield* items;
    cursor = next;
  }
}

/** Parameters may be left out where the operation does without. */
type AllArguments<Parameters> = undefined extends Parameters
  ? [parameters?: Parameters, options?: CallOptions]
  : [parameters: Parameters, options?: CallOptions];
