// Generated from openapi/openapi.json by `npm run sdk`. Do not edit.

/** A profession. */
export type Field =
  | 'management'
  | 'business-finance'
  | 'human-resources'
  | 'marketing'
  | 'sales'
  | 'technology'
  | 'engineering-architecture'
  | 'science'
  | 'social-services'
  | 'legal'
  | 'education'
  | 'arts-design-media'
  | 'healthcare'
  | 'public-safety'
  | 'food-hospitality'
  | 'construction-trades'
  | 'manufacturing'
  | 'transportation-logistics'
  | 'agriculture-environment'
  | 'administration'
  | 'government'
  | 'nonprofit';

/** What sort of thing it is. */
export type Kind =
  | 'meetup'
  | 'conference'
  | 'workshop'
  | 'volunteering'
  | 'board-service'
  | 'mentoring'
  | 'call-for-speakers'
  | 'fair'
  | 'other';

/** A way to contribute. */
export type Way = 'attend' | 'volunteer' | 'speak' | 'mentor' | 'teach' | 'organize' | 'serve' | 'judge' | 'sponsor';

/** How one is there. */
export type Attendance = 'in-person' | 'hybrid' | 'online' | 'unknown';

/** What a volunteer opening helps. */
export type Cause =
  | 'animals'
  | 'arts-culture'
  | 'board-development'
  | 'children-youth'
  | 'community'
  | 'computers-technology'
  | 'crisis-support'
  | 'disability'
  | 'disaster-relief'
  | 'education-literacy'
  | 'emergency-safety'
  | 'employment'
  | 'environment'
  | 'faith'
  | 'health-medicine'
  | 'homelessness-housing'
  | 'hunger'
  | 'human-rights'
  | 'immigrants-refugees'
  | 'international'
  | 'justice-legal'
  | 'lgbtq'
  | 'media'
  | 'politics'
  | 'race-ethnicity'
  | 'seniors'
  | 'sports-recreation'
  | 'veterans-military'
  | 'women';

/** How it stands. */
export type Status = 'scheduled' | 'tentative' | 'cancelled' | 'postponed' | 'rescheduled';

/** A day of the week. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** A stretch of the week: morning ends at noon, evening begins at 17:00. */
export type FreeTime =
  | 'weekday'
  | 'weekend'
  | 'weekday-morning'
  | 'weekday-afternoon'
  | 'weekday-evening'
  | 'weekend-morning'
  | 'weekend-afternoon'
  | 'weekend-evening';

/** Sets facts right, hides, merges into another, or splits a listing off. */
export type CorrectionOrder = {
  readonly kind: 'edit';
  readonly facts: EditedFacts;
  /** Why, for whoever reads the log. */
  readonly why: string;
} | {
  readonly kind: 'hide';
  /** Why, for whoever reads the log. */
  readonly why: string;
} | {
  readonly kind: 'merge';
  /** Id of the survivor. */
  readonly into: string;
  /** Why, for whoever reads the log. */
  readonly why: string;
} | {
  readonly kind: 'split';
  /** Source of the listing that is of another thing. */
  readonly sourceId: string;
  /** The source's own id for it. */
  readonly sourceKey: string;
  /** Why, for whoever reads the log. */
  readonly why: string;
};

/** The facts that a person sets right; what is not given stays as sources tell it. */
export interface EditedFacts {
  readonly title?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly ways?: readonly EditedWay[] | undefined;
  readonly fields?: readonly Field[] | undefined;
  readonly causes?: readonly Cause[] | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly description?: string | null | undefined;
  readonly organizer?: {
    readonly name: string;
    readonly url?: string | null | undefined;
  } | null | undefined;
  readonly location?: EditedPlace | null | undefined;
  readonly attendance?: Attendance | undefined;
  /** IANA name for the times given here; else that of the place, else the one it has. */
  readonly timeZone?: string | undefined;
  readonly start?: string | null | undefined;
  readonly end?: string | null | undefined;
  readonly doors?: string | null | undefined;
  readonly deadline?: string | null | undefined;
  readonly previousStart?: string | null | undefined;
  /** Takes nothing but `null`: it is no series, but the one time that `start` tells. */
  readonly recurrence?: null | undefined;
  readonly ongoing?: boolean | undefined;
  readonly status?: Status | undefined;
  readonly cost?: {
    readonly free: boolean | null;
    readonly min: number | null;
    readonly max: number | null;
    /** ISO 4217. */
    readonly currency: string | null;
    readonly memberPrice: number | null;
    readonly guestPrice: number | null;
  } | null | undefined;
  readonly audience?: Audience | null | undefined;
  readonly availability?: Availability | null | undefined;
  readonly commitment?: string | null | undefined;
  readonly requirements?: {
    /** Years. */
    readonly minimumAge: number | null;
    readonly accessibility: string | null;
    readonly training: string | null;
    readonly backgroundCheck: string | null;
  } | undefined;
  readonly contactRole?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly registrationUrl?: string | null | undefined;
  readonly onlineUrl?: string | null | undefined;
  readonly imageUrl?: string | null | undefined;
}

