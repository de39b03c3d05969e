import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpportunityFacts } from '#domain/opportunity.ts';
import type { Location } from '#domain/place.ts';
import { opportunityList } from '#present/present-opportunity-list.ts';
import { at, evidence, makeOccurrence, makeWay, on } from '#test/support/make-opportunity.ts';
import { makeDraft, makeLocation, makeSource, seed } from '#test/support/seed.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

const first = makeSource('first');
const second = makeSource('second');
const MEMPHIS = makeLocation('Memphis', 35.1495, -90.049);
/** 20.0 km north of the middle of Memphis. */
const NORTH: Location = { ...makeLocation('Millington', 35.32936, -90.049), street: '9 Navy Rd' };
const NO_REQUIREMENTS = { minimumAge: null, accessibility: null, training: null, backgroundCheck: null };
const NO_AMOUNTS = { min: null, max: null, currency: null, memberPrice: null, guestPrice: null };

type Given = Partial<OpportunityFacts>;

/** Things apart enough not to be taken for one another. Clocks go forward on Sunday, March 8. */
const alpha: Given = {
  title: 'Alpha',
  location: MEMPHIS,
  start: at('2026-03-07T17:00:00'),
  fields: [{ field: 'human-resources', evidence: evidence('for HR') }],
  ways: [makeWay('speak')],
  causes: [{ cause: 'hunger', evidence: evidence('feeds') }],
  skills: ['Cooking', 'Cutting, chopping'],
  organizer: { name: 'Ärzte, Kraft & Co', url: null },
  requirements: { ...NO_REQUIREMENTS, minimumAge: 18, accessibility: 'Step-free.' },
  cost: { isFree: true, ...NO_AMOUNTS },
  deadline: on('2026-03-06'),
  descriptionText: 'Volunteers prepare chrysanthemums.',
};
const bravo: Given = {
  title: 'Bravo',
  kind: 'workshop',
  location: NORTH,
  start: at('2026-03-08T10:00:00'),
  status: 'tentative',
  attendance: 'hybrid',
  cost: { isFree: false, ...NO_AMOUNTS },
  deadline: on('2026-03-08'),
  ways: [makeWay('attend')],
};
const charlie: Given = {
  title: 'Charlie',
  kind: 'fair',
  location: MEMPHIS,
  start: on('2026-03-09'),
  attendance: 'unknown',
};
const delta: Given = {
  title: 'Delta',
  kind: 'volunteering',
  isOngoing: true,
  location: { ...MEMPHIS, street: '4 Dog Lane' },
  ways: [makeWay('volunteer')],
  causes: [{ cause: 'animals', evidence: evidence('dogs') }],
};
const echo: Given = {
  title: 'Echo',
  location: { ...MEMPHIS, venue: 'Echo House', street: '5 Echo St' },
  organizer: { name: 'Echo Club', url: null },
  start: at('2026-03-03T08:00:00'),
  recurrence: 'FREQ=WEEKLY',
};
const foxtrot: Given = {
  title: 'Foxtrot',
  location: { ...MEMPHIS, venue: 'Dance Hall', street: '6 Fox St' },
  start: at('2026-03-06T23:30:00'),
  status: 'postponed',
  // A zone that no database knows.
  deadline: { ...on('2026-03-09'), timeZone: 'Mars/Olympus' },
};

const echoes = ['2026-03-03T08:00:00', '2026-03-10T18:00:00'].map((time) => makeOccurrence(at(time)));
let service: TestApp;

beforeAll(async () => {
  service = await startTestApp();
  const { db } = service.database;
  const ours = [makeDraft(first, alpha), makeDraft(first, delta), makeDraft(first, echo, echoes)];
  await seed(db, { source: first, readAt: '2026-03-01T09:00:00Z', drafts: ours });
  const theirs = [bravo, charlie, foxtrot].map((facts) => makeDraft(second, facts));
  await seed(db, { source: second, readAt: '2026-03-02T09:00:00Z', drafts: theirs });
});
afterAll(() => service.close());

/** The initials of what is found, in its order. */
async function find(query: string): Promise<string> {
  const answer = await service.app.inject(`/v1/opportunities?city=memphis-tn&${query}`);
  const { items } = opportunityList.parse(answer.json());
  return items.map(({ title }) => title.slice(0, 1)).join('');
}

function sorted(initials: string): string {
  return initials
    .split('')
    .toSorted((a, b) => a.localeCompare(b))
    .join('');
}

