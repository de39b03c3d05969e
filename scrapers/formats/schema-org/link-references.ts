import type { Item, Value } from './item.ts';

/** Properties whose text may be the id of another thing on the page. */
const REFERRING = new Set(['location', 'organizer', 'superEvent', 'subEvent', 'address', 'event', 'mainEntity']);

/** Puts the thing itself wherever it is only named by its `@id` (JSON-LD 1.1 §3.3). Changes the items in place. */
export function linkReferences(roots: readonly Item[]): void {
  const items = listReachable(roots);
  const itemsById = new Map<string, Item>();
  for (const item of items) {
    if (item.id !== null && item.properties.size > 0 && !itemsById.has(item.id)) itemsById.set(item.id, item);
  }
  if (itemsById.size === 0) return;
  for (const { properties } of items) {
    for (const [name, values] of properties) {
      properties.set(
        name,
        values.map((value) => resolve(value, itemsById, REFERRING.has(name))),
      );
    }
  }
}

/** Everything that can be reached from the roots, each once, in document order. */
export function listReachable(roots: readonly Item[]): readonly Item[] {
  const seen = new Set<Item>();
  const waiting = roots.toReversed();
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    if (seen.has(item)) continue;
    seen.add(item);
    const inside = [...item.properties.values()].flat().filter((value) => typeof value !== 'string');
    waiting.push(...inside.toReversed());
  }
  return [...seen];
}

function resolve(value: Value, itemsById: ReadonlyMap<string, Item>, isReferring: boolean): Value {
  if (typeof value === 'string') return (isReferring ? itemsById.get(value) : undefined) ?? value;
  return (value.properties.size === 0 && value.id !== null ? itemsById.get(value.id) : undefined) ?? value;
}
