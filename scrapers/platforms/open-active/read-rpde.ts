import { isObject, type JsonObject } from '../../json/find-objects.ts';
import { CUT_OFF_KEY } from '../../json/mend-json.ts';

/** One entry of a feed: its data, or why there is none. `kind` is the feed's own word for it. */
export type RpdeItem =
  | { readonly id: string | null; readonly kind: string; readonly data: JsonObject }
  | { readonly id: string | null; readonly problem: string };

/** The entries of a page of a feed (Realtime Paged Data Exchange §4), of one entry alone, or of data without a feed around it. */
export function listRpdeItems(page: JsonObject): readonly RpdeItem[] {
  if (Array.isArray(page['items'])) return page['items'].map(toItem);
  return 'state' in page && 'kind' in page ? [toItem(page)] : [toBareItem(page)];
}

function toItem(entry: unknown): RpdeItem {
  if (!isObject(entry)) return { id: null, problem: 'The entry is no object.' };
  const { state, data } = entry;
  const id = toId(entry['id']);
  if (state === 'deleted') return { id, problem: 'The entry is marked as deleted.' };
  if (CUT_OFF_KEY in entry) return { id, problem: 'The page breaks off inside this entry.' };
  if (!isObject(data)) return { id, problem: 'The entry carries no data.' };
  return { id, kind: typeof entry['kind'] === 'string' ? entry['kind'] : 'something else', data };
}

function toBareItem(data: JsonObject): RpdeItem {
  const type = data['@type'] ?? data['type'];
  return { id: null, kind: typeof type === 'string' ? type : 'something else', data };
}

function toId(id: unknown): string | null {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}
