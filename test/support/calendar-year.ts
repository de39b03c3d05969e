import type { Draft } from '#domain/draft.ts';
import type { OpportunityFacts } from '#domain/opportunity.ts';
import type { Status } from '#domain/vocabularies.ts';
import { at, makeOccurrence, makeWay, on } from './make-opportunity.ts';
import { makeDraft, makeLocation, makeSource } from './seed.ts';

export const GUILD = makeSource('guild');
const PLACE = makeLocation('Memphis', 35.15, -90.05);
/** The first Monday of the year. */
const FIRST_MONDAY = Temporal.PlainDate.from('2026-01-05');
/** Weeks that an event is told of ahead. */
const AHEAD_WEEKS = 7;
/** Thursdays of the series that its source tells ahead. */
const SERIES_AHEAD = 8;
/** What was announced vanishes from the page in this week, and is back in that one. */
const VANISHED = { from: 39, until: 44 } as const;

/** What is so on a Monday: one entry that a calendar must have. */
export interface Truth {
  readonly title: string;
  /** Wall clock in Memphis, or a date. */
  readonly local: string;
  readonly status: Status;
}

/** A Monday of the year, what the guild's page shows on it, and what is then so. */
export interface Week {
  readonly monday: Temporal.PlainDate;
  readonly drafts: readonly Draft[];
  readonly truths: readonly Truth[];
}

/** Week `number` of 52: a series with times called off and left out, and events that move, are called off, put off and taken up again. */
export function toWeek(number: number): Week {
  const monday = FIRST_MONDAY.add({ weeks: number });
  const shown = [series(number), course(number), ...monthly(number), ...fair(number), ...vanishing(number)].flat();
  const drafts = shown.map(({ draft }) => draft);
  return { monday, drafts, truths: shown.flatMap(({ truths }) => truths) };
}

interface Shown {
  readonly draft: Draft;
  readonly truths: readonly Truth[];
}

type Facts = Partial<OpportunityFacts> & Pick<OpportunityFacts, 'title'>;

function show(facts: Facts, times: readonly Omit<Truth, 'title'>[]): Shown {
  const moments = times.map(({ local, status }) => ({ start: local.length === 10 ? on(local) : at(local), status }));
  const occurrences = moments.map(({ start, status }) => makeOccurrence(start, { status }));
  const start = moments[0]?.start ?? null;
  const draft = makeDraft(GUILD, { location: PLACE, ways: [makeWay('attend')], start, ...facts }, occurrences);
  const truths = times.map((time) => ({ title: facts.title, ...time }));
  return { draft, truths };
}

/** Every Thursday at six; each fifth is called off a fortnight ahead, each seventh was never on. */
function series(number: number): Shown {
  const numbers = Array.from({ length: SERIES_AHEAD }, (_, ahead) => number + ahead).filter((week) => week % 7 !== 6);
  const times = numbers.map((week) => {
    const isOff = week % 5 === 4 && week - number <= 2;
    return { local: `${dayOf(week, 3)}T18:00:00`, status: isOff ? ('cancelled' as const) : ('scheduled' as const) };
  });
  return show({ title: 'Thursday circle', recurrence: 'FREQ=WEEKLY', url: 'https://guild.example/circle' }, times);
}

/** Three Saturdays, again and again; the page leaves out those that are over. */
function course(number: number): Shown {
  const round = Math.floor(number / 6);
  const weeks = [2, 3, 5].map((week) => round * 6 + week).filter((week) => week >= number);
  const times = weeks.map((week) => ({ local: `${dayOf(week, 5)}T09:30:00`, status: 'scheduled' as const }));
  return show({ title: `Carving course ${'abcdefghi'[round]}`, kind: 'workshop' }, times);
}

/** Every fourth Tuesday another talk, and each has another fate. */
function monthly(number: number): Shown[] {
  return Array.from({ length: 13 }, (_, month) => month * 4 + 2).flatMap((week) => {
    const left = week - number;
    if (left < 0 || left > AHEAD_WEEKS) return [];
    const title = `Talk of ${NAMES[(week - 2) / 4]}`;
    return [show({ title, ...fateOf(week, left).facts }, [fateOf(week, left).time])];
  });
}

const NAMES = [
  'ash',
  'birch',
  'cedar',
  'dogwood',
  'elm',
  'fir',
  'gum',
  'holly',
  'ivy',
  'juniper',
  'kale',
  'larch',
  'maple',
];

interface Fate {
  readonly facts: Partial<OpportunityFacts>;
  readonly time: Omit<Truth, 'title'>;
}

function toFate(local: string, status: Status): Fate {
  return { facts: { status }, time: { local, status } };
}

function fateOf(week: number, left: number): Fate {
  const tuesday = `${dayOf(week, 1)}T19:00:00`;
  const fates = [
    toFate(tuesday, 'scheduled'),
    toFate(left > 2 ? tuesday : `${dayOf(week, 2)}T20:15:00`, 'scheduled'),
    toFate(tuesday, left > 1 ? 'scheduled' : 'cancelled'),
    toFate(tuesday, left > 4 || left < 2 ? 'scheduled' : 'cancelled'),
    toFate(
      left > 1 ? tuesday : `${dayOf(week, 4)}T12:00:00`,
      left > 4 ? 'scheduled' : left > 1 ? 'postponed' : 'rescheduled',
    ),
  ];
  return fates[((week - 2) / 4) % fates.length] ?? toFate(tuesday, 'scheduled');
}

/** Two days in October, with a day by which to apply. */
function fair(number: number): Shown[] {
  if (number < 20 || number > 39) return [];
  const [first, deadline] = [dayOf(39, 4), dayOf(33, 0)];
  const title = 'Guild fair';
  const { draft, truths } = show({ title, kind: 'fair', end: on(dayOf(39, 5)), deadline: on(deadline) }, [
    { local: first, status: 'scheduled' },
  ]);
  return [
    { draft, truths: [...truths, { title: `Last day to apply: ${title}`, local: deadline, status: 'scheduled' }] },
  ];
}

/** A dinner that is off the page for some weeks without a word. */
function vanishing(number: number): Shown[] {
  if (number < 24 || number > 44 || isVanished(number)) return [];
  return [show({ title: 'Guild dinner' }, [{ local: `${dayOf(44, 3)}T20:00:00`, status: 'scheduled' }])];
}

/** Whether the dinner is off the page; then nobody knows whether it is on. */
export function isVanished(number: number): boolean {
  return number >= VANISHED.from && number < VANISHED.until;
}

function dayOf(week: number, days: number): string {
  return FIRST_MONDAY.add({ weeks: week, days }).toString();
}
