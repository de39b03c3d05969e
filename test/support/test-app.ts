import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { AppParts } from '#http/app-parts.ts';
import { buildApp } from '#http/build-app.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { createCorrections } from '#correct/create-corrections.ts';
import { createUnreadPort } from './source-port.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

/** The present of the tests: a Monday morning in Memphis. */
const NOW = '2026-03-02T15:00:00Z';

export interface TestApp {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  readonly close: () => Promise<void>;
}

/** The whole service on an empty database of its own, not listening. */
export async function startTestApp(parts: Partial<AppParts> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const gazetteer = loadGazetteer();
  const app = await buildApp({
    db: database.db,
    gazetteer,
    corrections: createCorrections({ db: database.db, gazetteer, now }),
    sourceOrders: createUnreadPort({ db: database.db, gazetteer, now }),
    log: pino({ enabled: false }),
    now,
    isReady: () => true,
    isSample: false,
    publicUrl: null,
    ...parts,
  });
  return {
    app,
    database,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

function now(): string {
  return NOW;
}
