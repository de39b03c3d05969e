import type { Draft } from '#domain/draft.ts';
import { toListing } from '#domain/listing.ts';
import type { Moment } from '#domain/moment.ts';
import type { Evidence, Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import type { Location } from '#domain/place.ts';
import type { Field, Status, Way } from '#domain/vocabularies.ts';
import { NOTHING_KNOWN } from './nothing-known.ts';

const EVIDENCE: Evidence = { text: 'as stated', from: 'stated' };

/** A moment in Memphis: `2026-12-01T18:00`, or `2026-12-01` for a whole day. */
export function memphisTime(local: string): Moment {
  const isDate = local.length === 10;
  const zoned = isDate
    ? Temporal.PlainDate.from(local).toZonedDateTime('America/Chicago')
    : Temporal.PlainDateTime.from(local).toZonedDateTime('America/Chicago');
  const written = isDate ? local : zoned.toPlainDateTime().toString({ smallestUnit: 'second' });
  return { local: written, timeZone: 'America/Chicago', instant: zoned.toInstant().toString(), isDate };
}

/** A place in the middle of Memphis, or moved from there by degrees. */
export function memphisPlace(moved: Partial<Location> = {}): Location {
  return {
    venue: 'Riverbend Hall',
    street: '12 Levee Street',
    city: 'Memphis',
    region: 'TN',
    postalCode: '38103',
    country: 'US',
    latitude: 35.1495,
    longitude: -90.049,
    precision: 'point',
    citySlug: 'memphis-tn',
    ...moved,
  };
}

const FACTS: OpportunityFacts = {
  ...NOTHING_KNOWN,
  title: 'Bluff City Analysts Evening',
  kind: 'meetup',
  kindEvidence: EVIDENCE,
  ways: [{ way: 'attend', evidence: EVIDENCE, deadline: null, url: null, effort: null }],
  organizer: { name: 'Bluff City Analysts', url: null },
  location: memphisPlace(),
  attendance: 'in-person',
  start: memphisTime('2026-12-01T18:00'),
};

/** What a draft is made of; the rest is the same evening in Memphis for all. */
export interface DraftWords extends Partial<Omit<OpportunityFacts, 'ways' | 'fields' | 'start' | 'end'>> {
  readonly key: string;
  /** Local times in Memphis; the first is the start. `[]` for an undated opening. */
  readonly at?: readonly string[];
  readonly endsAt?: string;
  readonly ways?: readonly Way[];
  readonly fields?: readonly Field[];
  readonly sourceId?: string;
}

export function makeDraft({
  key,
  at = ['2026-12-01T18:00'],
  endsAt,
  ways,
  fields,
  sourceId,
  ...words
}: DraftWords): Draft {
  const starts = at.map(memphisTime);
  const end = endsAt === undefined ? null : memphisTime(endsAt);
  const facts: OpportunityFacts = {
    ...FACTS,
    ...words,
    start: starts[0] ?? null,
    end,
    isOngoing: starts.length === 0,
    ways: ways?.map((way) => ({ way, evidence: EVIDENCE, deadline: null, url: null, effort: null })) ?? FACTS.ways,
    fields: fields?.map((field) => ({ field, evidence: EVIDENCE })) ?? [],
  };
  const occurrences = starts.map((start, index) => makeOccurrence(start, index === 0 ? end : null, facts.status));
  const listing = toListing({
    adapter: 'table',
    pageUrl: 'https://example.org/list',
    sourceKey: key,
    title: facts.title,
  });
  return { sourceId: sourceId ?? 'source-a', sourceKey: key, facts, occurrences, listing };
}

function makeOccurrence(start: Moment, end: Moment | null, status: Status): Occurrence {
  return { start, end, status, title: null, capacity: null, remaining: null };
}
