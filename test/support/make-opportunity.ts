import type { Moment } from '#domain/moment.ts';
import type { Evidence, Occurrence, Opportunity, OpportunityFacts, WayToContribute } from '#domain/opportunity.ts';
import type { Way } from '#domain/vocabularies.ts';
import { toMoment } from '#normalize/moment.ts';
import { NOTHING_KNOWN } from './nothing-known.ts';

const ZONE = 'America/Chicago';

const FACTS: OpportunityFacts = {
  ...NOTHING_KNOWN,
  title: 'March meeting',
  kind: 'meetup',
  attendance: 'in-person',
};

/** Facts of which only the given ones are known. */
export function makeFacts(facts: Partial<OpportunityFacts> = {}): OpportunityFacts {
  return { ...FACTS, ...facts };
}

/** A UUIDv7 that ends in the number. */
export function makeId(number: number): string {
  return `01990000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** An opportunity told by no source; its start is its only occurrence unless others are given. */
export function makeOpportunity(
  facts: Partial<OpportunityFacts> = {},
  record: Partial<Omit<Opportunity, 'facts'>> = {},
): Opportunity {
  const whole = makeFacts(facts);
  return {
    id: makeId(1),
    version: 1,
    facts: whole,
    occurrences: whole.start ? [makeOccurrence(whole.start, { end: whole.end })] : [],
    provenance: [],
    factSources: {},
    firstSeenAt: '2026-02-01T12:00:00Z',
    lastSeenAt: '2026-03-01T12:00:00Z',
    changedAt: '2026-02-02T12:00:00Z',
    withdrawnAt: null,
    isSample: false,
    ...record,
  };
}

export function makeOccurrence(start: Moment, rest: Partial<Occurrence> = {}): Occurrence {
  return { start, end: null, status: 'scheduled', title: null, capacity: null, remaining: null, ...rest };
}

/** A wall clock in Chicago. */
export function at(local: string): Moment {
  return toMoment(local, ZONE);
}

/** An all-day date in Chicago. */
export function on(date: string): Moment {
  const instant = Temporal.PlainDate.from(date).toZonedDateTime(ZONE).toInstant().toString();
  return { local: date, timeZone: ZONE, instant, isDate: true };
}

export function evidence(text: string): Evidence {
  return { text, from: 'description' };
}

export function makeWay(way: Way, rest: Partial<WayToContribute> = {}): WayToContribute {
  return { way, evidence: evidence(`You can ${way}.`), deadline: null, url: null, effort: null, ...rest };
}
