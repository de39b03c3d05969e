import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Db } from '#db/connect.ts';
import { captures } from '#db/schema/runs.ts';
import { toHash, toKey, toStorable } from '#db/values.ts';
import type { Capture } from '#domain/capture.ts';
import { ShowupError } from '#domain/errors.ts';
import type { WantedPage } from '#domain/fetching.ts';
import { and, inArray, isNull, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { lockRun } from './lock-run.ts';
import type { Run } from './start-run.ts';

const compress = promisify(gzip);

/** A page as it came, and what it was wanted as. */
export interface FetchedPage {
  readonly capture: Capture;
  readonly role: WantedPage['role'];
}

/**
/**
 * Keeps pages as served. Once this resolves, the pages are accepted: whatever happens, they will be read.
 * @returns their ids, in their order
 * @throws {ShowupError} `reading-lost` when the run was taken over
 */
export async function saveCaptures(db: Db, run: Run, pages: readonly FetchedPage[]): Promise<readonly string[]> {
  const rows = await Promise.all(pages.map(async (page) => ({ id: uuidv7(), ...(await toCaptureRow(run, page)) })));
  await db.transaction(async (tx) => {
    await lockRun(tx, run);
    await tx.insert(captures).values(rows);
  });
  return rows.map(({ id }) => id);
}

async function toCaptureRow(run: Run, { capture, role }: FetchedPage) {
  const { body, ...head } = capture;
  return {
    runId: run.id,
    sourceId: run.sourceId,
    role,
    requestedUrl: toStorable(head.requestedUrl),
    url: toStorable(head.url),
    pageKey: toKey(head.url),
    status: head.status,
    mediaType: head.mediaType,
    headers: Object.fromEntries(
      Object.entries(head.headers).map(([name, value]) => [toStorable(name), toStorable(value)]),
    ),
    body: await compress(body),
    bodyBytes: Buffer.byteLength(body),
    bodyHash: toHash(body),
    readAt: head.readAt,
  };
}

/**
 * Belongs into the transaction that saves what the pages showed: then they are done with exactly once.
 * @throws {ShowupError} `reading-lost` when another process has dealt with one of the pages
 */
export async function markProcessed(db: Db, captureIds: readonly string[], processedAt: string): Promise<void> {
  const { rowCount } = await db
    .update(captures)
    .set({ processedAt })
    .where(and(inArray(captures.id, [...captureIds]), isNull(captures.processedAt)));
  if (rowCount !== captureIds.length) throw new ShowupError('reading-lost', 'Another process has dealt with the page.');
}

/** Captures kept for each page of a source, the newest; older ones are deleted once they were processed. */
const CAPTURES_KEPT = 3;

/**
 * Forgets the source's older pages. Those of the run that first told of a changed shape stay until a reading is good again, beside those of
 * the last good one: whoever mends the reader needs both.
 */
export async function pruneCaptures(db: Db, sourceId: string): Promise<void> {
  await db.execute(sql`
    with last_good as (
      select id, started_at from runs where source_id = ${sourceId} and outcome = 'ok' order by started_at desc limit 1
    ), first_alarm as (
      select id from runs where source_id = ${sourceId} and outcome = 'changed-shape'
        and started_at > coalesce((select started_at from last_good), '-infinity') order by started_at limit 1
    ), evidence as (
      select id from first_alarm union all select id from last_good where exists (select 1 from first_alarm)
    )
    delete from captures where processed_at is not null and run_id not in (select id from evidence) and id in (
      select id from (
        select id, row_number() over (partition by page_key order by read_at desc, id desc) as age
        from captures where source_id = ${sourceId}
      ) as aged where age > ${CAPTURES_KEPT})`);
}
