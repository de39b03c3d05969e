import type { Db } from '#db/connect.ts';
import type { Capture } from '#domain/capture.ts';
import type { Source } from '#domain/source.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import type { NamedReading } from '#scrapers/read-capture.ts';
import { detectAdapters } from '#scrapers/registry.ts';
import { markProcessed } from '#store/save-capture.ts';
import type { Run } from '#store/start-run.ts';
import { toShape } from './reading-shape.ts';
import { NO_PAGE_COUNTS, type PageCounts, savePages, type UnderstoodPage } from './save-pages.ts';
import type { Met } from './tally.ts';
import { type Understood, understandPage } from './understand-page.ts';

interface AcceptedPage {
  readonly captureId: string;
  readonly capture: Capture;
  readonly reading: NamedReading;
}

interface ProcessParts {
  readonly db: Db;
  readonly source: Source;
  readonly gazetteer: Gazetteer;
  readonly run: Run;
}

/**
 * Understands accepted pages and saves what they show, in one transaction, and tells what each of them met. When the database cannot take
 * what stands on one of them, each is saved by itself, and that one costs itself.
 */
export async function processPages(pages: readonly AcceptedPage[], parts: ProcessParts): Promise<readonly Met[]> {
  const read = pages.map((page) => toReadPage(page, parts));
  try {
    const counts = await savePages(parts.db, parts.run, read.map(toUnderstoodPage));
    return read.map((page, index) => toMet(page, counts[index] ?? NO_PAGE_COUNTS));
  } catch (error) {
    const code = toDataErrorCode(error);
    if (code === undefined) throw error;
    return processOneByOne(read, code, parts);
  }
}

interface ReadPage extends AcceptedPage {
  readonly understood: Understood;
}

function toReadPage(page: AcceptedPage, parts: ProcessParts): ReadPage {
  return { ...page, understood: understandPage(page.capture, page.reading, parts) };
}

function toUnderstoodPage({ captureId, capture: { url, readAt }, understood }: ReadPage): UnderstoodPage {
  return { captureId, url, readAt, drafts: understood.drafts, rejections: understood.rejections };
}

/** @param code why they could not be saved together */
async function processOneByOne(read: readonly ReadPage[], code: string, parts: ProcessParts): Promise<readonly Met[]> {
  const [only, ...others] = read;
  if (only && others.length === 0) return [await giveUp(only, code, parts)];
  const met: Met[] = [];
  for (const page of read) met.push(...(await processPages([page], parts)));
  return met;
}

async function giveUp({ captureId, capture, understood }: ReadPage, code: string, { db }: ProcessParts): Promise<Met> {
  await markProcessed(db, [captureId], capture.readAt);
  const message = `${capture.url}: its entries could not be stored (${code}).`;
  return { counts: { pages: 1 }, problems: [...understood.problems, message], incomplete: message };
}

function toMet({ capture, reading, understood }: ReadPage, counts: PageCounts): Met {
  const { drafts, rejections, problems, isBroken } = understood;
  return {
    counts: { ...counts, pages: 1, read: drafts.length, rejected: rejections.length },
    problems,
    shape: toShape({ drafts, rejected: rejections.length, recognizedBy: listKnowing(capture, reading) }),
    incomplete: isBroken ? `${capture.url}: ${problems[0] ?? 'could not be read'}` : null,
  };
}

/** Adapters that know a page without entries as their own all the same. */
function listKnowing(capture: Capture, { listings, problems }: NamedReading): readonly string[] {
  if (listings.length + problems.length > 0) return [];
  return detectAdapters(capture).map(({ adapter }) => adapter.name);
}

/** Faults of the data and not of the database: value, constraint, limit (PostgreSQL manual, appendix A). */
const DATA_ERROR = /^(22|23|54)/;

function toDataErrorCode(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return DATA_ERROR.test(code) ? code : undefined;
}
