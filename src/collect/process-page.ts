import type { Db } from '#db/connect.ts';
import type { Capture } from '#domain/capture.ts';
import type { Source } from '#domain/source.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import type { NamedReading } from '#scrapers/read-capture.ts';
import { detectAdapters } from '#scrapers/registry.ts';
import { markProcessed } from '#store/save-capture.ts';
import type { Run } from '#store/start-run.ts';
import { toShape } from './reading-shape.ts';
import { savePage } from './save-page.ts';
import type { Met } from './tally.ts';
import { understandPage } from './understand-page.ts';

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

/** Understands an accepted page and saves what it shows, in one transaction. A page that the database cannot take costs itself. */
export async function processPage({ captureId, capture, reading }: AcceptedPage, parts: ProcessParts): Promise<Met> {
  const { drafts, rejections, problems, isBroken } = understandPage(capture, reading, parts);
  const page = { captureId, url: capture.url, readAt: capture.readAt, drafts, rejections };
  try {
    const counts = await savePage(parts.db, parts.run, page);
    return {
      counts: { ...counts, pages: 1, read: drafts.length, rejected: rejections.length },
      problems,
      shape: toShape({ drafts, rejected: rejections.length, recognizedBy: listKnowing(capture, reading) }),
      incomplete: isBroken ? `${capture.url}: ${problems[0] ?? 'could not be read'}` : null,
    };
  } catch (error) {
    const code = toDataErrorCode(error);
    if (code === undefined) throw error;
    await markProcessed(parts.db, captureId, capture.readAt);
    const message = `${capture.url}: its entries could not be stored (${code}).`;
    return { counts: { pages: 1 }, problems: [...problems, message], incomplete: message };
  }
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
