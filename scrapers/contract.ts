import type { Capture } from '#domain/capture.ts';
import type { TokenScheme } from '#domain/fetching.ts';
import type { Listing } from '#domain/listing.ts';
import type { SourceFacts } from '#domain/source.ts';

/**
 * What an adapter is. It declares itself, says how surely a page is its own, and reads pages it is handed. It never fetches,
 * reads the clock, stores or catches: a reader that needs another page asks for it by `Reading.next`, and whoever called it
 * fetches that page and hands it back.
 */
export interface Adapter {
  /** The word used in a source's entry and in `inspect --adapter`. */
  readonly name: string;
  /** For people: `The Events Calendar (WordPress)`. */
  readonly label: string;
  /** What the claim to read this platform rests on (PRODUCT.md §3). */
  readonly evidence: 'recorded' | 'documented' | 'assumed';
  /** The documents that describe the format, as addresses or titles. */
  readonly documents: readonly string[];
  /**
   * How surely this page is one that `read` understands, from 0 (not at all) to 1 (it carries the platform's own mark).
   * Pure and cheap: it is asked for every adapter on every pasted page. See `DETECTION` for what the numbers mean.
   */
  detect(capture: Capture): number;
  /** The pages to start from when they differ from the source's own address. */
  readonly startRequests?: (source: SourceFacts) => readonly PageRequest[];
  /** How the platform's interface is shown the operator's token, where it answers holders of one. */
  readonly token?: TokenScheme;
  /** Reads one page. Broken entries become problems; only a page that is broken as a whole yields nothing but a problem. */
  read(capture: Capture, source: SourceFacts): Reading;
}

/** What `detect` answers. */
export const DETECTION = {
  none: 0,
  /** Could be read, as any page of this media type could. */
  possible: 0.2,
  /** Carries entries of a general format. */
  likely: 0.6,
  /** Carries entries in a format made for events only. */
  sure: 0.8,
  /** Carries the platform's own mark and entries. */
  own: 1,
} as const;

/** Pages of entries that one list may ask for; how many of them are read in one run is bounded where they are fetched. */
export const DETAIL_PAGES_MAX = 5_000;

export interface PageRequest {
  readonly url: string;
  /** Whether the page goes on with the list or tells one entry in full. */
  readonly role: 'start' | 'next-page' | 'detail';
  /** Media types to ask for (RFC 9110 §12.5.1); `*\/*` when absent. */
  readonly accept?: string;
}

/** What one page gave. */
export interface Reading {
  readonly listings: readonly Listing[];
  readonly problems: readonly ReadingProblem[];
  /** Further pages wanted, in order. */
  readonly next: readonly PageRequest[];
  /** What the page says of everything on it; a listing's own words come first. */
  readonly page: PageFacts;
}

/** An entry, or a whole page, that could not be read. Counted; never a crash. */
export interface ReadingProblem {
  readonly message: string;
  /** The entry it was about: its id, title or position. */
  readonly item: string | null;
}

export interface PageFacts {
  /** Zone that the page states for its floating times (`X-WR-TIMEZONE`, a site's setting), as printed. */
  readonly timeZoneText: string | null;
  /** Who publishes it (`X-WR-CALNAME`, a feed's title, `og:site_name`). */
  readonly publisherName: string | null;
  /** Language tag of the page (BCP 47), for dates in words. */
  readonly language: string | null;
}

export const NO_PAGE_FACTS: PageFacts = { timeZoneText: null, publisherName: null, language: null };
