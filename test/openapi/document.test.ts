import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { isDocumentCurrent, renderDocument } from '#openapi/write-document.ts';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly example?: unknown }>> }>
  >;
}

interface ApiDocument {
  readonly openapi: string;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly description?: string }>> };
}

const text = await renderDocument();
// What the document has is what the validator below finds right.
const api = JSON.parse(text) as ApiDocument;
const operations = Object.values(api.paths).flatMap((methods) => Object.values(methods));

describe('the document of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(text));
    expect([result.valid, result.errors, api.openapi]).toEqual([true, undefined, '3.1.0']);
  });

  it('is committed as it stands', async () => expect(await isDocumentCurrent()).toBe(true));

  it('is the same each time it is written', async () => expect(await renderDocument()).toBe(text));

  it('has every route', () =>
    expect(Object.keys(api.paths).toSorted()).toEqual([
      '/health/live',
      '/health/ready',
      '/v1/admin/corrections/{id}',
      '/v1/admin/log',
      '/v1/admin/opportunities/{id}',
      '/v1/admin/opportunities/{id}/corrections',
      '/v1/admin/review',
      '/v1/admin/review/{id}',
      '/v1/calendar.ics',
      '/v1/cities',
      '/v1/feed.json',
      '/v1/feed.rss',
      '/v1/fields',
      '/v1/kinds',
      '/v1/opportunities',
      '/v1/opportunities/{id}',
      '/v1/opportunities/{id}.ics',
      '/v1/sources',
      '/v1/suggestions',
      '/v1/ways',
    ]));

  it('names each operation once, and says what it is and where it belongs', () => {
    const tags = new Set(api.tags.map(({ name }) => name));
    const lacking = operations.filter(({ operationId, summary, description, tags: of }) =>
      [operationId, summary, description, of?.every((tag) => tags.has(tag))].some((told) => !told),
    );
    const names = new Set(operations.map(({ operationId }) => operationId));
    expect([lacking, names.size]).toEqual([[], operations.length]);
  });

  it('shows an example of every answer that has a body', () => {
    const lacking = operations.flatMap(({ operationId, responses }) =>
      Object.entries(responses).flatMap(([status, { content = {} }]) =>
        Object.values(content).some(({ example }) => example === undefined) ? [`${operationId} ${status}`] : [],
      ),
    );
    expect(lacking).toEqual([]);
  });

  it('tells of each operation how it fails', () =>
    expect(operations.filter(({ responses }) => !('400' in responses && '500' in responses))).toEqual([]));

  it('describes every parameter and every component', () => {
    const parameters = operations.flatMap((operation) => operation.parameters ?? []);
    const components = Object.entries(api.components.schemas);
    expect([
      parameters.filter(({ description }) => !description).map(({ name }) => name),
      components.filter(([, { description }]) => !description).map(([name]) => name),
    ]).toEqual([[], []]);
  });
});
