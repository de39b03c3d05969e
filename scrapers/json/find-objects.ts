/** A JSON object whose properties are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Objects looked at in one page; what stands behind them is not read. */
const OBJECTS_MAX = 200_000;

/** Every object of a page that is wanted, wherever it stands, in document order; those inside a wanted one are its parts. */
export function findObjects(data: unknown, isWanted: (object: JsonObject) => boolean): readonly JsonObject[] {
  const found: JsonObject[] = [];
  const waiting: unknown[] = [data];
  for (let count = 0; count < OBJECTS_MAX && waiting.length > 0; count += 1) {
    const value = waiting.pop();
    if (Array.isArray(value)) for (const item of value.toReversed()) waiting.push(item);
    else if (isObject(value)) {
      if (isWanted(value)) found.push(value);
      else for (const inner of Object.values(value).toReversed()) waiting.push(inner);
    }
  }
  return found;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
