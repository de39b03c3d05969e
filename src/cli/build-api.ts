import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '#config/load-config.ts';
import type { Readers } from '#db/connect-readers.ts';
import type { Db } from '#db/connect.ts';
import { ShowupError } from '#domain/errors.ts';
import { TROUBLE_TEXTS } from '#domain/troubles.ts';
import { buildApp } from '#http/build-app.ts';
import type { MetricsPort } from '#http/metrics-port.ts';
import type { ReadingQueue } from '#jobs/reading-queue.ts';
import { createSourcePort } from './create-source-port.ts';
import type { Service } from './open-service.ts';
import { requestPartsOf } from './request-parts.ts';
import { servePages } from './serve-pages.ts';

interface ApiParts {
  readonly service: Service;
  readonly queue: Pick<ReadingQueue, 'add'>;
  readonly readers: Pick<Readers, 'db'>;
  readonly metrics: MetricsPort;
  readonly config: Config;
  readonly log: Logger;
  /** The present as an RFC 3339 instant; the system's when absent. */
  readonly now?: () => string;
}

/** The API reads from the readers; what is written, and read again by whoever wrote it, goes to the primary. */
export async function buildApi({ service, queue, readers, ...given }: ApiParts): Promise<FastifyInstance> {
  const { metrics, config, log } = given;
  const clock = given.now ?? now;
  const { db: primary, gazetteer, corrections, pace, troubles } = service;
  const sourceOrders = createSourcePort({ db: primary, gazetteer, config, pace, queue, now: clock });
  const isReady = (): Promise<boolean> => answers(readers.db, troubles);
  const parts = { db: readers.db, primary, gazetteer, corrections, sourceOrders, metrics, log, troubles };
  const app = await buildApp({ ...parts, ...requestPartsOf(config), isSample: false, isReady, now: clock });
  await servePages(app, { service, sourceOrders, readFrom: readers.db, config, isSample: false, isReady });
  return app;
}

/** Whoever asks how the service is wants to know it soon. */
const ANSWER_MS_MAX = 1_500;

/**
 * Whether the database answers; it was migrated before anything listened.
 * @throws {ShowupError} `database-unavailable` when it does not within a second and a half
 */
export async function answers(db: Db, troubles: Service['troubles']): Promise<boolean> {
  const answer = db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  if (await Promise.race([answer, sleep(ANSWER_MS_MAX, false, { ref: false })])) return true;
  troubles.begin('database-away');
  const texts = troubles.list().map((trouble) => TROUBLE_TEXTS[trouble].begins);
  throw new ShowupError('database-unavailable', texts.join(' '));
}

export function now(): string {
  return new Date().toISOString();
}
