import type { Draft } from '#domain/draft.ts';
import type { OpportunityFacts } from '#domain/opportunity.ts';
import { SHAPE_FIELDS, type ReadingShape, type ShapeField } from '#domain/reading-shape.ts';

interface PageFound {
  readonly drafts: readonly Draft[];
  readonly rejected: number;
  /** Adapters that know the page as their own; asked only for a page without entries. */
  readonly recognizedBy: readonly string[];
}

/** What one page adds to the shape of a reading. */
export function toShape({ drafts, rejected, recognizedBy }: PageFound): ReadingShape {
  const facts = drafts.map((draft) => draft.facts);
  return {
    listings: drafts.length,
    rejected,
    adapters: [...new Set(drafts.map(({ listing }) => listing.adapter))].toSorted(),
    filled: toFilled((field) => facts.filter(HAS[field]).length),
    recognizedBy,
    lastDay: findLastDay(facts),
  };
}

/** The shape of two parts of one reading together. */
export function addShapes(one: ReadingShape, other: ReadingShape): ReadingShape {
  if (one.listings + one.rejected + one.recognizedBy.length === 0) return other;
  return {
    listings: one.listings + other.listings,
    rejected: one.rejected + other.rejected,
    adapters: [...new Set([...one.adapters, ...other.adapters])].toSorted(),
    filled: toFilled((field) => one.filled[field] + other.filled[field]),
    recognizedBy: [...new Set([...one.recognizedBy, ...other.recognizedBy])].toSorted(),
    lastDay: laterOf(one, other),
  };
}

const HAS: Readonly<Record<ShapeField, (facts: OpportunityFacts) => boolean>> = {
  start: ({ start }) => start !== null,
  place: ({ location }) => location !== null,
  url: ({ url }) => url !== null,
  description: ({ descriptionText }) => descriptionText !== null,
};

function toFilled(count: (field: ShapeField) => number): ReadingShape['filled'] {
  const [start, place, url, description] = SHAPE_FIELDS.map(count);
  return { start: start ?? 0, place: place ?? 0, url: url ?? 0, description: description ?? 0 };
}

/** A series or an opening has no last day. */
function findLastDay(facts: readonly OpportunityFacts[]): string | null {
  if (facts.some(({ start, recurrence }) => start === null || recurrence !== null)) return null;
  return (
    facts
      .map(({ start, end }) => (end ?? start)?.local.slice(0, DATE_LENGTH) ?? '')
      .toSorted()
      .at(-1) ?? null
  );
}

const DATE_LENGTH = 'YYYY-MM-DD'.length;

function laterOf(one: ReadingShape, other: ReadingShape): string | null {
  if (one.listings === 0) return other.lastDay;
  if (other.listings === 0) return one.lastDay;
  return one.lastDay === null || other.lastDay === null ? null : ([one.lastDay, other.lastDay].toSorted()[1] ?? null);
}