/** A way to contribute, as a person states it. */
export interface EditedWay {
  readonly way: Way;
  readonly deadline?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly effort?: string | null | undefined;
}

/** Where it happens, as far as its source said it. Given whole; resolved as printed ones are. */
export interface EditedPlace {
  readonly venue?: string | null | undefined;
  readonly street?: string | null | undefined;
  readonly city?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  readonly country?: string | null | undefined;
  readonly latitude?: number | null | undefined;
  readonly longitude?: number | null | undefined;
}

/** Who may come. */
export type Audience = 'open' | 'guests-welcome' | 'members-only';

/** Whether there is room. */
export type Availability = 'available' | 'waitlist' | 'sold-out';

/** What a person says of a question. */
export interface ReviewDecision {
  /** Of an unsure match `same` or `different`; of a held run `release` (withdraw) or `dismiss`. */
  readonly decision: 'same' | 'different' | 'release' | 'dismiss';
  /** Why, for whoever reads the log. */
  readonly why: string;
}

/** An address to be probed. */
export interface ProbeOrder {
  /** Any page of the site. */
  readonly url: string;
}

/** A source to be added. */
export interface NewSource {
  /** An entry as the catalog has it (`scrapers/sources/source.schema.json`); probing an address writes one. */
  readonly entry: Record<string, unknown>;
  /** Why, for whoever reads the log. */
  readonly why: string;
}

/** The reason of an order. */
export interface SourceOrder {
  /** Why, for whoever reads the log. */
  readonly why: string;
}

/** All is well. */
export interface Health {
  status: 'ok';
  /** What is wrong although it serves; empty when nothing is. */
  troubles: {
    code: 'database-away' | 'disk-full' | 'replica-away' | 'replica-behind';
    text: string;
  }[];
  /** Everything served is made up for a demonstration. */
  sample: boolean;
}

/** A failure (RFC 9457). */
export interface Problem {
  /** Names the kind of problem; stable. */
  type: string;
  title: string;
  status: number;
  /** What went wrong this time. */
  detail: string;
  /** The id of the request, as in the log. */
  instance: string;
  code: ProblemCode;
  /** The first parameter, or part of the body, at fault. */
  parameter: string | null;
  /** Its nearest valid values. */
  nearest: string[];
  /** Every parameter, or part of the body, at fault; twenty at most. */
  errors: ParameterFault[];
  /** The answer comes from a demonstration. */
  sample: boolean;
}

/** The last part of `type`, for programs. There will be further ones. */
export type ProblemCode =
  | 'parameter-invalid'
  | 'parameter-unknown'
  | 'city-unknown'
  | 'city-not-found'
  | 'cursor-invalid'
  | 'changes-lost'
  | 'opportunity-not-found'
  | 'source-not-found'
  | 'organizer-not-found'
  | 'correction-not-found'
  | 'review-not-found'
  | 'token-not-found'
  | 'route-not-found'
  | 'method-not-allowed'
  | 'token-needed'
  | 'scope-missing'
  | 'correction-impossible'
  | 'body-invalid'
  | 'body-too-large'
  | 'media-type-unsupported'
  | 'too-many-requests'
  | 'address-invalid'
  | 'address-too-long'
  | 'headers-too-large'
  | 'request-timeout'
  | 'request-unreadable'
  | 'not-ready'
  | 'overloaded'
  | 'database-unavailable'
  | 'disk-full'
  | 'configuration-invalid'
  | 'data-folder-in-use'
  | 'reading-lost'
  | 'source-busy'
  | 'source-exists'
  | 'import-impossible'
  | 'internal';

/** What is wrong with one parameter, or with one part of the body. */
export interface ParameterFault {
  /** Its name; of a part of the body the names on the way to it, with dots between: `facts.ways.0.way`. */
  parameter: string;
  /**
   * Where in the body it is, a JSON Pointer as a fragment (RFC 6901 §6): `#/facts/ways/0/way`; null of a
   * parameter.
   */
  pointer: string | null;
  detail: string;
  /** The valid values nearest to the one given, or examples of the right form; empty when there are none. */
  nearest: string[];
}

