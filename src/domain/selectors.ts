/** Places of a listing that a selector can fill. */
export const SELECTED_FIELDS = [
  'title',
  'start',
  'end',
  'when',
  'location',
  'venue',
  'street',
  'city',
  'region',
  'postalCode',
  'description',
  'organizer',
  'category',
  'cost',
  'status',
  'url',
  'registrationUrl',
  'image',
  'key',
] as const;
export type SelectedField = (typeof SELECTED_FIELDS)[number];

/** Where the words of one field stand inside an item. */
export interface FieldSelector {
  /** CSS selector below the item; `null` for the item itself. */
  readonly select: string | null;
  /** Attribute that holds the words, instead of the text. */
  readonly attribute: string | null;
  /** Label whose line holds the words: what follows `Where:`. */
  readonly after: string | null;
}

/** How to read one plain page, as its source's own entry states it. */
export interface PageSelectors {
  /** CSS selector; each match is one listing. */
  readonly item: string;
  readonly fields: Readonly<Partial<Record<SelectedField, FieldSelector>>>;
  /** CSS selectors of matches that are no listings. */
  readonly ignore: readonly string[];
  /** CSS selector of the link to the next page of the list. */
  readonly nextPage: string | null;
  /** How `start` and `end` are printed, such as `D.M.YYYY HH:mm`; `null` where they speak for themselves. */
  readonly datePattern: string | null;
  /** Whether the page lists events or openings that wait for people. */
  readonly shape: 'event' | 'opening';
}
