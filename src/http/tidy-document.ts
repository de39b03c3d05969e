/** Any JSON. */
type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;

/** Words that belong to a parameter, which the writer leaves in its schema. */
const PARAMETER_WORDS = ['style', 'explode', 'example'] as const;

/**
 * The document as OpenAPI 3.1 means it: what describes a parameter stands on the parameter, a header has one schema, and a
 * format is not repeated as a long pattern. Pure.
 */
export function tidyDocument(value: Json): Json {
  if (Array.isArray(value)) return value.map(tidyDocument);
  if (!isObject(value)) return value;
  const tidied = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, tidyDocument(inner)]));
  return tidyHeader(tidyParameter(tidyFormat(tidied)));
}

function tidyFormat(value: JsonObject): JsonObject {
  if (typeof value['format'] !== 'string' || typeof value['pattern'] !== 'string') return value;
  const { pattern: _pattern, ...rest } = value;
  return rest;
}

function tidyParameter(value: JsonObject): JsonObject {
  const { schema } = value;
  if (typeof value['in'] !== 'string' || !isObject(schema)) return value;
  const words = PARAMETER_WORDS.filter((word) => word in schema);
  const lifted = Object.fromEntries(words.map((word) => [word, schema[word]]));
  const kept = Object.entries(schema).filter(
    ([name]) => name !== 'description' && !words.some((word) => word === name),
  );
  const { description } = schema;
  return {
    ...(description === undefined ? {} : { description }),
    ...value,
    ...lifted,
    schema: Object.fromEntries(kept),
  };
}

function tidyHeader(value: JsonObject): JsonObject {
  const { schema } = value;
  if (!isObject(schema) || !isObject(schema['schema'])) return value;
  const { required } = schema;
  return { ...value, ...(required === true ? { required } : {}), schema: schema['schema'] };
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