describe('a filter', () => {
  it('that asks for nothing finds all', async () => expect(await find('')).toBe('EFABCD'));

  it.each([
    ['not_field=human-resources', 'EFBCD'],
    ['not_kind=meetup', 'BCD'],
    ['not_kind=meetup,fair&kind=meetup,workshop', 'B'],
    ['not_way=speak,volunteer', 'EFBC'],
    ['way=speak&not_way=speak', ''],
    ['not_cause=hunger', 'EFBCD'],
    ['not_skill=cooking', 'EFBCD'],
    ['not_organizer=Ärzte\\, Kraft %26 Co', 'EFBCD'],
    ['not_organizer=echo-club,Ärzte\\, Kraft %26 Co', 'FBCD'],
    ['not_organizer=echo-club', 'FABCD'],
    ['not_source=first', 'FBC'],
    ['source=first&not_source=second', 'EAD'],
    ['not_status=postponed,tentative', 'EACD'],
    ['not_weekday=sat,sun', 'EFC'],
    ['weekday=sat&not_weekday=sat', ''],
    ['not_attendance=unknown,hybrid', 'EFAD'],
  ])('leaves out: %s finds %j', async (query, expected) => expect(await find(query)).toBe(expected));

  it.each([
    ['organizer=Ärzte\\, Kraft %26 Co', 'A'],
    ['organizer=Ärzte%5C%2C Kraft %26 Co', 'A'],
    ['organizer=Nobody&organizer=Ärzte\\, Kraft %26 Co', 'A'],
    ['organizer=Ärzte, Kraft %26 Co', ''],
    ['skill=cutting\\, chopping', 'A'],
    ['skill=COOKING', 'A'],
    ['cause=hunger,animals', 'AD'],
    ['status=tentative,postponed', 'FB'],
    ['free=true', 'A'],
    ['free=false', 'EFBCD'],
    ['accessible=true', 'A'],
    ['accessible=false', 'EFBCD'],
    ['age=17', 'EFBCD'],
    ['age=18', 'EFABCD'],
    ['age=0&free=true', ''],
    ['attendance=hybrid,unknown', 'BC'],
  ])('keeps: %s finds %j', async (query, expected) => expect(await find(query)).toBe(expected));

  it.each([
    ['starts_after=17:00', 'FAE'],
    ['starts_after=17:01', 'FE'],
    ['starts_before=10:00', 'E'],
    ['starts_before=10:01', 'EB'],
    ['starts_after=23:00&starts_before=09:00', 'EF'],
    ['weekday=fri', 'F'],
    ['weekday=sun', 'B'],
    ['weekday=mon&ongoing=false', 'C'],
    ['weekday=tue&starts_after=12:00', 'E'],
    ['from=2026-03-08&to=2026-03-08', 'B'],
    ['from=2026-03-08&days=1', 'B'],
    ['from=2026-03-07T23:00:00Z&to=2026-03-07T23:00:01Z', 'A'],
    ['from=2026-03-07&to=2026-03-07T23:00:00Z', ''],
    ['to=2026-03-07', 'EFA'],
    ['to=2026-03-07&ongoing=true', 'EFAD'],
    ['ongoing=false', 'EFABC'],
    ['expand=occurrences', 'EFABCED'],
    ['expand=occurrences&weekday=tue', 'EE'],
  ])('reads the clock there: %s finds %j', async (query, expected) => expect(await find(query)).toBe(expected));

  it.each([
    ['deadline_before=2026-03-06', ''],
    ['deadline_before=2026-03-07', 'A'],
    ['deadline_before=2026-03-09', 'AB'],
    ['sort=deadline', 'ABF'],
    ['updated_since=2026-03-02', 'FBC'],
    ['updated_since=2026-03-02T09:00:00Z', 'FBC'],
    ['updated_since=2026-03-02T09:00:01Z', ''],
    ['deadline_before=2026-03-10', 'ABF'],
    ['sort=newest', 'FCBEDA'],
  ])('compares days with instants: %s finds %j', async (query, expected) =>
    expect(sorted(await find(query))).toBe(sorted(expected)),
  );

  it.each([
    ['within=19.9km', 'EFACD'],
    ['within=20.1km', 'EFABCD'],
    ['within=12.4mi', 'EFACD'],
    ['within=12.5mi', 'EFABCD'],
    ['sort=nearest&kind=workshop,fair', 'CB'],
  ])('measures: %s finds %j', async (query, expected) => expect(await find(query)).toBe(expected));

  it.each([
    ['-90.05,35.1,-90.04,35.3', 'EFACD'],
    ['-90.05,35.3,-90.04,35.4', 'B'],
    ['170,-10,-80,60', 'EFABCD'],
    ['-80,-10,170,60', ''],
  ])('boxes: %s finds %j', async (box, expected) => {
    const { items } = opportunityList.parse((await service.app.inject(`/v1/opportunities?bbox=${box}`)).json());
    expect(items.map(({ title }) => title.slice(0, 1)).join('')).toBe(expected);
  });

  it.each([
    ['q=chrysanthemum', 'A'],
    ['q=chrys', 'A'],
    ['q=crysanthemum', 'A'],
    ['q=chrysantemums', 'A'],
    ['q=volunteer', 'A'],
    ['q=volunteering+to+prepare', 'A'],
    ['q=alpha+OR+bravo', 'AB'],
    ['q="echo club"', 'E'],
    ['q="club echo"', ''],
    ['q=-alpha+prepare', ''],
    ['q=al', ''],
  ])('understands words: %s finds %j', async (query, expected) => expect(await find(query)).toBe(expected));
});

describe('a value that is wrong', () => {
  it.each([
    ['sort=nearer', ['nearest']],
    ['facets=kinds', ['kind']],
    ['expand=occurence', ['occurrences']],
    ['weekday=monday', ['mon']],
    ['status=canceled', ['cancelled']],
    ['attendance=inperson', ['in-person']],
    ['not_field=recruiting', ['human-resources']],
    ['not_cause=dogs', ['animals']],
    ['way=speaking', ['speak']],
    ['kind=conferense', ['conference']],
  ])('is answered with the nearest that is right: %s', async (query, expected) => {
    const answer = await service.app.inject(`/v1/opportunities?${query}`);
    expect([answer.statusCode, answer.json().nearest.slice(0, 1)]).toEqual([400, expected]);
  });
});
