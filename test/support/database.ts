import { randomBytes } from 'node:crypto';
import { connect, type Connection } from '#db/connect.ts';
import { Client } from 'pg';
import { inject } from 'vitest';

export interface TestDatabase extends Connection {
  readonly url: string;
}

/** A database of its own, migrated and empty; `close` drops it. Call it in `beforeAll`, close it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = toServerUrl();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name} template template_showup strategy file_copy`);
  const url = serverUrl.replace('/postgres?', `/${name}?`);
  const connection = connect(url, { applicationName: 'test' });
  return {
    ...connection,
    url,
    close: async () => {
      await connection.close();
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

/** Address of the server that is this worker's own. */
export function toServerUrl(): string {
  const url = inject('databaseUrls')[Number(process.env['VITEST_POOL_ID']) - 1];
  if (url === undefined) throw new Error(`The worker ${process.env['VITEST_POOL_ID']} has no server.`);
  return url;
}

async function onServer(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}
