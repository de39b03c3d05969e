import { z } from 'zod';
import { toOrganizerId } from '#domain/organizer-id.ts';
import type { Attendance } from '#domain/vocabularies.ts';
import * as word from '#present/words.ts';
import type { Clock, Narrowing } from '#query/opportunity-filter.ts';
import { parameterError } from '../parameter-error.ts';
import { boundsParameter } from './bounds.ts';
import { clockParameter } from './clock.ts';
import { listOfLines, listOfWords, optionalNumber, yesOrNo } from './scalars.ts';
import { resolveMoment, momentParameter } from './window.ts';

const WEEKDAYS = word.weekdayWord.options;
const AGE_MAX = 120;

/** The parameters beyond place, time, field, kind and way. */
export const narrowingParameters = {
  bbox: boundsParameter,
  cause: listOfWords(word.causeWord).describe('What it helps; any of them.'),
  skill: listOfLines(200, {
    description: 'Skills that are asked for; any of them, as printed in `skills`.',
    example: ['recruiting'],
  }),
  organizer: listOfLines(200, {
    description: 'Organizers, by id or by name; any of them.',
    example: ['Bluff City HR Circle'],
  }),
  source: listOfLines(200, {
    description: 'Ids of sources that told of it; any of them.',
    example: ['bluff-city-hr-circle'],
  }),
  status: listOfWords(word.statusWord).describe('Any of them.'),
  weekday: listOfWords(word.weekdayWord).describe('Days of the week on which it begins there; any of them.'),
  starts_after: clockParameter('Begins at this time of day there or later. What lasts all day has none.', '17:00'),
  starts_before: clockParameter(
    'Begins before this time of day there. Before `starts_after`, it is that of the next day.',
    '21:00',
  ),
  free: yesOrNo().describe('`true`: stated to cost nothing. `false`: not stated so.'),
  accessible: yesOrNo().describe('`true`: says how accessible it is. `false`: does not.'),
  age: optionalNumber(0, AGE_MAX).describe('Somebody of this age may come: no higher minimum is stated.'),
  deadline_before: momentParameter('Has a deadline ahead, before this date or instant.'),
  updated_since: momentParameter('What is told of it changed at this date or instant, or later.'),
  not_field: listOfWords(word.fieldWord).describe('None of these fields.'),
  not_kind: listOfWords(word.kindWord).describe('None of these kinds.'),
  not_way: listOfWords(word.wayWord).describe('None of these ways.'),
  not_cause: listOfWords(word.causeWord).describe('None of these causes.'),
  not_skill: listOfLines(200, { description: 'None of these skills.', example: ['recruiting'] }),
  not_organizer: listOfLines(200, { description: 'None of these organizers.', example: ['Bluff City HR Circle'] }),
  not_source: listOfLines(200, {
    description: 'Told of by none of these sources.',
    example: ['bluff-city-hr-circle'],
  }),
  not_status: listOfWords(word.statusWord).describe('None of these.'),
  not_weekday: listOfWords(word.weekdayWord).describe('None of these days of the week.'),
  not_attendance: listOfWords(word.attendanceWord).describe('None of these.'),
};

const narrowingQuery = z.strictObject(narrowingParameters);
/** What a request says of it. */
export type NarrowingQuery = z.infer<typeof narrowingQuery>;

/** The narrowing that a request asks for; dates are read in the zone. */
export function toNarrowing(query: NarrowingQuery, timeZone: string): Narrowing {
  const toInstant = (text: string | undefined) => (text === undefined ? null : resolveMoment(text, timeZone));
  return {
    marks: listMarks(query).filter((group) => group.length > 0),
    notMarks: listNotMarks(query),
    sources: query.source ?? [],
    notSources: query.not_source ?? [],
    age: query.age ?? null,
    deadlineBefore: toInstant(query.deadline_before),
    updatedSince: toInstant(query.updated_since),
    bounds: query.bbox ?? null,
    clock: toClock(query),
    isEachTime: false,
  };
}

function listMarks(query: NarrowingQuery): string[][] {
  return [
    toMarks('cause', query.cause),
    listSkillMarks(query.skill),
    listOrganizerMarks(query.organizer),
    toMarks('status', query.status),
    query.free === true ? ['free'] : [],
    query.accessible === true ? ['accessible'] : [],
  ];
}

function listNotMarks(query: NarrowingQuery): string[] {
  return [
    ...toMarks('field', query.not_field),
    ...toMarks('kind', query.not_kind),
    ...toMarks('way', query.not_way),
    ...toMarks('cause', query.not_cause),
    ...toMarks('status', query.not_status),
    ...listSkillMarks(query.not_skill),
    ...listOrganizerMarks(query.not_organizer),
    ...(query.free === false ? ['free'] : []),
    ...(query.accessible === false ? ['accessible'] : []),
  ];
}

function toMarks(name: string, values: readonly string[] | undefined): string[] {
  return (values ?? []).map((value) => `${name}:${value}`);
}

/** Skills are open words, compared without regard to case. */
export function listSkillMarks(skills: readonly string[] | undefined): string[] {
  return toMarks(
    'skill',
    skills?.map((skill) => skill.toLowerCase()),
  );
}

/** Organizers are told by id or by name. */
export function listOrganizerMarks(organizers: readonly string[] | undefined): string[] {
  return toMarks(
    'organizer',
    organizers?.flatMap((told) => [...new Set([told, toOrganizerId(told)])]),
  );
}

/**
 * How one is there, after what is not wanted is taken away.
 * @throws {ShowupError} when nothing is left
 */
export function toAttendances(wanted: readonly Attendance[], query: NarrowingQuery): readonly Attendance[] {
  const { not_attendance: not = [] } = query;
  const left = wanted.filter((attendance) => !not.includes(attendance));
  if (left.length === 0) throw parameterError('not_attendance', 'not_attendance leaves nothing of attendance.');
  return left;
}

function toClock({ weekday, not_weekday: not, ...query }: NarrowingQuery): Clock | null {
  const [startsAfter, startsBefore] = [query.starts_after ?? null, query.starts_before ?? null];
  if (!weekday && !not && startsAfter === null && startsBefore === null) return null;
  const wanted = (weekday ?? WEEKDAYS).filter((day) => !not?.includes(day));
  const isAny = wanted.length === WEEKDAYS.length;
  // 0 is no day at all: what is both wanted and not wanted is never.
  const weekdays = wanted.length === 0 ? [0] : wanted.map((day) => WEEKDAYS.indexOf(day) + 1);
  return { weekdays: isAny ? [] : weekdays, startsAfter, startsBefore };
}
