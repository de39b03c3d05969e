import type { Moment } from './moment.ts';
import type { Location } from './place.ts';
import type { Provenance } from './provenance.ts';
import type { Attendance, Cause, Field, Kind, Status, Way } from './vocabularies.ts';

/** The words an inference came from, so that a person can check it. */
export interface Evidence {
  /** The sentence, title, category or default, at most 300 characters. */
  readonly text: string;
  readonly from:
    | 'title'
    | 'description'
    | 'organizer'
    | 'category'
    | 'location'
    | 'type'
    | 'stated'
    | 'source'
    | 'person';
}

export interface WayToContribute {
  readonly way: Way;
  readonly evidence: Evidence;
  /** Last moment to sign up, apply or submit. */
  readonly deadline: Moment | null;
  readonly url: string | null;
  /** What it takes, as printed: `two hours a month`. */
  readonly effort: string | null;
}

export interface FieldMatch {
  readonly field: Field;
  readonly evidence: Evidence;
}

export interface CauseMatch {
  readonly cause: Cause;
  readonly evidence: Evidence;
}

/** Money; amounts in units of the currency. schema.org `Offer`. */
export interface Cost {
  readonly isFree: boolean | null;
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217. */
  readonly currency: string | null;
  readonly memberPrice: number | null;
  readonly guestPrice: number | null;
}

/** Continuing-education credit. */
export interface Credit {
  readonly body: 'SHRM' | 'HRCI' | 'NASBA' | 'IACET' | 'other';
  readonly unit: 'PDC' | 'credit' | 'CPE' | 'CEU';
  readonly amount: number | null;
  readonly evidence: Evidence;
}

/** Who may come, and whether there is room. */
export type Audience = 'open' | 'guests-welcome' | 'members-only';
export type Availability = 'available' | 'waitlist' | 'sold-out';

/** What is asked of those who come to help. */
export interface Requirements {
  readonly minimumAge: number | null;
  readonly accessibility: string | null;
  readonly training: string | null;
  readonly backgroundCheck: string | null;
}

/** One concrete time of an opportunity: a session, a date of a series, a shift. */
export interface Occurrence {
  readonly start: Moment;
  readonly end: Moment | null;
  readonly status: Status;
  /** Title or place of this one time, where it differs. */
  readonly title: string | null;
  readonly capacity: number | null;
  readonly remaining: number | null;
}

/** Everything that is known of an opportunity (PRODUCT.md §2); what is unknown is `null` or empty, what is inferred carries its evidence. */
export interface OpportunityFacts {
  readonly title: string;
  readonly kind: Kind;
  readonly kindEvidence: Evidence | null;
  readonly ways: readonly WayToContribute[];
  readonly fields: readonly FieldMatch[];
  readonly causes: readonly CauseMatch[];
  readonly skills: readonly string[];
  readonly descriptionText: string | null;
  /** Sanitized. */
  readonly descriptionHtml: string | null;
  readonly organizer: { readonly name: string; readonly url: string | null } | null;
  readonly location: Location | null;
  readonly attendance: Attendance;
  readonly attendanceEvidence: Evidence | null;
  readonly onlineUrl: string | null;
  readonly start: Moment | null;
  readonly end: Moment | null;
  readonly doors: Moment | null;
  /** Last moment to apply or register for the whole of it. */
  readonly deadline: Moment | null;
  /** RRULE text as printed, joined by new lines when there are several. */
  readonly recurrence: string | null;
  /** Open until filled: an opening without a date of its own. */
  readonly isOngoing: boolean;
  readonly status: Status;
  readonly previousStart: Moment | null;
  readonly cost: Cost | null;
  readonly audience: Audience | null;
  readonly audienceEvidence: Evidence | null;
  readonly availability: Availability | null;
  readonly commitment: string | null;
  readonly requirements: Requirements;
  readonly credits: readonly Credit[];
  /** A role, `program chair`; never a private person's address or phone. */
  readonly contactRole: string | null;
  readonly url: string | null;
  readonly registrationUrl: string | null;
  readonly imageUrl: string | null;
}

/** The canonical record served to users. All `…At` are RFC 3339 instants. */
export interface Opportunity {
  /** UUIDv7. */
  readonly id: string;
  /** Counts the changes told to users, from 1; iCalendar `SEQUENCE` is `version - 1`. */
  readonly version: number;
  readonly facts: OpportunityFacts;
  /** Upcoming ones first asked for, earliest first; a bounded number. */
  readonly occurrences: readonly Occurrence[];
  readonly provenance: readonly Provenance[];
  /** Name of a fact → id of the source whose words it is; `person` for what a person set right. */
  readonly factSources: Readonly<Record<string, string>>;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly changedAt: string;
  readonly withdrawnAt: string | null;
  /** Made up for the demo. */
  readonly isSample: boolean;
}