/** A page of opportunities. */
export interface OpportunityList {
  items: OpportunitySummary[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
  /** Null unless the search went further than asked. */
  widened: Widened | null;
  sources: SourceCounts;
  /** Why the list is empty or was found by other words; only when there is something to say. */
  hint?: string;
  /** The whole answer is made up for a demonstration. */
  sample: boolean;
  /** Only when asked for. */
  count?: MatchCount;
  /** Only when asked for. */
  facets?: FacetCounts;
}

/** An opportunity as lists carry it. What is unknown is null. */
export interface OpportunitySummary {
  /** Stays the same for as long as the opportunity is known. */
  id: string;
  title: string;
  kind: Kind;
  ways: WayToContribute[];
  fields: FieldMatch[];
  causes: CauseMatch[];
  skills: string[];
  /** The first 300 characters of what its publisher wrote; `url` leads to the rest. */
  excerpt: string | null;
  organizer: Organizer | null;
  location: Location | null;
  attendance: Attendance;
  /** In a list, the first time inside the filter; else the next one, or the last when all are past. */
  start: Moment | null;
  /** Of what lasts all day its last day, included. */
  end: Moment | null;
  /** IANA name that start and end are told in. */
  timeZone: string | null;
  allDay: boolean;
  /** From when one may come in. */
  doors: Moment | null;
  /** Last moment to apply or register for the whole of it. */
  deadline: Moment | null;
  /** RRULE text as printed (RFC 5545 §3.3.10). */
  recurrence: string | null;
  /** Open until filled: an opening without a date of its own. */
  ongoing: boolean;
  status: Status;
  /** When it was to begin before it was moved. */
  previousStart: Moment | null;
  cost: Cost | null;
  /** Who may come. */
  audience: Audience | null;
  /** Whether there are places left, where that is said. */
  availability: Availability | null;
  /** How much of one it takes, as printed. */
  commitment: string | null;
  requirements: Requirements;
  credits: Credit[];
  /** A role such as program chair, never a person's address. */
  contactRole: string | null;
  /** Where its publisher tells of it. */
  url: string | null;
  /** Where one signs up. */
  registrationUrl: string | null;
  /** Where one joins from afar. */
  onlineUrl: string | null;
  /** Linked, not copied. */
  imageUrl: string | null;
  /** Counts the changes told, from 1. */
  version: number;
  firstSeenAt: Instant;
  lastSeenAt: Instant;
  changedAt: Instant;
  /** Since when no source shows it any more. */
  withdrawnAt: Instant | null;
  /** Made up for a demonstration. */
  sample: boolean;
  /** The sources that told us. */
  sourceIds: string[];
  /** From the place asked about. */
  distanceKm: number | null;
}

/** A way to contribute, with the sentence that proves it. */
export interface WayToContribute {
  way: Way;
  evidence: Evidence;
  /** Last moment to sign up, apply or submit. */
  deadline: Moment | null;
  url: string | null;
  /** What it takes, as printed. */
  effort: string | null;
}

/** The words that an inference came from, so that a person can check it. */
export interface Evidence {
  /** The words, at most 300 characters. */
  text: string;
  /** Where they stood. */
  from: 'title' | 'description' | 'organizer' | 'category' | 'location' | 'type' | 'stated' | 'source' | 'person';
}

/**
 * A point in time. RFC 3339 with the offset of the place (`2026-03-05T18:00:00-06:00`); the date alone for what
 * lasts all day (`2026-03-05`); a wall clock without offset where no time zone is known.
 */
export type Moment = string;

/** A profession it belongs to, and why. */
export interface FieldMatch {
  field: Field;
  evidence: Evidence;
}

/** What it helps, and why. */
export interface CauseMatch {
  cause: Cause;
  evidence: Evidence;
}

/** The organization behind it. */
export interface Organizer {
  /** Leads to `/v1/organizers/{id}`; what `organizer` of other requests takes. */
  id: string;
  name: string;
  url: string | null;
}

/** Where it happens, as far as its source said it. */
export interface Location {
  venue: string | null;
  street: string | null;
  city: string | null;
  /** Two-letter state in the United States. */
  region: string | null;
  postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Degrees, WGS 84. */
  latitude: number | null;
  /** Degrees, WGS 84. */
  longitude: number | null;
  /** What the coordinates stand for. */
  precision: 'point' | 'street' | 'postal-code' | 'city' | 'region' | 'country' | null;
  /** The city of the gazetteer it was resolved to. */
  citySlug: string | null;
}

/** Money, in units of the currency. */
export interface Cost {
  free: boolean | null;
  min: number | null;
  max: number | null;
  /** ISO 4217. */
  currency: string | null;
  memberPrice: number | null;
  guestPrice: number | null;
}

/** What is asked of those who come to help, as printed. */
export interface Requirements {
  /** Years. */
  minimumAge: number | null;
  accessibility: string | null;
  training: string | null;
  backgroundCheck: string | null;
}

/** Continuing-education credit. */
export interface Credit {
  body: 'SHRM' | 'HRCI' | 'NASBA' | 'IACET' | 'other';
  unit: 'PDC' | 'credit' | 'CPE' | 'CEU';
  amount: number | null;
  evidence: Evidence;
}

/** An RFC 3339 instant in UTC. */
export type Instant = string;

/** Little was near, so the search went further. */
export interface Widened {
  fromKm: number;
  toKm: number;
}

/** How many sources stand behind the answer, by health. */
export interface SourceCounts {
  /** Read well the last time. */
  ok: number;
  /** Not read for longer than its schedule allows, or not yet. */
  stale: number;
  /** Its last readings failed or are held back. */
  failing: number;
}

/** How many items the whole list has. */
export interface MatchCount {
  value: number;
  /** Counted; else estimated, which begins beyond 1,000. */
  exact: boolean;
}

/** What the items of the whole list are. */
export interface FacetCounts {
  /** Of the whole list; else of its thousand soonest. */
  exact: boolean;
  /** By facet asked for; most frequent first, at most fifty. */
  values: Record<string, ValueCount[]>;
}

/** How many items have a value. */
export interface ValueCount {
  value: string;
  count: number;
}

/** An opportunity with its provenance. What is unknown is null. */
export interface Opportunity {
  /** Stays the same for as long as the opportunity is known. */
  id: string;
  title: string;
  kind: Kind;
  ways: WayToContribute[];
  fields: FieldMatch[];
  causes: CauseMatch[];
  skills: string[];
  /** The first 300 characters of what its publisher wrote; `url` leads to the rest. */
  excerpt: string | null;
  organizer: Organizer | null;
  location: Location | null;
  attendance: Attendance;
  /** In a list, the first time inside the filter; else the next one, or the last when all are past. */
  start: Moment | null;
  /** Of what lasts all day its last day, included. */
  end: Moment | null;
  /** IANA name that start and end are told in. */
  timeZone: string | null;
  allDay: boolean;
  /** From when one may come in. */
  doors: Moment | null;
  /** Last moment to apply or register for the whole of it. */
  deadline: Moment | null;
  /** RRULE text as printed (RFC 5545 §3.3.10). */
  recurrence: string | null;
  /** Open until filled: an opening without a date of its own. */
  ongoing: boolean;
  status: Status;
  /** When it was to begin before it was moved. */
  previousStart: Moment | null;
  cost: Cost | null;
  /** Who may come. */
  audience: Audience | null;
  /** Whether there are places left, where that is said. */
  availability: Availability | null;
  /** How much of one it takes, as printed. */
  commitment: string | null;
  requirements: Requirements;
  credits: Credit[];
  /** A role such as program chair, never a person's address. */
  contactRole: string | null;
  /** Where its publisher tells of it. */
  url: string | null;
  /** Where one signs up. */
  registrationUrl: string | null;
  /** Where one joins from afar. */
  onlineUrl: string | null;
  /** Linked, not copied. */
  imageUrl: string | null;
  /** Counts the changes told, from 1. */
  version: number;
  firstSeenAt: Instant;
  lastSeenAt: Instant;
  changedAt: Instant;
  /** Since when no source shows it any more. */
  withdrawnAt: Instant | null;
  /** Made up for a demonstration. */
  sample: boolean;
  /** The full text, only where the terms of its source permit that. */
  description: string | null;
  /** The same, sanitized HTML. */
  descriptionHtml: string | null;
  kindEvidence: Evidence | null;
  attendanceEvidence: Evidence | null;
  audienceEvidence: Evidence | null;
  /** The next times, earliest first; a bounded number. */
  occurrences: Occurrence[];
  provenance: Provenance[];
  /**
   * Name of a fact, as it stands here → id of the source whose words it is; `person` for what a person set
   * right.
   */
  factSources: Record<string, string>;
}

/** One concrete time: a session, a date of a series, a shift. */
export interface Occurrence {
  start: Moment;
  /** Of what lasts all day its last day, included. */
  end: Moment | null;
  /** IANA name. */
  timeZone: string | null;
  allDay: boolean;
  status: Status;
  /** Where this one time has a title of its own. */
  title: string | null;
  /** Seats or hands wanted. */
  capacity: number | null;
  /** How many of them are still open. */
  remaining: number | null;
}

/** One source that told us of it. */
export interface Provenance {
  sourceId: string;
  sourceName: string;
  /** The source's own id for it. */
  sourceKey: string;
  adapter: string;
  url: string | null;
  firstSeenAt: Instant;
  lastSeenAt: Instant;
  /** Why its listing was joined to this opportunity. */
  linkReason: string;
}

/** A list. */
export interface SuggestionList {
  items: Suggestion[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
  /** Null unless the search went further than asked. */
  widened: Widened | null;
  sources: SourceCounts;
  /** Why the list is empty or was found by other words; only when there is something to say. */
  hint?: string;
  /** The whole answer is made up for a demonstration. */
  sample: boolean;
}

/** An opportunity that suits, and why. */
export interface Suggestion {
  opportunity: OpportunitySummary;
  /** From 0 to 1, never rising down the list; compares only within one answer. */
  score: number;
  reasons: Reason[];
  /** What one would want to know and no source said. */
  unknown: ('time' | 'end' | 'venue' | 'cost' | 'audience' | 'effort' | 'how-to-join')[];
  /** Out of town, but of a kind that people travel for. */
  worthTheTrip: boolean;
}

/** Why something is suggested. */
export interface Reason {
  code: 'offer-match' | 'contribute' | 'field-match' | 'deadline-soon' | 'soon' | 'time-fit' | 'distance' | 'worth-the-trip' | 'newcomer-friendly' | 'free';
  /** A sentence for people. */
  text: string;
  /** Null when it follows from times, places or amounts alone. */
  evidence: Evidence | null;
}

/** A JSON Feed 1.1. */
export interface JsonFeed {
  version: 'https://jsonfeed.org/version/1.1';
  title: string;
  description: string;
  home_page_url: string;
  feed_url: string;
  language: 'en';
  items: JsonFeedItem[];
  _showup: {
    /** Everything here is made up for a demonstration. */
    sample: boolean;
  };
}

/** An opportunity as news. */
export interface JsonFeedItem {
  id: string;
  url?: string;
  title: string;
  content_text: string;
  date_published: Instant;
  date_modified: Instant;
  tags: string[];
}

/** A list. */
export interface CityList {
  items: City[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
  /** Null unless the search went further than asked. */
  widened: Widened | null;
  sources: SourceCounts;
  /** Why the list is empty or was found by other words; only when there is something to say. */
  hint?: string;
  /** The whole answer is made up for a demonstration. */
  sample: boolean;
}

/** A city of the gazetteer (GeoNames, CC BY 4.0). */
export interface City {
  /** The word that other requests take as `city`. */
  slug: string;
  name: string;
  /** Two-letter state in the United States. */
  region: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Degrees, WGS 84. */
  latitude: number;
  /** Degrees, WGS 84. */
  longitude: number;
  population: number;
  /** IANA name. */
  timeZone: string;
}

/** What there is in and around a town, and how well it is covered. */
export interface CityPage {
  city: City;
  /** How far around the town was looked. */
  withinKm: number;
  /** What is running, upcoming or open. */
  total: number;
  kinds: TermCount[];
  fields: TermCount[];
  ways: TermCount[];
  /** What is on next, at most ten. */
  soonest: OpportunitySummary[];
  /** Every field, those without anything too. */
  coverage: FieldCoverage[];
  sources: SourceCounts;
  sickSources: SickSource[];
  /** The whole answer is made up for a demonstration. */
  sample: boolean;
}

/** How many upcoming or open opportunities have a word. */
export interface TermCount {
  slug: string;
  label: string;
  count: number;
}

/** How well a town is covered for a profession. */
export interface FieldCoverage {
  field: 'management' | 'business-finance' | 'human-resources' | 'marketing' | 'sales' | 'technology' | 'engineering-architecture' | 'science' | 'social-services' | 'legal' | 'education' | 'arts-design-media' | 'healthcare' | 'public-safety' | 'food-hospitality' | 'construction-trades' | 'manufacturing' | 'transportation-logistics' | 'agriculture-environment' | 'administration' | 'government' | 'nonprofit';
  opportunities: number;
  organizers: number;
  /** How many sources tell of them. */
  sources: number;
  /** `good` from ten opportunities of three organizers, `fair` from three of two, else `thin` or `none`. */
  level: 'none' | 'thin' | 'fair' | 'good';
}

/** A source of the town that is not read well. */
export interface SickSource {
  id: string;
  name: string;
  health: 'stale' | 'failing';
  lastGoodAt: Instant | null;
  /** Why the last reading was not good. */
  lastReason: string | null;
}

/** A list. */
export interface OrganizerList {
  items: OrganizerEntry[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
  /** Null unless the search went further than asked. */
  widened: Widened | null;
  sources: SourceCounts;
  /** Why the list is empty or was found by other words; only when there is something to say. */
  hint?: string;
  /** The whole answer is made up for a demonstration. */
  sample: boolean;
}

/** An organization behind opportunities. */
export interface OrganizerEntry {
  /** Made of its name; what `organizer` of other requests takes. */
  id: string;
  name: string;
  url: string | null;
  /** How many of its opportunities are running, upcoming or open. */
  upcoming: number;
}

/** An organization and what it has ahead. */
export interface OrganizerPage {
  /** Made of its name; what `organizer` of other requests takes. */
  id: string;
  name: string;
  url: string | null;
  /** How many of its opportunities are running, upcoming or open. */
  upcoming: number;
  kinds: TermCount[];
  fields: TermCount[];
  ways: TermCount[];
  /** What is on next, at most ten. */
  soonest: OpportunitySummary[];
  /** The sources that tell of it. */
  sourceIds: string[];
  /** The whole answer is made up for a demonstration. */
  sample: boolean;
}

/** A list. */
export interface FieldTermList {
  items: FieldTerm[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
  /** Null unless the search went further than asked. */
  widened: Widened | null;
  sources: SourceCounts;
  /** Why the list is empty or was found by other words; only when there is something to say. */
  hint?: string;
  /** The whole answer is made up for a demonstration. */
  sample: boolean;
}

/** A profession. */
export interface FieldTerm {
  slug: string;
  label: string;
  definition: string;
  /** Words people use for it, most telling first. */
  synonyms: string[];
  /** How many upcoming or open opportunities have it. */
  count: number;
  /** Major groups of the SOC 2018, such as 13-0000. */
  soc2018: string[];
}

/** A list. */
export interface TermList {
  items: Term[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
  /** Null unless the search went further than asked. */
  widened: Widened | null;
  sources: SourceCounts;
  /** Why the list is empty or was found by other words; only when there is something to say. */
  hint?: string;
  /** The whole answer is made up for a demonstration. */
  sample: boolean;
}

/** A word of a closed vocabulary. */
export interface Term {
  slug: string;
  label: string;
  definition: string;
  /** Words people use for it, most telling first. */
  synonyms: string[];
  /** How many upcoming or open opportunities have it. */
  count: number;
}

/** A list. */
export interface SourceList {
  items: Source[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
  /** Null unless the search went further than asked. */
  widened: Widened | null;
  sources: SourceCounts;
  /** Why the list is empty or was found by other words; only when there is something to say. */
  hint?: string;
  /** The whole answer is made up for a demonstration. */
  sample: boolean;
}

/** A place on the web that publishes opportunities, and how reading it goes. */
export interface Source {
  id: string;
  name: string;
  /** For people. */
  homeUrl: string;
  /** The address that is read. */
  url: string;
  /** The reader of its format. */
  adapter: string;
  /** How near it is to the organizer. */
  authority: 'organizer' | 'platform' | 'aggregator';
  schedule: Schedule;
  terms: Terms;
  /**
   * Its publisher, or the operator, asked for an end on this date: it is not read, and what came only from it is
   * withdrawn.
   */
  takenDownOn: string | null;
  politeness: Politeness;
  /** The document that its address is known from. */
  basis: string | null;
  /** The date on which someone read it live. */
  checkedOn: string | null;
  /** In brief, as lists count it. */
  health: 'ok' | 'stale' | 'failing';
  /** How it is; `lastReason` says why. */
  state: 'unverified' | 'ok' | 'quiet' | 'failing' | 'changed-shape' | 'blocked' | 'paused' | 'taken-down';
  paused: boolean;
  lastRunAt: Instant | null;
  lastGoodAt: Instant | null;
  lastOutcome: 'ok' | 'empty' | 'failed' | 'blocked' | 'held' | 'changed-shape' | null;
  /** Why the last reading was not good. */
  lastReason: string | null;
  /** What it shows at present. */
  listings: number;
  /** What each of its last ten good readings showed, oldest first. */
  trend: number[];
  /** When it is read next, as far as that is planned. */
  nextReadingAt: Instant | null;
  /** Made up for a demonstration. */
  sample: boolean;
}

/** When a source is read. */
export interface Schedule {
  /** Five-field cron expression. */
  cron: string;
  /** IANA name. */
  timeZone: string;
}

/** What its publisher permits, as far as is known. */
export interface Terms {
  note: string | null;
  fullTextPermitted: boolean;
}

/** How a source is asked, and how its publisher can end it. */
export interface Politeness {
  /**
   * What its robots.txt says of the address that is read; unreachable forbids for the time being; null before it
   * was asked.
   */
  robots: 'allowed' | 'forbidden' | 'unreachable' | null;
  robotsCheckedAt: Instant | null;
  /** Least pause between two requests to its host. */
  paceSeconds: number | null;
  /** The name by which its robots.txt can address this service. */
  userAgent: string;
  /** Whom its publisher can turn to. */
  contact: string | null;
  /** How its publisher ends the reading. */
  optOut: string;
}

/** A source, and how its last readings went. */
export interface SourceDetail {
  id: string;
  name: string;
  /** For people. */
  homeUrl: string;
  /** The address that is read. */
  url: string;
  /** The reader of its format. */
  adapter: string;
  /** How near it is to the organizer. */
  authority: 'organizer' | 'platform' | 'aggregator';
  schedule: Schedule;
  terms: Terms;
  /**
   * Its publisher, or the operator, asked for an end on this date: it is not read, and what came only from it is
   * withdrawn.
   */
  takenDownOn: string | null;
  politeness: Politeness;
  /** The document that its address is known from. */
  basis: string | null;
  /** The date on which someone read it live. */
  checkedOn: string | null;
  /** In brief, as lists count it. */
  health: 'ok' | 'stale' | 'failing';
  /** How it is; `lastReason` says why. */
  state: 'unverified' | 'ok' | 'quiet' | 'failing' | 'changed-shape' | 'blocked' | 'paused' | 'taken-down';
  paused: boolean;
  lastRunAt: Instant | null;
  lastGoodAt: Instant | null;
  lastOutcome: 'ok' | 'empty' | 'failed' | 'blocked' | 'held' | 'changed-shape' | null;
  /** Why the last reading was not good. */
  lastReason: string | null;
  /** What it shows at present. */
  listings: number;
  /** What each of its last ten good readings showed, oldest first. */
  trend: number[];
  /** When it is read next, as far as that is planned. */
  nextReadingAt: Instant | null;
  /** Made up for a demonstration. */
  sample: boolean;
  /** The last readings, newest first, at most ten. */
  runs: Run[];
  /** Its host asked to be left alone until then, and is. */
  notBeforeAt: Instant | null;
}

/** One reading of a source. */
export interface Run {
  startedAt: Instant;
  /** Null while it lasts. */
  finishedAt: Instant | null;
  outcome: 'ok' | 'empty' | 'failed' | 'blocked' | 'held' | 'changed-shape' | null;
  /** Why it was not good. */
  reason: string | null;
  /** Pages read, those that had not changed included. */
  pages: number;
  /** Entries understood. */
  read: number;
  /** Entries that could not be understood; kept with the reason. */
  rejected: number;
}

/** A page of the change feed (RPDE 1.0). */
export interface ChangeFeed {
  /** Address of the next page; this very page when there is nothing more yet. */
  next: string;
  items: Change[];
  /** Where the terms of each publisher are told, in `terms`: there is no one license for the words of many. */
  license: string;
  /** Everything here is made up for a demonstration. */
  sample: boolean;
}

/** An opportunity at its latest change. */
export interface Change {
  /** `deleted`: no longer served; told for seven days. */
  state: 'updated' | 'deleted';
  kind: 'Opportunity';
  id: string;
  /** A number that grows with every change; several items may share one. */
  modified: number;
  /** The opportunity as it is now; only of what is `updated`. */
  data?: Opportunity;
}

/** An opportunity with all that stands behind it, served or not. */
export interface OpportunityEvidence {
  opportunity: Opportunity;
  /** A person took it from sight. */
  hidden: boolean;
  /** What it was merged into. */
  mergedInto: string | null;
  evidence: FactEvidence[];
  /** Undone ones too, in the order they were made. */
  links: Link[];
  /** Those of every link, standing or undone. */
  listings: Listing[];
  /** Undone ones too, newest first. */
  corrections: Correction[];
  sample: boolean;
}

/** The words that one inferred fact rests on. */
export interface FactEvidence {
  /** The fact and its value, such as `way speak`. */
  fact: string;
  /** The words, at most 300 characters. */
  text: string;
  /** Where they stood. */
  from: 'title' | 'description' | 'organizer' | 'category' | 'location' | 'type' | 'stated' | 'source' | 'person';
}

/** Why a listing is, or was, taken for this opportunity. */
export interface Link {
  id: string;
  sourceId: string;
  sourceKey: string;
  /** It began with this listing; it was found the same; its source gave it a new id; a person said so. */
  verdict: 'first' | 'same' | 'moved-key' | 'person';
  /** Probability that it is the same, 0 to 1. */
  score: number;
  reason: string;
  madeAt: Instant;
  /** Null while it stands. */
  undoneAt: Instant | null;
}

/** One entry as a source printed it, and what was understood of it. */
export interface Listing {
  sourceId: string;
  sourceName: string;
  authority: 'organizer' | 'platform' | 'aggregator';
  /** The source's own id for it. */
  sourceKey: string;
  adapter: string;
  /** As its source printed it, nothing interpreted. */
  printed: Record<string, unknown>;
  /** As it was understood. */
  facts: Record<string, unknown>;
  firstSeenAt: Instant;
  lastSeenAt: Instant;
  changedAt: Instant;
  /** Good whole readings in a row that should have shown it and did not. */
  misses: number;
  withdrawnAt: Instant | null;
}

/** An entry of the log of what people decided. Entries never change. */
export interface Correction {
  id: string;
  kind: 'edit' | 'hide' | 'merge' | 'split' | 'different' | 'release' | 'dismiss' | 'undo';
  /** What it is about; of a merge the survivor; null for a run. */
  opportunityId: string | null;
  /** The second opportunity of a merge, a split or an unsure match. */
  otherId: string | null;
  /** What an edit set right, as it is kept. */
  facts: Record<string, unknown> | null;
  /** The held run that was decided on. */
  runId: string | null;
  /** The entry that this one takes back. */
  undoes: string | null;
  /** The entry that takes this one back; null while it stands. */
  undoneBy: string | null;
  who: string;
  why: string;
  madeAt: Instant;
}

/** What people decided, newest first. */
export interface Log {
  items: Correction[];
  /** Cursor of the next page. */
  next: string | null;
  sample: boolean;
}

/** The questions that wait for a person. */
export interface Review {
  /** At most 100, the oldest. */
  matches: UnsureMatch[];
  /** The latest of each source. */
  heldRuns: HeldRun[];
  sample: boolean;
}

/** Two opportunities that may be the same: `same` or `different`? */
export interface UnsureMatch {
  /** To decide it by. */
  id: string;
  a: ReviewSide;
  b: ReviewSide;
  /** Probability that they are the same, 0 to 1. */
  score: number;
  /** What speaks for it and against it, strongest first. */
  reason: string;
  metAt: Instant;
}

/** One of the two of an unsure match. */
export interface ReviewSide {
  id: string;
  title: string;
  /** Wall clock in `timeZone`, or a date. */
  start: string | null;
  timeZone: string | null;
  organizer: string | null;
  venue: string | null;
  city: string | null;
  url: string | null;
}

/** A reading that lost much at once and changed nothing: `release` or `dismiss`? */
export interface HeldRun {
  /** To decide it by. */
  id: string;
  sourceId: string;
  sourceName: string;
  reason: string | null;
  heldAt: Instant;
  /** What it would withdraw. */
  listings: {
    key: string;
    title: string;
    start: string | null;
  }[];
}

/** What probing an address found. Nothing was stored. */
export interface ProbeReport {
  outcome: 'found' | 'nothing-found' | 'refused' | 'failed';
  /** What it came to, for people. */
  message: string;
  /** Software that the page shows to run the site. */
  platforms: string[];
  /** The best first. */
  feeds: ProvedFeed[];
  /** The entry that would read it, ready to be added. */
  entry: Record<string, unknown> | null;
  /** Requests that it cost the site, eight at most. */
  requests: number;
}

/** An address that was read and gave something. */
export interface ProvedFeed {
  url: string;
  adapter: string;
  /** Opportunities that were read there. */
  found: number;
}

/** The last readings of a source, newest first. */
export interface RunRecordList {
  items: RunRecord[];
  sample: boolean;
}

/** One reading, with its problems. */
export interface RunRecord {
  id: string;
  /** The slot of its schedule that it fills. */
  slotAt: Instant | null;
  startedAt: Instant;
  /** Null while it lasts. */
  finishedAt: Instant | null;
  outcome: 'ok' | 'empty' | 'failed' | 'blocked' | 'held' | 'changed-shape' | null;
  reason: string | null;
  /** What it met and did. */
  counts: {
    pages: number;
    pagesUnchanged: number;
    vouched: number;
    read: number;
    created: number;
    changed: number;
    unchanged: number;
    rejected: number;
    problems: number;
    missed: number;
    withdrawn: number;
  };
  /** The first problems met. */
  problems: string[];
  /** The process that read, host and number. */
  readBy: string | null;
}

/** What the queue holds, given up first. */
export interface QueueList {
  items: QueuedReading[];
  sample: boolean;
}

/** A reading that waits, is under way, or was given up. */
export interface QueuedReading {
  sourceId: string;
  slotAt: Instant | null;
  /** `dead`: given up after all its attempts. */
  state: 'waiting' | 'retry' | 'active' | 'dead';
  /** Attempts that came to nothing. */
  attempts: number;
  queuedAt: Instant;
  /** Why the last attempt came to nothing. */
  reason: string | null;
}

/** What people did to sources and tokens, newest first. */
export interface AuditLog {
  items: AuditEntry[];
  /** Cursor of the next page. */
  next: string | null;
  sample: boolean;
}

/** What somebody did to a source or a token. Entries never change. */
export interface AuditEntry {
  id: string;
  act: 'source-add' | 'source-pause' | 'source-resume' | 'source-run' | 'source-take-down' | 'token-create' | 'token-revoke';
  /** Id of the source, or name of the token. */
  about: string;
  who: string;
  why: string;
  detail: Record<string, unknown>;
  at: Instant;
}
