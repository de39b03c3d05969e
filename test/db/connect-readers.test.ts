import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectReaders } from '#db/connect-readers.ts';
import { startRestartable, type RestartableServer } from '../soak/restartable-server.ts';

describe('readers of a database that is restarted under them', () => {
  let server: RestartableServer;
  beforeAll(async () => {
    server = await startRestartable();
  });
  afterAll(() => server.close());

  it.each(['fast', 'crash'] as const)('lose no read in a %s restart', async (how) => {
    const readers = connectReaders({ primaryUrl: server.url, replicaUrl: null, applicationName: 'test' });
    const over = new AbortController();
    let answered = 0;
    const read = async (): Promise<void> => {
      while (!over.signal.aborted) {
        const { rows } = await readers.db.execute<{ one: number }>(sql`select 1 as one from pg_sleep(0.01)`);
        answered += rows[0]?.one ?? 0;
      }
    };
    const reading = Promise.all(Array.from({ length: 5 }, read));
    await server.restart(how);
    const before = answered;
    await readers.db.execute(sql`select 1`);
    over.abort();
    await reading;
    await readers.close();
    expect(answered).toBeGreaterThanOrEqual(before);
  });

  it('are refused every write', async () => {
    const readers = connectReaders({ primaryUrl: server.url, replicaUrl: null, applicationName: 'test' });
    const failure: unknown = await readers.db.execute(sql`create table t (a int)`).catch((cause: unknown) => cause);
    await readers.close();
    expect(failure).toMatchObject({ cause: { code: '25006' } });
  });
});
