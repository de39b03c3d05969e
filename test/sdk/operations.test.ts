import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as generated from '#openapi/sdk/src/generated/operations.ts';
import {
  createClient,
  listAll,
  listAllChanges,
  listOpportunities,
  listSuggestions,
  ProblemError,
  type Client,
} from '#openapi/sdk/src/main.ts';
import { isSdkCurrent } from '#openapi/write-sdk.ts';
import { toUrl } from '#test/http/contract/ask-contract.ts';
import { usualValue } from '#test/http/contract/list-values.ts';
import { createPaths, realBody } from '#test/http/contract/real-path.ts';
import { startContract, type Contract } from '#test/http/contract/start-contract.ts';
import { listFaults, operations, type Operation } from '#test/support/api-document.ts';

let contract: Contract;
let showup: Client;
let baseUrl: string;
const sent: string[] = [];

beforeAll(async () => {
  contract = await startContract();
  baseUrl = await contract.service.app.listen({ host: '127.0.0.1', port: 0 });
  const counted: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    sent.push(request.url.replace(baseUrl, ''));
    return fetch(request);
  };
  showup = createClient({ baseUrl, headers: { authorization: `Bearer ${contract.token}` }, fetch: counted });
});
afterAll(() => contract.service.close());

/** The function of an operation, looked up by name as no caller would. */
function functionOf({ operationId }: Operation) {
  return (generated as unknown as Record<string, (client: Client, parameters: object) => Promise<unknown>>)[
    operationId
  ];
}

async function parametersOf(operation: Operation): Promise<Readonly<Record<string, unknown>>> {
  const path = await createPaths(contract.ask).realPath(operation);
  const needed = operation.parameters.filter(({ required }) => required === true);
  const body = realBody(operation);
  return {
    ...Object.fromEntries(needed.map((one) => [one.name, usualValue(one)])),
    ...path,
    ...(body === undefined ? {} : { body }),
  };
}

/** What the service answers to who asks it without the client. */
async function fetchPlain(operation: Operation, path: Readonly<Record<string, string>>): Promise<unknown> {
  const answer = await fetch(`${baseUrl}${toUrl(operation, { path })}`, {
    headers: { authorization: `Bearer ${contract.token}` },
  });
  return answer.headers.get('content-type')?.includes('json') ? answer.json() : answer.text();
}

describe('the client', () => {
  it('is generated from the document as it stands', async () => expect(await isSdkCurrent()).toBe(true));

  it('has a function for each operation and none besides', () =>
    expect(Object.keys(generated).toSorted()).toEqual(operations.map(({ operationId }) => operationId).toSorted()));

  const cases = operations.map((operation) => ({ name: operation.operationId, operation }));
  const reads = cases.filter(({ operation }) => operation.method === 'GET');
  it.each(reads)('gives what the service answers: $name', async ({ operation }) => {
    const parameters = await parametersOf(operation);
    const told = await functionOf(operation)?.(showup, parameters);
    expect(told).toEqual(await fetchPlain(operation, parameters as Readonly<Record<string, string>>));
  });

  const writes = cases.filter(({ operation }) => operation.method !== 'GET');
  it.each(writes)('does what the service does, and tells what was made: $name', async ({ operation }) => {
    const made = await functionOf(operation)?.(showup, await parametersOf(operation));
    const answer = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
    const [declared] = Object.values(answer?.[1].content ?? {});
    expect(listFaults(declared?.schema ?? { not: {} }, made)).toEqual([]);
  });
});

describe('a failure', () => {
  it('names the parameter, the nearest values and the request', async () => {
    const failure = await listSuggestions(showup, { city: 'memfis-tn' }).catch((error: unknown) => error);
    if (!(failure instanceof ProblemError)) throw new Error('It was answered.');
    const { status, code, parameter, nearest, requestId, problem } = failure;
    expect([status, code, parameter, nearest[0], problem.instance]).toEqual([
      ...[400, 'city-unknown', 'city', 'memphis-tn', `urn:showup:request:${requestId}`],
    ]);
  });

  it('points to what of a body is wrong', async () => {
    const body = { kind: 'edit', facts: { ways: [{ way: 'speak' }, { way: 'speek' }] }, why: 'They rang.' };
    const failure = await showup
      .send({ method: 'POST', path: '/v1/admin/opportunities/x/corrections', body })
      .catch((error: unknown) => error);
    if (!(failure instanceof ProblemError)) throw new Error('It was answered.');
    expect([failure.parameter, failure.pointer, failure.nearest, failure.errors.map(({ pointer }) => pointer)]).toEqual(
      [...['facts.ways.1.way', '#/facts/ways/1/way', ['speak'], ['#/facts/ways/1/way']]],
    );
  });
});

describe('a whole list', () => {
  const asked = { city: 'memphis-tn', field: ['human-resources', 'technology'], limit: 1 } as const;

  it('is read page by page, to the end, in the same order', async () => {
    const { items } = await listOpportunities(showup, { ...asked, limit: 100 });
    const all = await Array.fromAsync(listAll(listOpportunities, showup, asked));
    expect([all.length > 2, all.map(({ id }) => id)]).toEqual([true, items.map(({ id }) => id)]);
  });

  it('asks for no more pages than are looked at', async () => {
    sent.length = 0;
    for await (const { title } of listAll(listOpportunities, showup, asked)) if (title) break;
    expect(sent).toEqual(['/v1/opportunities?city=memphis-tn&field=human-resources%2Ctechnology&limit=1']);
  });

  it('needs no parameters where the operation needs none', async () => {
    const all = await Array.fromAsync(listAll(listOpportunities, showup));
    expect(all.length > 3).toBe(true);
  });
});

describe('a comma inside a value', () => {
  it.each<[string, string | readonly string[], string]>([
    ['alone', 'Smith, Jones & Co', 'No organizer is Smith, Jones & Co.'],
    ['beside another one', ['Smith, Jones & Co', 'C:\\Club'], 'No organizer is Smith, Jones & Co, C:\\Club.'],
  ])('is none between values: %s', async (_name, organizer, told) => {
    const { items, hint } = await listOpportunities(showup, { organizer });
    expect([items, hint?.startsWith(told)]).toEqual([[], true]);
  });

  it('is as it is where one value is taken', async () => {
    sent.length = 0;
    await listOpportunities(showup, { near: '35.15,-90.05', q: 'a, b', limit: 1 });
    expect(sent).toEqual(['/v1/opportunities?near=35.15%2C-90.05&q=a%2C+b&limit=1']);
  });
});

describe('the changes', () => {
  it('are read to the end, and on from where somebody was', async () => {
    const all = await Array.fromAsync(listAllChanges(showup, { limit: 2 }));
    const [first] = all;
    if (!first) throw new Error('There are changes.');
    const rest = await Array.fromAsync(listAllChanges(showup, { afterTimestamp: first.modified, afterId: first.id }));
    expect([all.length > 4, rest]).toEqual([true, all.slice(1)]);
  });
});
