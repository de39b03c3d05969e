import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { isDocumentCurrent, renderDocument } from '#openapi/write-document.ts';
import { api, documentText, listFaults, operations, resolveSchema, type Schema } from '#test/support/api-document.ts';

const HEADERS_NEEDED: Readonly<Record<string, readonly string[]>> = {
  301: ['Location', 'Cache-Control'],
  304: ['ETag', 'Last-Modified', 'Cache-Control', 'Vary'],
  401: ['WWW-Authenticate'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};

describe('the document of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(documentText));
    expect([result.valid, result.errors, api.openapi]).toEqual([true, undefined, '3.1.0']);
  });

  it('is committed as it stands', async () => expect(await isDocumentCurrent()).toBe(true));

  it('is the same each time it is written', async () => expect(await renderDocument()).toBe(documentText));

  it('has every route', () =>
    expect(Object.keys(api.paths).toSorted()).toEqual([
      '/health/live',
      '/health/ready',
      '/v1/admin/audit',
      '/v1/admin/corrections/{id}',
      '/v1/admin/log',
      '/v1/admin/opportunities/{id}',
      '/v1/admin/opportunities/{id}/corrections',
      '/v1/admin/queue',
      '/v1/admin/review',
      '/v1/admin/review/{id}',
      '/v1/admin/sources',
      '/v1/admin/sources/probe',
      '/v1/admin/sources/{id}/pause',
      '/v1/admin/sources/{id}/resume',
      '/v1/admin/sources/{id}/run',
      '/v1/admin/sources/{id}/runs',
      '/v1/admin/sources/{id}/take-down',
      '/v1/calendar.ics',
      '/v1/causes',
      '/v1/changes',
      '/v1/cities',
      '/v1/cities/{slug}',
      '/v1/feed.json',
      '/v1/feed.rss',
      '/v1/fields',
      '/v1/kinds',
      '/v1/opportunities',
      '/v1/opportunities/{id}',
      '/v1/opportunities/{id}.ics',
      '/v1/organizers',
      '/v1/organizers/{id}',
      '/v1/sources',
      '/v1/sources/{id}',
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

  it('tells of each operation how it fails', () => {
    const lacking = operations.filter(({ responses }) => !['400', '500', 'default'].every((code) => code in responses));
    expect(lacking.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('tells of each operation that takes a token, a body or an id how that fails', () => {
    const lacking = operations.flatMap(({ operationId, security, requestBody, path, responses }) => {
      const needed = [
        ...(security ? ['401', '403'] : []),
        ...(requestBody ? ['413', '415'] : []),
        ...(path.includes('{') ? ['404'] : []),
        ...(path.startsWith('/v1/') ? ['429', '503'] : []),
      ];
      return needed.filter((code) => !(code in responses)).map((code) => `${operationId} ${code}`);
    });
    expect(lacking).toEqual([]);
  });

  it('tells the header fields of every answer, those without a body too', () => {
    const lacking = operations.flatMap(({ operationId, responses }) =>
      Object.entries(responses).flatMap(([status, { headers = {} }]) =>
        ['X-Request-Id', ...(HEADERS_NEEDED[status] ?? [])]
          .filter((name) => !(name in headers))
          .map((name) => `${operationId} ${status} ${name}`),
      ),
    );
    expect(lacking).toEqual([]);
  });

  it('describes every parameter and every component', () => {
    const parameters = operations.flatMap((operation) => operation.parameters);
    const components = Object.entries(api.components.schemas);
    expect([
      parameters.filter(({ description }) => !description).map(({ name }) => name),
      components.filter(([, { description }]) => !description).map(([name]) => name),
    ]).toEqual([[], []]);
  });
});

describe('the examples of the document', () => {
  it('are there for every answer that has a body', () => {
    const lacking = operations.flatMap(({ operationId, responses }) =>
      Object.entries(responses).flatMap(([status, { content = {} }]) =>
        Object.values(content).some(({ example }) => example === undefined) ? [`${operationId} ${status}`] : [],
      ),
    );
    expect(lacking).toEqual([]);
  });

  it('are there for every body that is taken, and are as its schema says', () => {
    const taken = operations.flatMap(({ requestBody }) => Object.values(requestBody?.content ?? {}));
    const told = taken.map(({ schema }) => [schema, listExamples(resolveSchema(schema))] as const);
    const faults = told.flatMap(([schema, examples]) => examples.flatMap((example) => listFaults(schema, example)));
    expect([taken.length > 0, told.filter(([, examples]) => examples.length === 0), faults]).toEqual([true, [], []]);
  });

  it('are there for every parameter that has free words, a cursor apart, which only a page before can give', () => {
    const lacking = operations.flatMap(({ operationId, parameters }) =>
      parameters
        .filter(({ name, example, schema }) => name !== 'cursor' && example === undefined && hasFreeWords(schema))
        .map(({ name }) => `${operationId} ${name}`),
    );
    expect(lacking).toEqual([]);
  });

  it('are as the schemas of their parameters say', () => {
    const told = operations.flatMap(({ operationId, parameters }) =>
      parameters.filter(({ example }) => example !== undefined).map((parameter) => ({ operationId, ...parameter })),
    );
    const faults = told.flatMap(({ operationId, name, schema, example }) =>
      listFaults(schema, example).map((fault) => `${operationId} ${name}${fault}`),
    );
    expect([told.length > 20, faults]).toEqual([true, []]);
  });

  it('are as the schemas of their answers say', () => {
    const told = operations.flatMap(({ operationId, responses }) =>
      Object.entries(responses).flatMap(([status, { content = {} }]) =>
        Object.values(content).map((answer) => ({ of: `${operationId} ${status}`, ...answer })),
      ),
    );
    const faults = told.flatMap(({ of, schema, example }) => listFaults(schema, example).map((fault) => of + fault));
    expect([told.length > operations.length, faults]).toEqual([true, []]);
  });

  it('are as their own schemas say', () => {
    const told = Object.entries(api.components.schemas).flatMap(([name, schema]) =>
      listExamples(schema).map((example) => ({ name, schema, example })),
    );
    const faults = told.flatMap(({ name, schema, example }) =>
      listFaults(schema, example).map((fault) => name + fault),
    );
    expect([told.length > 0, faults]).toEqual([true, []]);
  });
});

function listExamples({ example, examples }: Schema): readonly unknown[] {
  return [...(example === undefined ? [] : [example]), ...(Array.isArray(examples) ? examples : [])];
}

/** Numbers, yes or no, and the words of a closed list tell by themselves what they may be. */
function hasFreeWords(schema: Schema): boolean {
  const { type, items, ...rest } = resolveSchema(schema);
  if (type === 'array') return hasFreeWords(items as Schema);
  return type === 'string' && !('enum' in rest);
}
