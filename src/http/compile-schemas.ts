import type { FastifySchemaCompiler } from 'fastify';
import type { FastifySerializerCompiler } from 'fastify/types/schema.js';
import { z } from 'zod';
import { listNamesAt } from './list-names-at.ts';
import { toParameterError, type Asked } from './parameter-error.ts';
import { tellPlainly } from './tell-plainly.ts';

/** Validates a request by its zod schema and answers a fault with every parameter, or every part of the body, at fault. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const asked: Asked = { isBody: httpPart === 'body', namesAt: (path) => listNamesAt(schema, path) };
  return (data: unknown) => {
    const result = schema.safeParse(data, { reportInput: true, error: tellPlainly });
    return result.success ? { value: result.data } : { error: toParameterError(result.error.issues, asked) };
  };
};

/**
 * Writes an answer by its zod schema, which leaves out everything the schema does not name. Node's own `JSON.stringify` after zod
 * is faster than a serializer compiled from JSON Schema.
 */
export const serializerCompiler: FastifySerializerCompiler<unknown> = ({ schema }) => {
  if (!(schema instanceof z.ZodType)) return (data) => JSON.stringify(data);
  return (data) => JSON.stringify(schema.parse(data));
};
