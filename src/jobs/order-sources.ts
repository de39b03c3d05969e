import { takeDownSources } from '#collect/take-down-sources.ts';
import type { Db } from '#db/connect.ts';
import type { Act } from '#domain/audit.ts';
import { ShowupError } from '#domain/errors.ts';
import type { Source } from '#domain/source.ts';
import { findSource, type SourceState } from '#query/list-sources.ts';
import { insertSource, lockSourceRow, markTakenDown, setPaused } from '#store/order-source.ts';
import { saveAudit } from '#store/save-audit.ts';
import type { ReadingQueue } from './reading-queue.ts';

/** Who orders, and why. */
interface Orderer {
  readonly who: string;
  readonly why: string;
}

/** What people order about sources. Each order happens whole or not at all, and is written down. */
export interface SourceOrders {
  /** @throws {ShowupError} `source-exists` */
  readonly add: (source: Source, by: Orderer) => Promise<SourceState>;
  /** @throws {ShowupError} `source-not-found` */
  readonly pause: (id: string, by: Orderer) => Promise<SourceState>;
  readonly resume: (id: string, by: Orderer) => Promise<SourceState>;
  /** Has it read as soon as a worker is free. @throws {ShowupError} `source-busy` when it waits or is being read already */
  readonly run: (id: string, by: Orderer) => Promise<SourceState>;
  /** It is not read any more, and what came only from it is withdrawn. */
  readonly takeDown: (id: string, by: Orderer) => Promise<SourceState>;
}

interface OrderParts {
  readonly db: Db;
  readonly queue: Pick<ReadingQueue, 'add'>;
  /** RFC 3339. */
  readonly now: () => string;
}

/** What a person may order about sources; who did and why is written down in the transaction that does it. */
export function createSourceOrders({ db, queue, now }: OrderParts): SourceOrders {
  const order = async (act: Act, id: string, { by, deed }: Order): Promise<SourceState> => {
    const at = now();
    await db.transaction(async (tx) => {
      const detail = (await deed(tx, at)) ?? {};
      await saveAudit(tx, { act, about: id, ...by, detail, at });
    });
    const state = await findSource(db, { id, now: at });
    if (!state) throw new ShowupError('source-not-found', `No source has the id ${JSON.stringify(id)}.`);
    return state;
  };
  return {
    add: (source, by) =>
      order('source-add', source.id, {
        by,
        deed: async (tx) => {
          await insertSource(tx, source);
          return { url: source.url };
        },
      }),
    pause: (id, by) => order('source-pause', id, { by, deed: (tx) => setPaused(tx, id, true) }),
    resume: (id, by) => order('source-resume', id, { by, deed: (tx) => setPaused(tx, id, false) }),
    run: (id, by) => order('source-run', id, { by, deed: (tx) => queueReading(tx, id, queue) }),
    takeDown: (id, by) =>
      order('source-take-down', id, { by, deed: (tx, at) => takeDown(tx, id, { at, why: by.why }) }),
  };
}

interface Order {
  readonly by: Orderer;
  /** What is done; may tell more for the log. */
  readonly deed: (tx: Db, at: string) => Promise<Readonly<Record<string, unknown>> | void>;
}

async function queueReading(tx: Db, id: string, queue: Pick<ReadingQueue, 'add'>): Promise<void> {
  await lockSourceRow(tx, id);
  if (await queue.add(tx, { sourceId: id, slotAt: null })) return;
  throw new ShowupError('source-busy', 'A reading of this source waits or is under way already.');
}

async function takeDown(tx: Db, id: string, { at, why }: { at: string; why: string }): Promise<void> {
  const takedown = { on: at.slice(0, 'YYYY-MM-DD'.length), why };
  await markTakenDown(tx, id, { ...takedown, at });
  await takeDownSources(tx, [{ id, takenDown: takedown }], at);
}
