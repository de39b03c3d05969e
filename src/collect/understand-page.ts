import type { Capture } from '#domain/capture.ts';
import type { Draft } from '#domain/draft.ts';
import type { Rejection } from '#domain/rejection.ts';
import type { SourceFacts } from '#domain/source.ts';
import type { ExpansionWindow } from '#domain/window.ts';
import type { NormalizeContext } from '#normalize/context.ts';
import { normalizeListing } from '#normalize/normalize-listing.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import type { NamedReading } from '#scrapers/read-capture.ts';

export interface Understood {
  readonly drafts: readonly Draft[];
  readonly rejections: readonly Rejection[];
  readonly problems: readonly string[];
  /** Nothing but problems: the page was broken as a whole. */
  readonly isBroken: boolean;
}

interface UnderstandParts {
  readonly source: SourceFacts;
  readonly gazetteer: Gazetteer;
}

/** Turns what a page printed into drafts and rejections; each entry costs at most itself. Pure. */
export function understandPage(capture: Capture, reading: NamedReading, parts: UnderstandParts): Understood {
  const context = { ...parts, ...toPageContext(reading), readAt: capture.readAt, window: toWindow(capture.readAt) };
  const normalized = reading.listings.map((listing) => normalizeListing(listing, context));
  const understood = normalized.flatMap((one) => (one.outcome === 'draft' ? [one.draft] : []));
  const drafts = understood.filter((draft) => rejectUnservable(draft) === undefined);
  const rejections = [
    ...normalized.flatMap((one) => (one.outcome === 'rejected' ? [one.rejection] : [])),
    ...understood.flatMap((draft) => rejectUnservable(draft) ?? []),
  ];
  const problems = [
    ...reading.problems.map(({ message, item }) => (item === null ? message : `${message} (${item})`)),
    ...normalized.flatMap((one) =>
      one.outcome === 'draft' ? one.problems.map((problem) => `${problem} (${one.draft.facts.title})`) : [],
    ),
  ];
  return { drafts, rejections, problems, isBroken: reading.listings.length === 0 && reading.problems.length > 0 };
}

/** An event can be shown to a person without its time, but not served to one who asks what is on. */
function rejectUnservable({ facts: { title, start, isOngoing }, listing }: Draft): Rejection | undefined {
  if (start === null && !isOngoing) {
    return { reason: 'start-missing', detail: `The event "${title}" prints no start.`, listing };
  }
  if (start !== null && start.instant === null) {
    const detail = `The time ${start.local} of "${title}" is in no known zone; the source's entry can name one.`;
    return { reason: 'time-zone-unknown', detail, listing };
  }
  return undefined;
}

function toPageContext({
  page,
}: NamedReading): Pick<NormalizeContext, 'pageTimeZoneText' | 'publisherName' | 'language'> {
  return { pageTimeZoneText: page.timeZoneText, publisherName: page.publisherName, language: page.language };
}

/** Days for which a series is written out, and most times of it. */
const WINDOW_DAYS = 366;
const OCCURRENCES_MAX = 100;

/** From the day before the reading, so that the same day gives the same window. */
function toWindow(readAt: string): ExpansionWindow {
  const today = Temporal.Instant.from(readAt).toZonedDateTimeISO('UTC').startOfDay();
  return {
    from: today.subtract({ days: 1 }).toInstant().toString(),
    until: today.add({ days: WINDOW_DAYS }).toInstant().toString(),
    occurrencesMax: OCCURRENCES_MAX,
  };
}
