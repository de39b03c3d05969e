import { SHAPE_FIELDS, type ReadingShape, type ShapeField } from '#domain/reading-shape.ts';

/** Share of fields that must be valid, of those that were there before (as city-scrapers has it). */
const VALID_SHARE_MIN = 0.9;
/** A field that this share of the entries had is one that the source prints. */
const PRINTED_SHARE_MIN = 0.9;
/** Fewer entries than this say nothing about what is usual. */
const LISTINGS_MIN = 5;

interface Comparison {
  readonly now: ReadingShape;
  /** The last good whole reading. */
  readonly last: ReadingShape;
  /** `YYYY-MM-DD` of this reading. */
  readonly today: string;
  /** Pages, or parts of them, that this reading does not show anew. */
  readonly isPartial: boolean;
}

/**
 * Why a page seems to have changed its shape, so that a person should look: entries were there and no reader knows the page any more,
 * another platform reads it, or what nearly every entry printed is gone. `null` when it is as it was, or when just nothing is on. Pure.
 */
export function detectDrift(comparison: Comparison): string | null {
  return findLostEntries(comparison) ?? findOtherPlatform(comparison) ?? findLostFields(comparison);
}

function findLostEntries({ now, last, today, isPartial }: Comparison): string | null {
  if (now.listings > 0 || last.listings === 0 || isPartial) return null;
  const isOver = last.lastDay !== null && last.lastDay < today;
  const isKnown = now.rejected === 0 && last.adapters.some((name) => now.recognizedBy.includes(name));
  return isOver || isKnown ? null : `No entry can be read where there were ${last.listings}.`;
}

function findOtherPlatform({ now, last }: Comparison): string | null {
  if (now.listings === 0 || now.adapters.some((name) => last.adapters.includes(name))) return null;
  return `It is read by ${now.adapters.join(', ')} now; before it was ${last.adapters.join(', ')}.`;
}

function findLostFields({ now, last, isPartial }: Comparison): string | null {
  const shown = now.listings + now.rejected;
  if (shown < LISTINGS_MIN || last.listings < LISTINGS_MIN || isPartial) return null;
  const printed = SHAPE_FIELDS.filter((field) => last.filled[field] >= PRINTED_SHARE_MIN * last.listings);
  const valid = printed.reduce((sum, field) => sum + now.filled[field], 0);
  const share = printed.length === 0 ? 1 : valid / (printed.length * shown);
  if (share >= VALID_SHARE_MIN) return null;
  const worst = printed.toSorted((a, b) => now.filled[a] - now.filled[b])[0];
  return `Only ${Math.floor(100 * share)} % of its fields are valid${worst ? describe(worst, now, shown) : ''}.`;
}

function describe(field: ShapeField, { filled }: ReadingShape, shown: number): string {
  return `; ${filled[field]} of ${shown} entries have a ${field}`;
}
