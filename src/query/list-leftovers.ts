import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Db } from '#db/connect.ts';
import { captures, runs } from '#db/schema/runs.ts';
import { toInstantText } from '#db/values.ts';
import type { Capture } from '#domain/capture.ts';
import type { WantedPage } from '#domain/fetching.ts';
import { and, asc, eq, isNull } from 'drizzle-orm';

const decompress = promisify(gunzip);

/** A run that never finished. */
export interface UnfinishedRun {
  readonly id: string;
  readonly sourceId: string;
  /** RFC 3339. */
  readonly startedAt: string;
}

/** Most unfinished runs taken up at once. */
const UNFINISHED_MAX = 100;

/** Runs of the source that have no end, oldest first. Whoever asks holds the source's lock, so none of them is alive. */
export async function listUnfinishedRuns(db: Db, sourceId: string): Promise<readonly UnfinishedRun[]> {
  const rows = await db
    .select({ id: runs.id, sourceId: runs.sourceId, startedAt: runs.startedAt })
    .from(runs)
    .where(and(eq(runs.sourceId, sourceId), isNull(runs.finishedAt)))
    .orderBy(asc(runs.startedAt), asc(runs.id))
    .limit(UNFINISHED_MAX);
  return rows.map((row) => ({ ...row, startedAt: toInstantText(row.startedAt) }));
}

/** An accepted page that nobody has dealt with yet. */
export interface WaitingPage {
  readonly captureId: string;
  readonly role: WantedPage['role'];
  readonly capture: Capture;
}

/** The run's first accepted page that was not dealt with; `undefined` when there is none. */
export async function findWaitingPage(db: Db, runId: string): Promise<WaitingPage | undefined> {
  const [row] = await db
    .select()
    .from(captures)
    .where(and(eq(captures.runId, runId), isNull(captures.processedAt)))
    .orderBy(asc(captures.id))
    .limit(1);
  if (!row) return undefined;
  const { id, role, requestedUrl, url, status, mediaType, headers, readAt } = row;
  const body = (await decompress(row.body)).toString('utf8');
  const capture = { requestedUrl, url, status, mediaType, headers, body, readAt: toInstantText(readAt) };
  return { captureId: id, role, capture };
}
