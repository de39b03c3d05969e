import { PERSON } from '#domain/correction.ts';
import type { Audience, Occurrence, Opportunity } from '#domain/opportunity.ts';
import type { Field, Kind, Way } from '#domain/vocabularies.ts';
import { isWelcoming } from './newcomer-words.ts';

/**
 * What an opportunity is judged by, and nothing else of it: so little that hundreds can be compared where ten are shown. Moments are told by the
 * clock on the wall there, `YYYY-MM-DDTHH:mm:ss`, days by `YYYY-MM-DD`.
 */
export interface Card {
  readonly kind: Kind;
  /** Called off, put off or full. */
  readonly isOff: boolean;
  readonly ways: readonly CardWay[];
  readonly fields: readonly Field[];
  readonly skills: readonly string[];
  /** The times it is on, earliest first, at most a hundred; `null` for an opening without a date. */
  readonly times: readonly CardTime[] | null;
  /** Last moment to apply for the whole of it. */
  readonly deadline: string | null;
  readonly audience: Audience | null;
  /** Its words welcome newcomers. */
  readonly isWelcoming: boolean;
  readonly isFree: boolean;
  readonly organizer: string | null;
  /** Id of the source whose words its title is. */
  readonly source: string | null;
}

export interface CardWay {
  readonly way: Way;
  readonly deadline: string | null;
}

export interface CardTime {
  readonly start: string;
  readonly end: string | null;
}

const TIMES_MAX = 100;

/** The card of an opportunity with all its occurrences. */
export function toCard(told: Pick<Opportunity, 'facts' | 'occurrences' | 'factSources'>): Card {
  const { facts, occurrences, factSources } = told;
  return {
    kind: facts.kind,
    isOff: isOff(facts.status) || facts.availability === 'sold-out',
    ways: facts.ways.map(({ way, deadline }) => ({ way, deadline: deadline?.local ?? null })),
    fields: facts.fields.map(({ field }) => field),
    skills: facts.skills,
    times: occurrences.length === 0 ? null : toTimes(occurrences),
    deadline: facts.deadline?.local ?? null,
    audience: facts.audience,
    isWelcoming: isWelcoming(facts.descriptionText),
    isFree: facts.cost?.isFree === true,
    organizer: facts.organizer?.name ?? null,
    source: toSource(factSources),
  };
}

function toTimes(occurrences: readonly Occurrence[]): readonly CardTime[] {
  return occurrences
    .filter(({ status }) => !isOff(status))
    .map(({ start, end }) => ({ start: start.local, end: end?.local ?? null }))
    .toSorted((a, b) => compareText(a.start, b.start) || compareText(a.end ?? '', b.end ?? ''))
    .slice(0, TIMES_MAX);
}

function isOff(status: Occurrence['status']): boolean {
  return status === 'cancelled' || status === 'postponed';
}

/** Where a person put the title right, the source of its time or place. */
function toSource(factSources: Opportunity['factSources']): string | null {
  const told = ['title', 'start', 'location'].map((name) => factSources[name]);
  return told.find((source) => source !== undefined && source !== PERSON) ?? null;
}

/** By code units, as the database compares keys. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
