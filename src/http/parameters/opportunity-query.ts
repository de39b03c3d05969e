import { z } from 'zod';
import { ATTENDANCES_DEFAULT } from '#domain/vocabularies.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import { attendanceWord, fieldWord, kindWord, wayWord } from '#present/words.ts';
import type { FeedFilter } from '#query/list-feed.ts';
import { narrowingParameters, toAttendances, toNarrowing } from './narrowing.ts';
import { cityParameter, nearParameter, resolvePlace, withinParameter, type AskedPlace } from './place.ts';
import { lineOf, listOfWords, yesOrNo } from './scalars.ts';
import { daysParameter, fromParameter, resolveWindow, toParameter } from './window.ts';

/** The parameters that every list of opportunities takes, subscriptions included. */
export const opportunityParameters = {
  city: cityParameter.optional(),
  near: nearParameter,
  within: withinParameter,
  field: listOfWords(fieldWord).describe('Professions; any of them.'),
  kind: listOfWords(kindWord).describe('Kinds; any of them.'),
  way: listOfWords(wayWord).describe('Ways to contribute; any of them.'),
  attendance: listOfWords(attendanceWord).describe('How one is there; everything but `online` when absent.'),
  from: fromParameter,
  to: toParameter,
  days: daysParameter,
  q: lineOf(200).optional().meta({ description: 'Words of title, organizer and description.', example: 'speaker' }),
  ongoing: yesOrNo().describe(
    'Undated openings too. In a list they come along unless an end is given; in a calendar they do not.',
  ),
  ...narrowingParameters,
};

const opportunityQuery = z.strictObject(opportunityParameters);
type OpportunityQuery = z.infer<typeof opportunityQuery>;

/** What a caller asks for, and the place it is about. */
export interface AskedOpportunities {
  readonly filter: FeedFilter;
  readonly place: AskedPlace;
}

interface Settling {
  readonly gazetteer: Gazetteer;
  /** RFC 3339 instant at which the window begins when nobody says. */
  readonly beginsAt: string;
  /** Whether undated openings come along when nobody says and no end is given. */
  readonly hasOngoing: boolean;
}

/**
 * Settles every default of a question.
 * @throws {ShowupError} naming the parameter at fault
 */
export function toFilter(query: OpportunityQuery, { gazetteer, beginsAt, hasOngoing }: Settling): AskedOpportunities {
  const place = resolvePlace(query, gazetteer);
  const window = resolveWindow(query, place.timeZone, beginsAt);
  const filter: FeedFilter = {
    ...window,
    near: place.near,
    fields: query.field ?? [],
    kinds: query.kind ?? [],
    ways: query.way ?? [],
    attendances: toAttendances(query.attendance ?? ATTENDANCES_DEFAULT, query),
    text: query.q ?? null,
    includeOngoing: query.ongoing ?? (hasOngoing && window.to === null),
    narrowing: toNarrowing(query, place.timeZone),
  };
  return { filter, place };
}
