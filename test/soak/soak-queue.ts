import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { collectAll } from '#cli/collect-all.ts';
import { openService } from '#cli/open-service.ts';
import { loadConfig } from '#config/load-config.ts';
import { migrate } from '#db/migrate.ts';
import { openReadingQueue } from '#jobs/reading-queue.ts';
import { saveSources } from '#store/save-sources.ts';
import { createRandom } from '../support/random.ts';
import { createScratchDatabase } from '../support/scratch-server.ts';
import { judgeSoak, type QueueSoakReport } from './judge-soak.ts';
import { countLeft, listTold, withDatabase } from './observe-queue.ts';
import { startRestartable } from './restartable-server.ts';
import { serveHosts, type SampleHosts } from './sample-hosts.ts';
import { createTroop } from './troop.ts';

export interface QueueSoakPlan {
  readonly seconds: number;
  readonly sources: number;
  readonly workers: number;
  readonly schedulers: number;
  readonly killEverySeconds: number;
  readonly restarts: number;
  /** Pause between two requests to a host. */
  readonly gapMs: number;
  readonly seed: number;
  readonly tell: (text: string) => void;
  /** Gets what the processes warn of. */
  readonly warn: (line: string) => void;
}

/** Once a year: each source has one slot, in the first two thirds of the time, and no further one. */
const CRON = '0 0 1 1 *';
const DRAIN_SECONDS_MAX = 180;

/** Reads many sources by several processes that are killed at random, on a database that is restarted, and compares with an undisturbed reading. */
export async function soakQueue(plan: QueueSoakPlan): Promise<QueueSoakReport> {
  await using stack = new AsyncDisposableStack();
  const hosts = await serveHosts(plan.sources, CRON);
  stack.defer(hosts.close);
  const server = await startRestartable();
  stack.defer(server.close);
  const url = await createScratchDatabase(server.url, 'disturbed');
  await prepare(url, hosts);
  const troop = createTroop({ url, gapMs: plan.gapMs, tell: plan.warn });
  const roles = [...Array(plan.workers).fill('worker'), ...Array(plan.schedulers).fill('scheduler')];
  await Promise.all(roles.map((role: string) => troop.start(role)));
  const begun = new Date();
  const slots = await planSlots(url, hosts, { begun, seconds: plan.seconds });
  plan.tell(`${slots.size} slots of ${plan.sources} sources in ${plan.seconds} s`);
  const { restarts } = await disturb(plan, troop, server.restart);
  await drain(url, plan);
  await troop.stop();
  const undisturbed = await readUndisturbed(await createScratchDatabase(server.url, 'undisturbed'), hosts);
  return await judgeSoak({ url, undisturbed, plan, slots, restarts, deaths: troop.deaths, measured: hosts.measure() });
}

async function prepare(url: string, { sources }: SampleHosts): Promise<void> {
  await migrate(url);
  const log = pino({ enabled: false });
  await (await openReadingQueue({ url, applicationName: 'soak', log, supervises: false })).stop();
  await withDatabase(url, async (db) => {
    await saveSources(db, sources);
    // Far off, lest a scheduler choose slots of its own before they are given theirs.
    await db.execute(sql`update sources set origin = 'person', next_slot_at = now() + interval '1 day'`);
  });
}

/** Gives each source its slot and tells them all: `id instant`. */
async function planSlots(url: string, { sources }: SampleHosts, { begun, seconds }: { begun: Date; seconds: number }) {
  const slots = new Set<string>();
  await withDatabase(url, async (db) => {
    for (const [index, { id }] of sources.entries()) {
      const slot = new Date(
        Math.floor(begun.getTime() + (index / sources.length) * ((seconds * 2) / 3) * 1000),
      ).toISOString();
      await db.execute(sql`update sources set next_slot_at = ${slot} where id = ${id}`);
      slots.add(`${id} ${slot}`);
    }
  });
  return slots;
}

async function disturb(
  plan: QueueSoakPlan,
  troop: ReturnType<typeof createTroop>,
  restart: (how: 'fast' | 'crash') => Promise<void>,
): Promise<{ readonly restarts: number }> {
  const random = createRandom(plan.seed);
  const endsMs = Date.now() + plan.seconds * 1000;
  const restartEveryMs = (plan.seconds * 1000) / (plan.restarts + 1);
  let restarts = 0;
  let nextRestartMs = Date.now() + restartEveryMs;
  while (Date.now() < endsMs) {
    await sleep(Math.min(plan.killEverySeconds * 1000, Math.max(0, endsMs - Date.now())));
    if (Date.now() >= endsMs) break;
    troop.killOne(random);
    if (restarts < plan.restarts && Date.now() >= nextRestartMs) {
      await restart(restarts % 2 === 0 ? 'fast' : 'crash');
      restarts += 1;
      nextRestartMs += restartEveryMs;
      plan.tell('the database was restarted');
    }
  }
  return { restarts };
}

async function drain(url: string, { tell }: QueueSoakPlan): Promise<void> {
  await withDatabase(url, async (db) => {
    for (let second = 0; second < DRAIN_SECONDS_MAX; second += 1) {
      const left = await countLeft(db);
      if (left.waiting === 0 && left.due === 0) return;
      if (second % 10 === 0) tell(`${left.waiting} jobs and ${left.due} slots are still to be done`);
      await sleep(1_000);
    }
  });
}

/** What one process makes of the same pages when nothing happens to it. */
async function readUndisturbed(url: string, hosts: SampleHosts): Promise<readonly string[]> {
  hosts.setCalm(true);
  const config = loadConfig({ DATABASE_URL: url, SHOWUP_ALLOW_HOSTS: '*.localhost' });
  const service = await openService({ config, log: pino({ enabled: false }), name: 'soak', limits: { gapMs: 0 } });
  try {
    await service.saveSources(hosts.sources);
    await collectAll(hosts.sources, service.collect, () => undefined);
    return await listTold(service.db);
  } finally {
    await service.close();
  }
}
