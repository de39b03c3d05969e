import type { Cost, Occurrence, Opportunity, WayToContribute } from '#domain/opportunity.ts';
import type { Provenance } from '#domain/provenance.ts';
import type { Status } from '#domain/vocabularies.ts';
import type { OpportunityHit } from '#query/opportunity-filter.ts';
import { toExcerpt } from './excerpt.ts';
import { isShownInFull } from './is-shown-in-full.ts';
import type { OpportunityDetail, OpportunitySummary } from './opportunity-schema.ts';
import { idOfOrganizer } from './organizer-ids.ts';
import { presentMoment, presentMomentOrNull } from './present-moment.ts';
import { tellStatus } from './tell-status.ts';

/** Facts that have another name on the wire. */
const FACT_NAMES: ReadonlyMap<string, string> = new Map([
  ['descriptionText', 'description'],
  ['isOngoing', 'ongoing'],
]);

/** An opportunity found by a list, told by the time that the list found it for. */
export function presentOpportunitySummary({
  opportunity,
  occurrence,
  distanceMeters,
}: OpportunityHit): OpportunitySummary {
  return {
    ...presentShared(opportunity, occurrence),
    sourceIds: [...new Set(opportunity.provenance.map(({ sourceId }) => sourceId))],
    distanceKm: distanceMeters === null ? null : Math.round(distanceMeters / 100) / 10,
  };
}

/** One opportunity with its provenance. To the public its full text goes out only where its publisher permits it. */
export function presentOpportunity(opportunity: Opportunity, isInFull = isShownInFull(opportunity)): OpportunityDetail {
  const { facts, occurrences, provenance, factSources } = opportunity;
  return {
    ...presentShared(opportunity, occurrences[0] ?? null),
    description: isInFull ? facts.descriptionText : null,
    descriptionHtml: isInFull ? facts.descriptionHtml : null,
    kindEvidence: facts.kindEvidence,
    attendanceEvidence: facts.attendanceEvidence,
    // What was stored before it was looked for has none until it is read anew.
    audienceEvidence: facts.audienceEvidence ?? null,
    occurrences: occurrences.map((occurrence) => presentOccurrence(occurrence, facts.status)),
    provenance: provenance.map(presentProvenance),
    factSources: nameFacts(factSources),
  };
}

/** By the names that the facts have here. */
function nameFacts(factSources: Opportunity['factSources']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(factSources).map(([name, source]) => [FACT_NAMES.get(name) ?? name, source]),
  );
}

function presentShared(opportunity: Opportunity, occurrence: Occurrence | null) {
  const { facts } = opportunity;
  return {
    ...presentRecord(opportunity),
    ...presentTimes(opportunity, occurrence),
    ...presentNature(opportunity),
    title: facts.title,
    excerpt: facts.descriptionText === null ? null : toExcerpt(facts.descriptionText),
    organizer: facts.organizer && { id: idOfOrganizer(facts.organizer.name), ...facts.organizer },
    location: facts.location,
    contactRole: facts.contactRole,
    url: facts.url,
    registrationUrl: facts.registrationUrl,
    onlineUrl: facts.onlineUrl,
    imageUrl: facts.imageUrl,
  };
}

function presentRecord({ id, version, firstSeenAt, lastSeenAt, changedAt, withdrawnAt, isSample }: Opportunity) {
  return { id, version, firstSeenAt, lastSeenAt, changedAt, withdrawnAt, sample: isSample };
}

function presentTimes({ facts }: Opportunity, occurrence: Occurrence | null) {
  const start = occurrence?.start ?? facts.start;
  const end = occurrence ? occurrence.end : facts.end;
  return {
    start: presentMomentOrNull(start),
    end: presentMomentOrNull(end),
    timeZone: start?.timeZone ?? null,
    allDay: start?.isDate ?? false,
    doors: presentMomentOrNull(facts.doors),
    deadline: presentMomentOrNull(facts.deadline),
    recurrence: facts.recurrence,
    ongoing: facts.isOngoing,
    status: tellStatus(facts.status, occurrence?.status ?? 'scheduled'),
    previousStart: presentMomentOrNull(facts.previousStart),
  };
}

function presentNature({ facts }: Opportunity) {
  return {
    kind: facts.kind,
    ways: facts.ways.map(presentWay),
    fields: [...facts.fields],
    causes: [...facts.causes],
    skills: [...facts.skills],
    attendance: facts.attendance,
    cost: facts.cost && presentCost(facts.cost),
    audience: facts.audience,
    availability: facts.availability,
    commitment: facts.commitment,
    requirements: facts.requirements,
    credits: [...facts.credits],
  };
}

function presentWay({ deadline, ...rest }: WayToContribute) {
  return { ...rest, deadline: presentMomentOrNull(deadline) };
}

function presentCost({ isFree, ...amounts }: Cost) {
  return { free: isFree, ...amounts };
}

function presentProvenance(told: Provenance) {
  const { sourceId, sourceName, sourceKey, adapter, url, firstSeenAt, lastSeenAt, linkReason } = told;
  return { sourceId, sourceName, sourceKey, adapter, url, firstSeenAt, lastSeenAt, linkReason };
}

function presentOccurrence({ start, end, status, ...rest }: Occurrence, whole: Status) {
  return {
    ...rest,
    status: tellStatus(whole, status),
    start: presentMoment(start),
    end: presentMomentOrNull(end),
    timeZone: start.timeZone,
    allDay: start.isDate,
  };
}
