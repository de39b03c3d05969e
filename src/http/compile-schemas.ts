import type { FastifySchemaCompiler } from 'fastify';
import type { FastifySerializerCompiler } from 'fastify/types/schema.js';
import { z } from 'zod';
import { toParameterError } from './parameter-error.ts';

/** Validates a request by its zod schema and answers a fault with every parameter at fault. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema }) => {
  const known = listNames(schema);
  return (data: unknown) => {
    const result = schema.safeParse(data, { reportInput: true });
    return result.success ? { value: result.data } : { error: toParameterError(result.error.issues, known) };
  };
};

/** The names that a schema knows, those inside its parts too. */
function listNames(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap(listNames))];
  if (!(schema instanceof z.ZodObject)) return schema instanceof z.ZodOptional ? listNames(schema.unwrap()) : [];
  return Object.entries(schema.shape).flatMap(([name, inner]) => [name, ...listNames(inner)]);
}

/**
 * Writes an answer by its zod schema, which leaves out everything the schema does not name. Node's own `JSON.stringify` after zod
 * is faster than a serializer compiled from JSON Schema.
 */
export const serializerCompiler: FastifySerializerCompiler<unknown> = ({ schema }) => {
  if (!(schema instanceof z.ZodType)) return (data) => JSON.stringify(data);
  return (data) => JSON.stringify(schema.parse(data));
};
