import { findObjects, isObject, type JsonObject } from '../../json/find-objects.ts';
import { CUT_OFF_KEY } from '../../json/mend-json.ts';

/**
 * The events in the state that Apollo Client leaves in a page (`__APOLLO_STATE__`): a flat list by `Event:123`, where venue and
 * group are only referred to.
 */
export function findApolloEvents(data: unknown): readonly JsonObject[] {
  const [holder] = findObjects(data, (object) => isObject(object['__APOLLO_STATE__']));
  const state = holder?.['__APOLLO_STATE__'];
  if (!isObject(state)) return [];
  return Object.values(state)
    .filter(isObject)
    .filter((object) => object['__typename'] === 'Event')
    .filter((event) => event['title'] !== undefined || CUT_OFF_KEY in event)
    .map((event) => resolveReferences(event, state));
}

function resolveReferences(event: JsonObject, state: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(event).map(([name, value]) => [name, resolve(value, state)]));
}

function resolve(value: unknown, state: JsonObject): unknown {
  const reference = isObject(value) ? value['__ref'] : undefined;
  return typeof reference === 'string' ? (state[reference] ?? null) : value;
}
