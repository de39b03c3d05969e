import type { PageSelectors } from './selectors.ts';
import type { Attendance, Cause, Field, Kind, Way } from './vocabularies.ts';

/** What a source's own entry states for everything it publishes; a listing's own words come before these. */
export interface SourceDefaults {
  readonly kind: Kind | null;
  readonly ways: readonly Way[];
  readonly fields: readonly Field[];
  readonly causes: readonly Cause[];
  readonly attendance: Attendance | null;
  /** IANA name, for floating times. */
  readonly timeZone: string | null;
  /** Slug of the gazetteer's city, for listings that print no place. */
  readonly city: string | null;
  readonly organizer: string | null;
}

/** How near a source is to the organizer; a lower rank's words yield to a higher one's in a merge. */
export const AUTHORITIES = ['organizer', 'platform', 'aggregator'] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** What reading and normalizing need to know of a source. */
export interface SourceFacts {
  readonly id: string;
  readonly name: string;
  /** Home page, for people. */
  readonly homeUrl: string;
  /** The address that is read. */
  readonly url: string;
  /** Adapter name, or `auto` to choose by what the page shows. */
  readonly adapter: string;
  readonly authority: Authority;
  readonly defaults: SourceDefaults;
  /** For the adapter `selectors`. */
  readonly selectors?: PageSelectors | undefined;
  /** Pages read in one run, for a source that has more than are usual. */
  readonly pagesMax?: number | undefined;
  /** Name of the environment variable with the operator's token for this platform's interface. */
  readonly tokenFrom?: string | undefined;
  /** Where the token is exchanged for one that expires, when that is another address than the platform's usual one. */
  readonly tokenUrl?: string | undefined;
}

/** No defaults at all, as for an address that a person pastes. */
export const NO_DEFAULTS: SourceDefaults = {
  kind: null,
  ways: [],
  fields: [],
  causes: [],
  attendance: null,
  timeZone: null,
  city: null,
  organizer: null,
};

/** When a source is read: five-field cron expression in an IANA zone, and the bounds within which its pace is fitted to what it brings. */
export interface Schedule {
  readonly cron: string;
  readonly timeZone: string;
  /** From the end of one reading to the next: at least, and at most, so many hours. */
  readonly gapHoursMin?: number | undefined;
  readonly gapHoursMax?: number | undefined;
}

/** What its publisher permits, as far as is known. */
interface Terms {
  readonly note: string | null;
  /** Whether the full description may be shown; otherwise lists and pages carry an excerpt and the link. */
  readonly isFullTextPermitted: boolean;
}

/** Whether the catalog states a source, or a person added it while the service ran. */
export type SourceOrigin = 'catalog' | 'person';

/** A place on the web that publishes opportunities, as the catalog states it. */
export interface Source extends SourceFacts {
  readonly schedule: Schedule;
  readonly terms: Terms;
  /** The document that its address is known from. */
  readonly basis: string | null;
  /** `YYYY-MM-DD` on which someone read it live; `null` until then. */
  readonly checkedOn: string | null;
  /** Made up for the demo. */
  readonly isSample: boolean;
  /** Its publisher, or the operator, asked for an end: it is not read, and what came only from it is withdrawn. */
  readonly takenDown?: Takedown | undefined;
}

/** What asking a source's host is bound by, as it was at the last reading. */
export interface Politeness {
  /** What robots.txt says of the source's address; `unreachable` when it could not be read, which forbids for the time being. */
  readonly robots: 'allowed' | 'forbidden' | 'unreachable';
  /** Least pause between two requests to the host, as robots.txt and the usual pace have it; `null` when no page was asked for. */
  readonly gapMs: number | null;
}

export interface Takedown {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Who asked and why, for people. */
  readonly why: string;
}
