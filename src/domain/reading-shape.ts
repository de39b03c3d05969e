/** Facts by which one notices that a page changed: what nearly every entry has and then has no more. */
export const SHAPE_FIELDS = ['start', 'place', 'url', 'description'] as const;
export type ShapeField = (typeof SHAPE_FIELDS)[number];

/** What one reading of a source looked like, to compare the next with. */
export interface ReadingShape {
  /** Entries understood, and entries that were not. */
  readonly listings: number;
  readonly rejected: number;
  /** Adapters that read entries. */
  readonly adapters: readonly string[];
  /** Field → entries that have it. */
  readonly filled: Readonly<Record<ShapeField, number>>;
  /** Adapters that recognize a page on which nothing was found as their own: then nothing is on. */
  readonly recognizedBy: readonly string[];
  /** The last day of its entries, `YYYY-MM-DD`; `null` when one of them goes on, or when there are none. */
  readonly lastDay: string | null;
}

export const NO_SHAPE: ReadingShape = {
  listings: 0,
  rejected: 0,
  adapters: [],
  filled: { start: 0, place: 0, url: 0, description: 0 },
  recognizedBy: [],
  lastDay: null,
};
