import { PERSON } from '#domain/correction.ts';
import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import { PRECISIONS, type Location } from '#domain/place.ts';
import { uniteByKey, uniteCredits, uniteRequirements, uniteWays } from './merge-lists.ts';
import { mergeTimes } from './merge-times.ts';
import { firstTold, toldBy, type Telling, type Told } from './telling.ts';

/** The facts of several sources as one, each with the source it came from. */
export interface MergedFacts {
  readonly facts: OpportunityFacts;
  /** Field → id of the source that told it, `PERSON` for what a person set right; fields that nobody states are missing. */
  readonly factSources: Readonly<Record<string, string>>;
  readonly occurrences: readonly Occurrence[];
}

/**
 * Merges what several sources tell of one opportunity, field by field (PRODUCT.md §4.2). What is stated comes before what is
 * not, then the higher rank before the lower; things that belong together (times, place, description) come from one source;
 * lists are united. A person's correction beats them all. Pure.
 * @param ranked at least one, best first: organizer before platform before aggregator, then newer before older
 * @throws {RangeError} when there is nothing to merge
 */
export function mergeFacts(ranked: readonly Telling[], correction: Partial<OpportunityFacts> = {}): MergedFacts {
  const [best] = ranked;
  if (!best) throw new RangeError('There is nothing to merge.');
  const { occurrences, ...times } = mergeTimes(ranked);
  const told: ToldFacts = {
    title: { value: best.facts.title, sourceId: best.sourceId },
    ...times,
    ...mergeWords(ranked),
    ...mergeLists(ranked),
    ...mergeTerms(ranked),
    ...mergeAddresses(ranked),
    location: toldBy(mostPrecise(ranked), ({ location }) => location),
  };
  return {
    facts: { ...toFacts(told), ...correction },
    factSources: {
      ...toSources(told),
      ...Object.fromEntries(Object.keys(correction).map((name) => [name, PERSON])),
    },
    occurrences,
  };
}

type ToldFacts = { readonly [Field in keyof OpportunityFacts]: Told<OpportunityFacts[Field]> };

function mergeWords(ranked: readonly Telling[]) {
  const kind = ranked.find(({ facts }) => facts.kind !== 'other');
  const attendance = ranked.find(({ facts }) => facts.attendance !== 'unknown');
  const described = ranked.find(({ facts }) => facts.descriptionText !== null);
  return {
    kind: firstTold(ranked, (facts) => facts.kind, 'other'),
    kindEvidence: toldBy(kind, (facts) => facts.kindEvidence),
    attendance: firstTold(ranked, (facts) => facts.attendance, 'unknown'),
    attendanceEvidence: toldBy(attendance, (facts) => facts.attendanceEvidence),
    descriptionText: toldBy(described, (facts) => facts.descriptionText),
    descriptionHtml: toldBy(described, (facts) => facts.descriptionHtml),
  } as const;
}

function mergeLists(ranked: readonly Telling[]) {
  return {
    ways: uniteWays(ranked),
    fields: uniteByKey(
      ranked,
      ({ fields }) => fields,
      ({ field }) => field,
    ),
    causes: uniteByKey(
      ranked,
      ({ causes }) => causes,
      ({ cause }) => cause,
    ),
    skills: uniteByKey(
      ranked,
      ({ skills }) => skills,
      (skill) => skill.toLowerCase(),
    ),
    credits: uniteCredits(ranked),
    requirements: uniteRequirements(ranked),
  };
}

function mergeTerms(ranked: readonly Telling[]) {
  const welcoming = ranked.find(({ facts }) => facts.audience !== null);
  return {
    cost: firstTold(ranked, ({ cost }) => cost, null),
    audience: firstTold(ranked, ({ audience }) => audience, null),
    audienceEvidence: toldBy(welcoming, (facts) => facts.audienceEvidence),
    availability: firstTold(ranked, ({ availability }) => availability, null),
    commitment: firstTold(ranked, ({ commitment }) => commitment, null),
    contactRole: firstTold(ranked, ({ contactRole }) => contactRole, null),
    deadline: firstTold(ranked, ({ deadline }) => deadline, null),
  };
}

function mergeAddresses(ranked: readonly Telling[]) {
  return {
    organizer: firstTold(ranked, ({ organizer }) => organizer, null),
    onlineUrl: firstTold(ranked, ({ onlineUrl }) => onlineUrl, null),
    url: firstTold(ranked, ({ url }) => url, null),
    registrationUrl: firstTold(ranked, ({ registrationUrl }) => registrationUrl, null),
    imageUrl: firstTold(ranked, ({ imageUrl }) => imageUrl, null),
  };
}

/** A place is taken whole, never put together of two: the first that names venue or street, then the best known on the map. */
function mostPrecise(ranked: readonly Telling[]): Telling | undefined {
  const placed = ranked.filter(({ facts }) => facts.location !== null);
  return placed.toSorted((a, b) => vagueness(a.facts.location) - vagueness(b.facts.location))[0];
}

function vagueness(location: Location | null): number {
  if (location === null) return Number.POSITIVE_INFINITY;
  const isNamed = location.venue !== null || location.street !== null;
  const precision = location.precision === null ? PRECISIONS.length : PRECISIONS.indexOf(location.precision);
  return precision + (isNamed ? 0 : PRECISIONS.length + 1);
}

function toFacts(told: ToldFacts): OpportunityFacts {
  const entries = Object.entries(told).map(([name, { value }]) => [name, value]);
  return Object.fromEntries(entries) as OpportunityFacts; // `ToldFacts` has each field with its own type
}

function toSources(told: ToldFacts): Readonly<Record<string, string>> {
  const entries = Object.entries(told).flatMap(([name, { sourceId }]) => (sourceId === null ? [] : [[name, sourceId]]));
  return Object.fromEntries(entries);
}
