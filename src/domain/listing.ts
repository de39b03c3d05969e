/**
 * A listing is one entry as its source printed it, nothing interpreted: readers copy words into these places, and only
 * `src/normalize` decides what they mean. Every field is `null` (or empty) when the source did not print it.
 */
export interface Listing {
  /** The adapter that read it. */
  readonly adapter: string;
  /** The source's own id for it (UID, post id, need id); `null` when it has none. */
  readonly sourceKey: string | null;
  /** Page it was read from. */
  readonly pageUrl: string;
  readonly title: string | null;
  readonly description: PrintedText | null;
  /** An event happens at a time; an opening waits for people and may be undated. */
  readonly shape: 'event' | 'opening';
  /** The source's own type words: schema.org type, `event_type`, `VEVENT`. */
  readonly typeText: string | null;
  readonly categories: readonly string[];
  readonly start: PrintedTime | null;
  readonly end: PrintedTime | null;
  /** ISO 8601 duration, given instead of an end. */
  readonly durationText: string | null;
  /** When the doors open (schema.org `doorTime`). */
  readonly doors: PrintedTime | null;
  /** A date in prose, for sources that print nothing better: `Dec 8 @ 6:00 pm - 8:00 pm`. */
  readonly whenText: string | null;
  readonly recurrence: PrintedRecurrence | null;
  /** Concrete sessions printed apart: schema.org `subEvent`, time slots, shifts. */
  readonly sessions: readonly PrintedSession[];
  /** Last day to apply, register or submit (schema.org `applicationDeadline`, `cfpEndDate`). */
  readonly deadline: PrintedTime | null;
  readonly previousStart: PrintedTime | null;
  readonly location: PrintedLocation | null;
  /** Address of a meeting on the web, when the source gives one as the place. */
  readonly onlineUrl: string | null;
  /** `https://schema.org/OnlineEventAttendanceMode`, `is_virtual: true` and the like, as printed. */
  readonly attendanceText: string | null;
  /** `CANCELLED`, `https://schema.org/EventPostponed`, `draft`, as printed. */
  readonly statusText: string | null;
  readonly organizer: PrintedOrganizer | null;
  readonly url: string | null;
  readonly registrationUrl: string | null;
  readonly imageUrl: string | null;
  readonly offers: readonly PrintedOffer[];
  /** `true`/`false` where the source has a flag of its own. */
  readonly isFree: boolean | null;
  readonly costText: string | null;
  /** When the source last changed it, as printed. */
  readonly updatedText: string | null;
  /** Further properties the source states, name → words: `ageRange`, `skills`, `duration`, `accessibility`, `seatsLeft`. */
  readonly stated: Readonly<Record<string, string>>;
}

export interface PrintedText {
  readonly text: string;
  readonly format: 'text' | 'html';
}

/** A time as printed: `20260305T180000` with TZID, `2026-03-05T18:00-06:00`, `March 5, 2026 6 pm`. */
export interface PrintedTime {
  readonly text: string;
  /** Zone name as printed beside it (iCalendar TZID, `timeZoneId`, Windows names), if any. */
  readonly timeZoneText: string | null;
  /** What the page itself defines that name to mean, where the name alone may not say it. */
  readonly zone?: PrintedZone;
}

/** A zone that a page defines (iCalendar VTIMEZONE, RFC 5545 §3.6.5), values as printed. */
export interface PrintedZone {
  /** `X-LIC-LOCATION`: the IANA name its author had in mind. */
  readonly locationText: string | null;
  readonly observances: readonly PrintedObservance[];
}

/** One STANDARD or DAYLIGHT part: from when on, and with which offset. */
export interface PrintedObservance {
  readonly startText: string;
  readonly offsetText: string;
  readonly rruleText: string | null;
  readonly rdateTexts: readonly string[];
}

/** iCalendar recurrence properties, values as printed (RFC 5545 §3.8.5). */
export interface PrintedRecurrence {
  readonly rrules: readonly string[];
  readonly rdates: readonly PrintedTime[];
  readonly exdates: readonly PrintedTime[];
  readonly exrules: readonly string[];
  readonly overrides: readonly PrintedOverride[];
}

/** One instance of a series told apart from the rest (RFC 5545 §3.8.4.4). */
export interface PrintedOverride {
  readonly recurrenceId: PrintedTime;
  /** `THISANDFUTURE` when it changes every later instance too (RFC 5545 §3.2.13). */
  readonly rangeText?: string;
  readonly listing: Listing;
}

export interface PrintedSession {
  readonly sourceKey: string | null;
  readonly title: string | null;
  readonly start: PrintedTime | null;
  readonly end: PrintedTime | null;
  readonly location: PrintedLocation | null;
  readonly statusText: string | null;
  readonly url: string | null;
  /** Seats or hands wanted, and how many are still open. */
  readonly capacity: number | null;
  readonly remaining: number | null;
}

export interface PrintedLocation {
  /** The whole location as one line, when that is how it was printed. */
  readonly text: string | null;
  readonly venue: string | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface PrintedOrganizer {
  readonly name: string | null;
  readonly url: string | null;
}

/** schema.org `Offer`, words as printed. */
export interface PrintedOffer {
  readonly name: string | null;
  readonly priceText: string | null;
  readonly currency: string | null;
  readonly availabilityText: string | null;
  readonly validThrough: PrintedTime | null;
  readonly url: string | null;
}

const NOTHING_PRINTED = {
  sourceKey: null,
  title: null,
  description: null,
  shape: 'event',
  typeText: null,
  categories: [],
  start: null,
  end: null,
  durationText: null,
  doors: null,
  whenText: null,
  recurrence: null,
  sessions: [],
  deadline: null,
  previousStart: null,
  location: null,
  onlineUrl: null,
  attendanceText: null,
  statusText: null,
  organizer: null,
  url: null,
  registrationUrl: null,
  imageUrl: null,
  offers: [],
  isFree: null,
  costText: null,
  updatedText: null,
  stated: {},
} as const satisfies Omit<Listing, 'adapter' | 'pageUrl'>;

/** A listing with what was printed, and nothing everywhere else. */
export function toListing(printed: Partial<Listing> & Pick<Listing, 'adapter' | 'pageUrl'>): Listing {
  return { ...NOTHING_PRINTED, ...printed };
}

const NO_LOCATION_WORDS = {
  text: null,
  venue: null,
  street: null,
  city: null,
  region: null,
  postalCode: null,
  country: null,
  latitude: null,
  longitude: null,
} as const satisfies PrintedLocation;

/** A printed location with what was printed, and nothing everywhere else. */
export function toPrintedLocation(printed: Partial<PrintedLocation>): PrintedLocation {
  return { ...NO_LOCATION_WORDS, ...printed };
}
