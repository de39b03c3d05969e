import type { Db } from '#db/connect.ts';
import { at, evidence, makeOccurrence, makeWay, on } from '#test/support/make-opportunity.ts';
import { makeDraft, makeLocation, makeSource, seed } from '#test/support/seed.ts';

const READ_AT = '2026-03-02T09:00:00Z';
const MEMPHIS = makeLocation('Memphis', 35.15, -90.05);
const GERMANTOWN = makeLocation('Germantown', 35.0868, -89.8101);
const NASHVILLE = makeLocation('Nashville', 36.1622, -86.7744);
const HR = [{ field: 'human-resources', evidence: evidence('for people in HR') }] as const;
const TECHNOLOGY = [{ field: 'technology', evidence: evidence('for coders') }] as const;

const hrCircle = makeSource('hr-circle');
const riverFriends = makeSource('river-friends', { terms: { note: 'CC BY', isFullTextPermitted: true } });
const codeClub = makeSource('code-club');

/** The text of the opening whose source permits to show it. */
export const PERMITTED_TEXT = `Bring gloves. ${'We clean the park together. '.repeat(20)}`.trim();
/** The text of the meeting whose source does not. */
export const KEPT_TEXT = `Newcomers are welcome. ${'We talk about hiring for skills. '.repeat(20)}`.trim();

/** A small Memphis as its sources show it on the morning of Monday, 2026-03-02. */
export async function seedMemphis(db: Db): Promise<void> {
  await seed(db, { source: hrCircle, readAt: READ_AT, drafts: hrDrafts() });
  await seed(db, { source: riverFriends, readAt: READ_AT, drafts: riverDrafts() });
  await seed(db, { source: codeClub, readAt: READ_AT, drafts: codeDrafts() });
}

function hrDrafts() {
  const evening = {
    title: 'HR evening',
    start: at('2026-03-05T18:00:00'),
    end: at('2026-03-05T20:00:00'),
    location: MEMPHIS,
    fields: HR,
    ways: [makeWay('attend'), makeWay('speak', { deadline: on('2026-03-04') })],
    descriptionText: KEPT_TEXT,
  };
  const conference = {
    title: 'State HR Conference',
    kind: 'conference',
    start: on('2026-04-20'),
    end: on('2026-04-21'),
    location: NASHVILLE,
    fields: HR,
    ways: [makeWay('speak')],
  } as const;
  const webinar = {
    title: 'Payroll webinar',
    start: at('2026-03-06T12:00:00'),
    attendance: 'online',
    ways: [makeWay('attend')],
  } as const;
  return [evening, conference, webinar].map((facts) => makeDraft(hrCircle, facts));
}

function riverDrafts() {
  const cleanup = {
    title: 'Park cleanup',
    kind: 'volunteering',
    start: at('2026-03-07T09:00:00'),
    end: at('2026-03-07T12:00:00'),
    location: GERMANTOWN,
    ways: [makeWay('volunteer')],
    descriptionText: PERMITTED_TEXT,
  } as const;
  const pantry = {
    title: 'Pantry helpers',
    kind: 'volunteering',
    isOngoing: true,
    location: MEMPHIS,
    ways: [makeWay('volunteer')],
  } as const;
  return [cleanup, pantry].map((facts) => makeDraft(riverFriends, facts));
}

function codeDrafts() {
  const shared = { location: MEMPHIS, fields: TECHNOLOGY, ways: [makeWay('attend')] };
  const expo = {
    ...shared,
    title: 'Robot expo',
    kind: 'fair',
    start: at('2026-03-01T09:00:00'),
    end: at('2026-03-03T17:00:00'),
  } as const;
  const night = { ...shared, title: 'Code night', start: at('2026-03-03T19:00:00'), recurrence: 'FREQ=WEEKLY' };
  const nights = ['2026-03-03', '2026-03-10'].map((day) =>
    makeOccurrence(at(`${day}T19:00:00`), { end: at(`${day}T21:00:00`) }),
  );
  const past = { ...shared, title: 'Winter talk', start: at('2026-02-10T19:00:00') };
  return [makeDraft(codeClub, expo), makeDraft(codeClub, night, nights), makeDraft(codeClub, past)];
}
