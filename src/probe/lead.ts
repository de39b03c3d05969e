/** An address that may be a feed of the site's events, not asked yet. */
export interface Lead {
  readonly url: string;
  /** Why it is looked at, for people: `the page declares a calendar`. */
  readonly why: string;
  /** How likely it is the best way to read the site, from 0 to 1; the likelier is asked first. */
  readonly promise: number;
  /** Whose words it would be: the organizer's own, or those of a platform it also uses. */
  readonly isElsewhere: boolean;
}

/** How much the ways to come by an address promise. */
export const PROMISE = {
  /** The calendar system that runs the page has an interface of its own. */
  ownInterface: 0.95,
  /** The page declares it, or links to it, as its calendar. */
  calendar: 0.9,
  /** The page shows this calendar inside it. */
  embedded: 0.85,
  /** A page of events or openings on the same site. */
  eventPage: 0.6,
  /** The same organization on a platform for events. */
  elsewhere: 0.5,
  /** A feed of who knows what. */
  feed: 0.4,
  /** Nothing says that it exists. */
  guess: 0.1,
} as const;
