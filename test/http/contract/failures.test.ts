import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Connection } from '#db/connect.ts';
import { toTokenText } from '#domain/token.ts';
import { operations, type Operation } from '#test/support/api-document.ts';
import { toServerUrl } from '#test/support/database.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { createAsker, type Asker } from './ask-contract.ts';
import { startContract, type Contract } from './start-contract.ts';

/** In the form of ours, so that the database is asked about it. */
const TOKEN = toTokenText({ id: '01990000-0000-7000-8000-000000000404', secret: 'x'.repeat(43) });

/** The operations that can fail for this reason, and the service on a database that makes them. */
interface Failing {
  readonly service: TestApp;
  readonly ask: Asker['ask'];
}

const unavailable = operations.filter(({ responses }) => '503' in responses);
const limited = operations.filter(({ responses }) => '429' in responses);
/** Being alive asks nobody: nothing outside the process can make it fail. */
const broken = operations.filter(({ operationId }) => operationId !== 'getLiveness');

let gone: Connection;
let empty: Connection;
let withoutDatabase: Failing;
let withoutTables: Failing;
let withoutPatience: Contract;

beforeAll(async () => {
  gone = connect('postgres://127.0.0.1:1/nothing-listens-there', { applicationName: 'test' });
  empty = connect(toServerUrl(), { applicationName: 'test' });
  withoutDatabase = await start({ db: gone.db, isReady: () => false });
  withoutPatience = await startContract({ requestsPerMinuteMax: 1 });
  await withoutPatience.service.app.inject('/v1/kinds');
  withoutTables = await start({ db: empty.db, isReady: () => Promise.reject(new Error('The disk is on fire.')) });
});
afterAll(async () => {
  await withoutDatabase.service.close();
  await withoutTables.service.close();
  await withoutPatience.service.close();
  await gone.close();
  await empty.close();
});

async function start(parts: Parameters<typeof startTestApp>[0]): Promise<Failing> {
  const service = await startTestApp(parts);
  return { service, ask: createAsker(service.app, TOKEN).ask };
}

async function tell({ ask }: Failing, operation: Operation): Promise<unknown> {
  const { status, faults, headers } = await ask(operation);
  return [status, faults, headers['cache-control']];
}

describe('an operation', () => {
  it.each(unavailable)('says when to come again while there is no database: $operationId', async (operation) =>
    expect(await tell(withoutDatabase, operation)).toEqual([503, [], 'no-store']),
  );

  it.each(broken)('says as declared that something went wrong here: $operationId', async (operation) =>
    expect(await tell(withoutTables, operation)).toEqual([500, [], 'no-store']),
  );

  it.each(limited)('says when to come again to who asks too often: $operationId', async (operation) =>
    expect(await tell(withoutPatience, operation)).toEqual([429, [], 'no-store']),
  );

  it('can fail: there are some that do', () =>
    expect(Math.min(unavailable.length, broken.length, limited.length) > 10).toBe(true));
});
