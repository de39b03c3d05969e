import type { z } from 'zod';
import type { Listing } from '#domain/listing.ts';
import type { Capture } from '#domain/capture.ts';
import { NO_PAGE_FACTS, type PageFacts, type PageRequest, type Reading, type ReadingProblem } from '../contract.ts';
import { findObjects, isObject } from './find-objects.ts';
import { CUT_OFF_KEY } from './mend-json.ts';
import { parseLenientJson } from './parse-lenient-json.ts';

/** How a platform's JSON is read: what its page must look like, where the entries stand, and what one of them says. */
export interface JsonShape<Page, Entry> {
  readonly page: z.ZodType<Page>;
  listEntries(page: Page): readonly unknown[];
  readonly entry: z.ZodType<Entry>;
  /** The listing, or why the source does not mean this entry to be shown. */
  toListing(entry: Entry, page: Page): Listing | string;
  readonly listNext?: (page: Page) => readonly PageRequest[];
  readonly readFacts?: (page: Page) => Partial<PageFacts>;
}

/** Reads a JSON page, one entry at a time: an entry that does not fit is a problem and costs nothing but itself. */
export function readJsonPage<Page, Entry>(capture: Capture, shape: JsonShape<Page, Entry>): Reading {
  return readJson(parseLenientJson(capture.body), shape);
}

/** Reads data that was found inside a page. */
export function readJson<Page, Entry>(data: unknown, shape: JsonShape<Page, Entry>): Reading {
  const page = shape.page.safeParse(data);
  if (!page.success) return toPageProblem('The page is not of the shape that this platform prints.');
  const listings: Listing[] = [];
  const problems: ReadingProblem[] = [];
  for (const [position, entry] of shape.listEntries(page.data).entries()) {
    const read = readEntry(entry, page.data, shape);
    if (typeof read === 'string') problems.push({ message: read, item: nameOf(entry) ?? `entry ${position + 1}` });
    else listings.push(read);
  }
  if (problems.length === 0 && findObjects(data, isCutOff).length > 0)
    problems.push({ message: 'The page breaks off.', item: null });
  return {
    listings,
    problems,
    next: shape.listNext?.(page.data) ?? [],
    page: { ...NO_PAGE_FACTS, ...shape.readFacts?.(page.data) },
  };
}

/** A page that gives nothing but a problem. */
export function toPageProblem(message: string): Reading {
  return { listings: [], problems: [{ message, item: null }], next: [], page: NO_PAGE_FACTS };
}

function readEntry<Page, Entry>(entry: unknown, page: Page, shape: JsonShape<Page, Entry>): Listing | string {
  if (isCutOff(entry)) return 'The page breaks off inside this entry.';
  const read = shape.entry.safeParse(entry);
  if (read.success) return shape.toListing(read.data, page);
  const [issue] = read.error.issues;
  return `The entry cannot be read: ${issue?.path.join('.') || 'it'} is not as this platform prints it.`;
}

function isCutOff(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && CUT_OFF_KEY in entry;
}

/** The words people would know the entry by; a wrapper around it has none of its own. */
function nameOf(entry: unknown): string | null {
  if (!isObject(entry)) return null;
  const words = NAMES.map((name) => entry[name]).find(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  if (typeof words === 'string' || typeof words === 'number') return String(words).slice(0, 200);
  const [inner, ...others] = Object.values(entry);
  return others.length === 0 ? nameOf(inner) : null;
}

const NAMES = ['title', 'name', 'id', 'summary'];
