import type { SourceFacts } from '#domain/source.ts';
import type { ExpansionWindow } from '#domain/window.ts';
import type { Gazetteer } from '#places/gazetteer.ts';

/** What normalizing needs beside the listing. */
export interface NormalizeContext {
  readonly source: SourceFacts;
  readonly gazetteer: Gazetteer;
  /** RFC 3339 instant of the capture; dates without a year are read against it. */
  readonly readAt: string;
  /** Zone the page states for its floating times, as printed. */
  readonly pageTimeZoneText: string | null;
  /** Who publishes the page, for listings that name no organizer. */
  readonly publisherName: string | null;
  /** BCP 47, for dates in words. */
  readonly language: string | null;
  readonly window: ExpansionWindow;
}
