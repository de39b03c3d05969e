import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { renderDocument } from '#openapi/write-document.ts';

export type Json = unknown;
export type Schema = Readonly<Record<string, Json>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: Json;
  readonly schema: Schema;
}

interface Header {
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Answer {
  readonly description: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Readonly<Record<string, { readonly schema: Schema; readonly example?: Json }>>;
}

/** An operation with every reference to a parameter or an answer followed. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly unknown[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, Answer>>;
}

interface ApiDocument {
  readonly openapi: string;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Record<string, Json>>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema & { readonly description?: string }>> };
}

/** The document as the service would write it now. */
export const documentText = await renderDocument();
// What the document has is what its validator finds right.
export const api = JSON.parse(documentText) as ApiDocument;

export const operations: readonly Operation[] = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, told]) =>
      // What an operation has, too, is what the validator finds right.
      ({
        parameters: [],
        ...told,
        ...(told['parameters'] === undefined ? {} : { parameters: list(told['parameters']).map(follow) }),
        responses: Object.fromEntries(
          Object.entries(told['responses'] ?? {}).map(([status, answer]) => [status, follow(answer)]),
        ),
        path,
        method: method.toUpperCase(),
      }) as unknown as Operation,
  ),
);

const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }));
ajv.addSchema(JSON.parse(documentText), 'api');

/** What of a value is not as a schema of the document has it; nothing when it is. */
export function listFaults(schema: Schema, value: Json): readonly string[] {
  return validatorOf(schema)(value);
}

const validators = new Map<Schema, (value: Json) => readonly string[]>();

function validatorOf(schema: Schema): (value: Json) => readonly string[] {
  const known = validators.get(schema);
  if (known) return known;
  // A schema that stands alone knows no `#/components`; the whole document is there under a name.
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/')));
  const tell = (value: Json) =>
    validate(value) ? [] : (validate.errors ?? []).map((fault) => `${fault.instancePath} ${fault.message}`);
  validators.set(schema, tell);
  return tell;
}

/** The schema itself, where another one leads to it. */
export function resolveSchema(schema: Schema): Schema {
  return follow(schema) as Schema;
}

function follow(part: Json): Json {
  if (typeof part !== 'object' || part === null || !('$ref' in part) || typeof part.$ref !== 'string') return part;
  const steps = part.$ref.replace('#/', '').split('/');
  return steps.reduce<Json>((inner, step) => (inner as Record<string, Json>)[step], api);
}

function list(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
