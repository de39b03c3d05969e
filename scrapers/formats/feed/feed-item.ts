import type { PrintedLocation, PrintedRecurrence, PrintedText, PrintedTime } from '#domain/listing.ts';

/** One entry of any kind of feed, its words put in their places. */
export interface FeedItem {
  readonly key: string | null;
  /** May carry markup, as RSS titles do. */
  readonly title: string | null;
  readonly link: string | null;
  /** The fullest text it prints. */
  readonly body: PrintedText | null;
  readonly categories: readonly string[];
  readonly imageUrl: string | null;
  readonly updatedText: string | null;
  /** Times printed in elements made for them; never the time of publication. */
  readonly start: PrintedTime | null;
  readonly end: PrintedTime | null;
  readonly durationText: string | null;
  readonly recurrence: PrintedRecurrence | null;
  /** A date in an element made for it, but in prose or in several parts. */
  readonly whenText: string | null;
  readonly location: PrintedLocation | null;
  readonly organizer: string | null;
  readonly typeText: string | null;
  readonly statusText: string | null;
}

export const NO_EVENT_WORDS = {
  start: null,
  end: null,
  durationText: null,
  recurrence: null,
  whenText: null,
  location: null,
  organizer: null,
  typeText: null,
  statusText: null,
} as const satisfies Partial<FeedItem>;
