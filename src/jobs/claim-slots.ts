import type { Db } from '#db/connect.ts';
import { saveNextSlot, takeDue, takeUnplanned, type ScheduledSources } from '#store/slots.ts';
import { firstSlot, nextSlot } from './next-slot.ts';
import type { ReadingQueue } from './reading-queue.ts';

export interface ClaimParts {
  readonly db: Db;
  readonly queue: Pick<ReadingQueue, 'add'>;
  readonly scheduled: ScheduledSources;
  readonly now: () => Date;
  /** Sources that were never read are begun within this time. */
  readonly firstWithinSeconds: number;
}

/**
 * Queues a reading for each source whose slot has come and plans the one after. Slot and job are one transaction: each slot fires once,
 * however many schedulers look at the same moment. Of several slots that were missed only one is caught up.
 * @returns readings queued
 */
export async function claimSlots({ db, queue, scheduled, now, firstWithinSeconds }: ClaimParts): Promise<number> {
  return db.transaction(async (tx) => {
    const at = now().toISOString();
    for (const source of await takeUnplanned(tx, scheduled)) {
      const slotAt = source.wasRead ? nextSlot(source, at) : firstSlot(source, at, firstWithinSeconds);
      await saveNextSlot(tx, source.id, slotAt);
    }
    let queued = 0;
    for (const source of await takeDue(tx, scheduled, at)) {
      const { id: sourceId, slotAt } = source;
      if (!(await queue.add(tx, { sourceId, slotAt }))) continue;
      queued += 1;
      await saveNextSlot(tx, sourceId, nextSlot(source, at));
    }
    return queued;
  });
}
