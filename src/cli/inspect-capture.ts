import type { Capture } from '#domain/capture.ts';
import type { Draft } from '#domain/draft.ts';
import type { SourceFacts } from '#domain/source.ts';
import { normalizeListing } from '#normalize/normalize-listing.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import { toCountryCode } from '#places/countries.ts';
import { toRegionCode } from '#places/regions.ts';
import { readCapture } from '#scrapers/read-capture.ts';

/** What `inspect` found in one input; the shape of `answer` is the contract of PRODUCT.md §7. */
export interface Inspection {
  /** `false` when the input could not be read at all. */
  readonly isRead: boolean;
  readonly answer: {
    readonly input: string;
    readonly adapter: string | null;
    readonly problems: readonly { readonly message: string; readonly item: string | null }[];
    readonly opportunities: readonly ReturnType<typeof presentDraft>[];
  };
}

interface InspectParts {
  readonly source: SourceFacts;
  readonly gazetteer: Gazetteer;
  readonly readAt: string;
}

/** Occurrences shown of each opportunity. */
const OCCURRENCES_SHOWN_MAX = 10;

/** Reads and normalizes one page without storing anything. */
export function inspectCapture(input: string, capture: Capture, parts: InspectParts): Inspection {
  const reading = readCapture(capture, parts.source);
  const problems = [...reading.problems];
  const opportunities = [];
  for (const listing of reading.listings) {
    const normalized = normalizeListing(listing, {
      ...parts,
      pageTimeZoneText: reading.page.timeZoneText,
      publisherName: reading.page.publisherName,
      language: reading.page.language,
      window: { from: null, until: null, occurrencesMax: OCCURRENCES_SHOWN_MAX },
    });
    if (normalized.outcome === 'rejected') {
      problems.push({ message: normalized.rejection.detail, item: listing.title ?? listing.sourceKey });
      continue;
    }
    for (const message of normalized.problems) problems.push({ message, item: listing.title });
    opportunities.push(presentDraft(normalized.draft));
  }
  return { isRead: reading.adapter !== null, answer: { input, adapter: reading.adapter, problems, opportunities } };
}

/** State and country by the names that a source prints in full at the end of a line: `Burlington, Iowa`, `London, UK`. */
function printedNames(text: string | null, { region, country }: Codes): Codes {
  const last =
    text
      ?.split(',')
      .at(-1)
      ?.replace(/[\d-]+$/, '')
      .trim() ?? '';
  if (region !== null && last.length > region.length && toRegionCode(last, 'US') === region)
    return { region: last, country };
  return country !== null && last !== country && toCountryCode(last) === country
    ? { region, country: last }
    : { region, country };
}

const NO_CODES: Codes = { region: null, country: null };

interface Codes {
  readonly region: string | null;
  readonly country: string | null;
}

function presentDraft({ facts, occurrences, listing }: Draft) {
  const { location } = facts;
  const printed = printedNames(listing.location?.text ?? null, location ?? NO_CODES);
  return {
    title: facts.title,
    kind: facts.kind,
    ways: facts.ways.map(({ way, evidence }) => ({ way, evidence: evidence.text })),
    fields: facts.fields.map(({ field }) => field),
    causes: facts.causes.map(({ cause }) => cause),
    start: facts.start?.local ?? null,
    end: facts.end?.local ?? null,
    timeZone: facts.start?.timeZone ?? null,
    allDay: facts.start?.isDate ?? false,
    ongoing: facts.isOngoing,
    status: facts.status,
    attendance: facts.attendance,
    location: location && {
      venue: location.venue,
      street: location.street,
      city: location.city,
      region: printed.region,
      postalCode: location.postalCode,
      country: listing.location?.country ?? printed.country,
      latitude: location.latitude,
      longitude: location.longitude,
    },
    organizer: facts.organizer?.name ?? null,
    url: facts.url,
    recurrence: facts.recurrence,
    occurrences: occurrences
      .filter(({ status }) => status !== 'cancelled' || facts.status === 'cancelled')
      .slice(0, OCCURRENCES_SHOWN_MAX)
      .map(({ start }) => start.local),
    cost: facts.cost,
    credits: facts.credits,
    sourceId: listing.sourceKey,
  };
}
