import { z } from 'zod';

/** The names that a schema knows at a path inside what it describes: those of the object there, or of each that may stand there. */
export function listNamesAt(schema: unknown, path: readonly PropertyKey[]): readonly string[] {
  const found = path.reduce<readonly unknown[]>(
    (schemas, key) => schemas.flatMap((one) => stepInto(one, key)),
    [schema],
  );
  return [...new Set(found.flatMap(listObjects).flatMap(({ shape }) => Object.keys(shape)))];
}

function stepInto(schema: unknown, key: PropertyKey): readonly unknown[] {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodArray) return [bare.element];
  return listObjects(bare).flatMap(({ shape }): unknown[] => (String(key) in shape ? [shape[String(key)]] : []));
}

/** The object that a schema is, or those of which it is one. */
function listObjects(schema: unknown): readonly z.ZodObject[] {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodUnion) return bare.options.flatMap(listObjects);
  return bare instanceof z.ZodObject ? [bare] : [];
}

/** What a value that may be missing or `null` else is. */
function unwrap(schema: unknown): unknown {
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return isWrapped ? unwrap(schema.unwrap()) : schema;
}
