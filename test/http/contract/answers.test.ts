import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '#test/support/api-document.ts';
import { exampleBody, namedBy, type Held } from './ask-contract.ts';
import { createPaths, operationOf, realBody } from './real-path.ts';
import { startContract, type Contract } from './start-contract.ts';

/** An id in the form of ours that nothing has. */
const NOBODY = '01990000-0000-7000-8000-000000000404';
const BODY_BYTES_MAX = 1_000_000;
/** Declared, and brought about elsewhere: by a database that fails, by one who asks too often, by what is no request at all. */
const ELSEWHERE = new Set(['500', '503', '429', 'default']);
/** Two people must decide the same question at the same moment; a reading must be under way. */
const RARE = new Set(['decideReview 409', 'runSource 409']);

const cases = operations.map((operation) => ({ name: operation.operationId, operation }));
const taking = cases.filter(({ operation }) => operation.requestBody);
const closed = cases.filter(({ operation }) => operation.security);
const kept = cases.filter(({ operation }) => '304' in operation.responses);
const found = cases.filter(({ operation }) => '404' in operation.responses);
let contract: Contract;
let correct: ReturnType<typeof createPaths>['correct'];
let idsServed: ReturnType<typeof createPaths>['idsServed'];
let realPath: ReturnType<typeof createPaths>['realPath'];

beforeAll(async () => {
  contract = await startContract();
  ({ correct, idsServed, realPath } = createPaths(contract.ask));
});
afterAll(() => contract.service.close());

/** Statuses and what is not as declared, of answers in a row. */
function tell(answers: readonly Held[]): readonly unknown[] {
  return answers.map(({ status, faults }) => (faults.length === 0 ? status : faults));
}

describe('every operation', () => {
  it.each(cases)('answers as declared: $name', async ({ operation }) => {
    const answer = await contract.ask(operation, { path: await realPath(operation), body: realBody(operation) });
    expect([answer.status < 300, answer.faults]).toEqual([true, []]);
  });

  it.each(cases)('refuses a parameter that it does not have: $name', async ({ operation }) => {
    const answer = await contract.ask(operation, { query: [['zz', '1']] });
    expect([tell([answer]), namedBy(answer).includes('zz')]).toEqual([[400], true]);
  });

  it.each(kept)('tells that nothing has changed: $name', async ({ operation }) => {
    const path = await realPath(operation);
    const { headers } = await contract.ask(operation, { path });
    const again = await contract.ask(operation, { path, headers: { 'if-none-match': String(headers['etag']) } });
    const head = await contract.ask(operation, { path, method: 'HEAD' });
    expect([tell([again]), head.status, head.headers['etag'], head.body]).toEqual([[304], 200, headers['etag'], '']);
  });

  it.each(found)('tells that there is nothing of an id: $name', async ({ operation }) => {
    const names = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => [name, NOBODY]);
    expect(tell([await contract.ask(operation, { path: Object.fromEntries(names) })])).toEqual([404]);
  });

  it.each(closed)('is closed to whoever has no token that allows it: $name', async ({ operation }) => {
    const token = operation.method === 'GET' ? contract.writeToken : contract.readToken;
    const answers = ['', `Bearer ${token}`].map((authorization) =>
      contract.ask(operation, { headers: { authorization } }),
    );
    expect(tell(await Promise.all(answers))).toEqual([401, 403]);
  });
});

describe('every body', () => {
  it.each(taking)('is refused by the name of the part at fault: $name', async ({ operation }) => {
    const body = exampleBody(operation) as Readonly<Record<string, unknown>>;
    const broken = Object.keys(body).flatMap((name): [string, object][] => [
      [name, Object.fromEntries(Object.entries(body).filter(([other]) => other !== name))],
      [name, { ...body, [name]: 7 }],
    ]);
    const asked: [string, unknown][] = [...broken, ['zz', { ...body, zz: 1 }]];
    const answers = await Promise.all(asked.map(([, given]) => contract.ask(operation, { body: given })));
    expect(answers.map((answer) => [...tell([answer]), namedBy(answer)[0]])).toEqual(
      asked.map(([name]) => [400, name]),
    );
  });

  it.each(taking)('is JSON of a bounded size: $name', async ({ operation }) => {
    const json = { 'content-type': 'application/json' };
    const answers = [
      await contract.ask(operation, { body: '{"why":', headers: json }),
      await contract.ask(operation, { body: '[]', headers: json }),
      await contract.ask(operation, { body: 'why', headers: { 'content-type': 'text/csv' } }),
      await contract.ask(operation, { body: JSON.stringify('x'.repeat(BODY_BYTES_MAX)), headers: json }),
    ];
    expect(tell(answers)).toEqual([400, 400, 415, 413]);
  });
});

describe('what a person decides', () => {
  it('of a merge leads to the survivor, and is taken back once', async () => {
    const [a = '', b = ''] = await idsServed();
    const merged = await correct(a, { kind: 'merge', into: b });
    const gone = await correct(a, { kind: 'hide' });
    const moved = await contract.ask(operationOf('getOpportunity'), { path: { id: a } });
    const { id } = JSON.parse(merged.body) as { id: string };
    const undo = () => contract.ask(operationOf('undoCorrection'), { path: { id } });
    expect([tell([merged, gone, moved, await undo(), await undo()]), moved.headers['location']]).toEqual([
      [201, 409, 301, 200, 409],
      `/v1/opportunities/${b}`,
    ]);
  });
});

describe('a source', () => {
  it('is added once', async () => {
    const addSource = operationOf('addSource');
    const body = {
      entry: { id: 'once', name: 'Once', homeUrl: 'https://once.example/', url: 'https://once.example/e.ics' },
    };
    const add = () => contract.ask(addSource, { body: { ...body, why: 'Somebody asked for it.' } });
    expect(tell([await add(), await add()])).toEqual([201, 409]);
  });
});

describe('the changes', () => {
  it('tell who follows them where the service came from a backup that was older', async () => {
    await contract.service.database.db.execute(
      sql`insert into restores (lost_from, counts_from, lead) values (10, 20, 0)`,
    );
    const ask = (modified: number) =>
      contract.ask(operationOf('listChanges'), {
        query: [
          ['afterTimestamp', String(modified)],
          ['afterId', NOBODY],
        ],
      });
    expect(tell([await ask(9), await ask(10), await ask(19), await ask(20)])).toEqual([200, 410, 410, 200]);
  });
});

describe('every answer', () => {
  it('that is declared was met', () => {
    const declared = operations.flatMap(({ operationId, responses }) =>
      Object.keys(responses)
        .filter((status) => !ELSEWHERE.has(status))
        .map((status) => `${operationId} ${status}`),
    );
    expect([declared.length > 50, declared.filter((one) => !RARE.has(one) && !contract.met.has(one))]).toEqual([
      true,
      [],
    ]);
  });
});
