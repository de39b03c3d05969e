import type { Occurrence, Opportunity, OpportunityFacts } from '#domain/opportunity.ts';
import type { Location } from '#domain/place.ts';
import type { Attendance, Status } from '#domain/vocabularies.ts';
import { toExcerpt } from './excerpt.ts';
import { presentMoment, presentMomentOrNull } from './present-moment.ts';
import { presentOffers } from './schema-org-offers.ts';
import { tellStatus } from './tell-status.ts';

/** How an opportunity is told to machines that read pages. */
export interface SchemaOrgContext {
  /** Address of our own page about it. */
  readonly pageUrl: string;
  /** The full text goes out only where its source permits. */
  readonly isFullTextPermitted: boolean;
}

/** JSON of schema.org; a property that is `undefined` is not written. */
export type Thing = Readonly<Record<string, unknown>>;

const STATUSES: Readonly<Record<Status, string | undefined>> = {
  scheduled: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
  postponed: 'https://schema.org/EventPostponed',
  rescheduled: 'https://schema.org/EventRescheduled',
  // schema.org has no word for it.
  tentative: undefined,
};
const ATTENDANCE_MODES: Readonly<Record<Attendance, string | undefined>> = {
  'in-person': 'https://schema.org/OfflineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  unknown: undefined,
};

/**
 * An opportunity in the words of schema.org: an `Event`, or an unpaid `JobPosting` where it waits for people without a date. What
 * is unknown is missing, and coordinates are told only where they are those of the place itself.
 */
export function presentSchemaOrg(opportunity: Opportunity, context: SchemaOrgContext): Thing {
  const { facts } = opportunity;
  const isOpening = facts.isOngoing && opportunity.occurrences.length === 0;
  return {
    '@context': 'https://schema.org',
    ...(isOpening ? presentOpening(opportunity) : presentEvent(opportunity)),
    identifier: opportunity.id,
    description: tellDescription(facts, context),
    url: facts.url ?? context.pageUrl,
    mainEntityOfPage: context.pageUrl,
    image: facts.imageUrl ?? undefined,
  };
}

function presentEvent({ facts, occurrences }: Opportunity): Thing {
  const [first, ...others] = occurrences;
  const isSeries = others.length > 0;
  const start = first?.start ?? facts.start;
  const end = first ? first.end : facts.end;
  return {
    '@type': 'Event',
    name: facts.title,
    startDate: start ? presentMoment(start) : undefined,
    endDate: presentMomentOrNull(end) ?? undefined,
    doorTime: presentMomentOrNull(facts.doors) ?? undefined,
    previousStartDate: presentMomentOrNull(facts.previousStart) ?? undefined,
    eventStatus: STATUSES[isSeries || !first ? facts.status : tellStatus(facts.status, first.status)],
    eventAttendanceMode: ATTENDANCE_MODES[facts.attendance],
    location: presentPlaces(facts),
    organizer: presentOrganizer(facts),
    isAccessibleForFree: facts.cost?.isFree ?? undefined,
    offers: presentOffers(facts),
    subEvent: isSeries ? occurrences.map((occurrence) => presentSession(occurrence, facts.status)) : undefined,
  };
}

function presentSession({ start, end, status }: Occurrence, whole: Status): Thing {
  return {
    '@type': 'Event',
    startDate: presentMoment(start),
    endDate: presentMomentOrNull(end) ?? undefined,
    eventStatus: STATUSES[tellStatus(whole, status)],
  };
}

function presentOpening({ facts, firstSeenAt }: Opportunity): Thing {
  return {
    '@type': 'JobPosting',
    title: facts.title,
    employmentType: 'VOLUNTEER',
    datePosted: firstSeenAt.slice(0, 10),
    validThrough: presentMomentOrNull(facts.deadline) ?? undefined,
    hiringOrganization: presentOrganizer(facts),
    jobLocation: facts.location ? presentPlace(facts.location) : undefined,
    skills: facts.skills.length === 0 ? undefined : facts.skills.join(', '),
  };
}

function tellDescription({ descriptionText }: OpportunityFacts, context: SchemaOrgContext): string | undefined {
  if (descriptionText === null) return undefined;
  return context.isFullTextPermitted ? descriptionText : toExcerpt(descriptionText);
}

function presentOrganizer({ organizer }: OpportunityFacts): Thing | undefined {
  return organizer ? { '@type': 'Organization', name: organizer.name, url: organizer.url ?? undefined } : undefined;
}

function presentPlaces({ location, onlineUrl }: OpportunityFacts): readonly Thing[] | Thing | undefined {
  const places = [
    ...(location ? [presentPlace(location)] : []),
    ...(onlineUrl === null ? [] : [{ '@type': 'VirtualLocation', url: onlineUrl }]),
  ];
  return places.length > 1 ? places : places[0];
}

function presentPlace(location: Location): Thing {
  const { venue, latitude, longitude, precision } = location;
  const isExact = precision === 'point' && latitude !== null && longitude !== null;
  return {
    '@type': 'Place',
    name: venue ?? undefined,
    address: {
      '@type': 'PostalAddress',
      streetAddress: location.street ?? undefined,
      addressLocality: location.city ?? undefined,
      addressRegion: location.region ?? undefined,
      postalCode: location.postalCode ?? undefined,
      addressCountry: location.country ?? undefined,
    },
    geo: isExact ? { '@type': 'GeoCoordinates', latitude, longitude } : undefined,
  };
}
