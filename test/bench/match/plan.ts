import type { Draft } from '#domain/draft.ts';
import type { Source } from '#domain/source.ts';
import { makeSource } from '../../support/make-source.ts';
import type { Country } from './country.ts';
import { inventThing, type Span } from './invent-thing.ts';
import { toDraft } from './to-draft.ts';

/** RFC 3339 instant at which everything is read. */
export const READ_AT = '2026-06-01T12:00:00Z';
/** What a source shows, and on one page. */
export const LISTINGS_PER_SOURCE = 200;
export const LISTINGS_PER_PAGE = 50;
/** Of five listings, one is of a thing that another source shows as well. */
const PASSED_ON_EVERY = 5;

/** The store holds a year that is over and a year to come; what is read now is to come. */
const KEPT: Span = { first: Temporal.PlainDate.from('2025-06-01'), days: 730 };
const COMING: Span = { first: Temporal.PlainDate.from('2026-06-02'), days: 364 };

/** Everything a source shows. */
export interface SourceShowing {
  readonly source: Source;
  readonly drafts: readonly Draft[];
}

/** A source that has been in the store for long; its things are nobody else's. */
export function planKept(index: number, country: Country): SourceShowing {
  const source = makeSource({ id: `kept-${index}` });
  const first = index * LISTINGS_PER_SOURCE;
  const numbers = Array.from({ length: LISTINGS_PER_SOURCE }, (_, offset) => first + offset);
  return { source, drafts: numbers.map((number) => toDraft(inventThing(number, country, KEPT), source, false)) };
}

/** Numbers of what is read anew lie above those of what is kept. */
const COMING_FROM = 100_000_000;

/**
 * One of the sources whose reading is measured. Of every five things it shows, one is of the source before it in the same group.
 * @param group things are passed on only inside a group
 */
export function planComing(index: number, group: string, country: Country): SourceShowing {
  const source = makeSource({ id: `${group}-${index}`, authority: index % 2 === 0 ? 'organizer' : 'platform' });
  const drafts = Array.from({ length: LISTINGS_PER_SOURCE }, (_, offset) => {
    const isPassedOn = index > 0 && offset % PASSED_ON_EVERY === 0;
    const owner = isPassedOn ? index - 1 : index;
    const number = COMING_FROM + owner * LISTINGS_PER_SOURCE + offset + (isPassedOn ? 1 : 0);
    return toDraft(inventThing(number, country, COMING), source, isPassedOn);
  });
  return { source, drafts };
}

/** Things that sources `0` to `count - 1` of a group show together, each counted once. */
export function countThings(count: number): number {
  const passedOn = Math.max(0, count - 1) * (LISTINGS_PER_SOURCE / PASSED_ON_EVERY);
  return count * LISTINGS_PER_SOURCE - passedOn;
}
