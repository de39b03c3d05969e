import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CursorPosition, Sort } from '#query/opportunity-filter.ts';

/** Longest cursor that is looked at, in characters. */
const CURSOR_LENGTH_MAX = 300;

const cursorContent = z.strictObject({
  /** The list it belongs to. */
  of: z.string(),
  key: z.string(),
  id: z.uuid(),
});

/** Ids of organizers: lower-case letters, digits and hyphens. */
const idCursorContent = z.strictObject({ of: z.string(), id: z.string().regex(/^[a-z0-9-]{1,120}$/) });

/**
 * A short mark of the question a list answers, so that a cursor is not taken to another list. The order of the parameters and
 * of the values in a list does not matter.
 */
export function markList(parameters: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, Array.isArray(value) ? value.map(String).toSorted() : value])
    .toSorted(([a], [b]) => String(a).localeCompare(String(b), 'en'));
  return createHash('sha256').update(JSON.stringify(entries)).digest('base64url').slice(0, 12);
}

/** A position as text that callers hand back and need not understand. */
export function presentCursor({ key, opportunityId }: CursorPosition, listMark: string): string {
  return Buffer.from(JSON.stringify({ of: listMark, key, id: opportunityId })).toString('base64url');
}

/**
 * The position that a cursor of this list stands for; `undefined` when it is malformed, altered or of another list.
 * @param sort what the list is sorted by, and so what its key is
 */
export function parseCursor(text: string, listMark: string, sort: Sort): CursorPosition | undefined {
  const content = cursorContent.safeParse(readContent(text));
  if (!content.success || content.data.of !== listMark || !isKeyOf(sort, content.data.key)) return undefined;
  return { key: content.data.key, opportunityId: content.data.id };
}

/** A position in a list whose order is that of ids, told as {@link presentCursor} tells one. */
export function presentIdCursor(id: string, listMark: string): string {
  return Buffer.from(JSON.stringify({ of: listMark, id })).toString('base64url');
}

/** The id that a cursor of this list stands for; `undefined` when it is malformed, altered or of another list. */
export function parseIdCursor(text: string, listMark: string): string | undefined {
  const content = idCursorContent.safeParse(readContent(text));
  return content.success && content.data.of === listMark ? content.data.id : undefined;
}

/** An instant or `infinity` where time is the order, meters, a rank; nothing where the id alone is the order. */
function isKeyOf(sort: Sort, key: string): boolean {
  if (sort === 'newest') return key === '';
  if (sort === 'nearest' || sort === 'relevance') return /^\d{1,12}(\.\d{1,17})?$/.test(key);
  return key === 'infinity' || isInstant(key);
}

/** As {@link presentCursor} gets it, in UTC; `Date` would take the 31st of February. */
function isInstant(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/.test(text)) return false;
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

function readContent(text: string): unknown {
  if (text.length > CURSOR_LENGTH_MAX || !/^[\w-]+$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  // Letters at the end that stand for no whole byte are passed over by it.
  return bytes.toString('base64url') === text ? parseJson(bytes.toString('utf8')) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
