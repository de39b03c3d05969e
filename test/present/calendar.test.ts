import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Opportunity } from '#domain/opportunity.ts';
import { presentCalendar } from '#present/calendar.ts';
import { toCalendarEntries } from '#present/calendar-entry.ts';
import { at, evidence, makeOccurrence, makeOpportunity, makeWay, on } from '#test/support/make-opportunity.ts';

const WINDOW = { from: '2026-02-01T00:00:00Z', to: null, includeOngoing: true };
const FACTS = {
  name: 'Showup: Memphis',
  description: 'Ways to contribute.',
  url: 'https://showup.example/v1/calendar.ics?field=a,b',
};

function write(...opportunities: readonly Opportunity[]): string {
  const entries = opportunities.flatMap((opportunity) =>
    toCalendarEntries({ opportunity, occurrence: opportunity.occurrences[0] ?? null, distanceMeters: null }, WINDOW),
  );
  return presentCalendar(entries, FACTS);
}

/** What another reader finds in the file; zones are the file's own. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  ICAL.TimezoneService.reset();
  return { calendar, events };
}

const weekly = makeOpportunity(
  { start: at('2026-03-05T18:00:00'), recurrence: 'FREQ=WEEKLY' },
  {
    occurrences: ['2026-03-05', '2026-03-12'].map((day) =>
      makeOccurrence(at(`${day}T18:00:00`), { end: at(`${day}T20:00:00`) }),
    ),
  },
);

describe('a calendar', () => {
  it('keeps the wall clock of a series over the change to summer time', () => {
    const { events } = read(write(weekly));
    expect(events.map(({ startDate }) => [startDate.toString(), startDate.toJSDate().toISOString()])).toEqual([
      ['2026-03-05T18:00:00', '2026-03-06T00:00:00.000Z'],
      ['2026-03-12T18:00:00', '2026-03-12T23:00:00.000Z'],
    ]);
  });

  it('names each time of a series by its start', () =>
    expect(read(write(weekly)).events.map(({ uid }) => uid)).toEqual([
      `${weekly.id}-20260305180000@showup`,
      `${weekly.id}-20260312180000@showup`,
    ]));

  it('keeps the name of a single event when it moves', () => {
    const names = ['2026-03-05T18:00:00', '2026-03-06T19:00:00'].map(
      (start) => read(write(makeOpportunity({ start: at(start) }))).events[0]?.uid,
    );
    expect(names).toEqual([`${weekly.id}@showup`, `${weekly.id}@showup`]);
  });

  it('names kind and fields as people do, one with a comma in it too', () => {
    const fields = (['human-resources', 'arts-design-media'] as const).map((field) => ({
      field,
      evidence: evidence('it says so'),
    }));
    const { events } = read(write(makeOpportunity({ start: at('2026-03-05T18:00:00'), fields })));
    expect(events[0]?.component.getFirstProperty('categories')?.getValues()).toEqual([
      ...['Meetup', 'Human resources', 'Arts, design and media'],
    ]);
  });

  it('has one definition of each zone', () =>
    expect(read(write(weekly, weekly)).calendar.getAllSubcomponents('vtimezone').length).toBe(1));

  it('is the same bytes for the same opportunities', () => expect(write(weekly)).toBe(write(structuredClone(weekly))));

  it('counts versions from zero and dates each entry by its last change', () => {
    const text = write(makeOpportunity({ start: at('2026-03-05T18:00:00') }, { version: 3 }));
    expect(text.split('\r\n').filter((line) => /^(SEQUENCE|DTSTAMP|LAST-MODIFIED:20260202)/.test(line))).toEqual([
      'DTSTAMP:20260202T120000Z',
      'LAST-MODIFIED:20260202T120000Z',
      'SEQUENCE:2',
    ]);
  });

  it('tells what is cancelled, and what its source no longer lists', () => {
    const start = at('2026-03-05T18:00:00');
    const { events } = read(
      write(
        makeOpportunity({ start, status: 'cancelled' }),
        makeOpportunity({ start }, { withdrawnAt: '2026-03-01T00:00:00Z' }),
      ),
    );
    const told = events.map(({ component, description }) => [component.getFirstPropertyValue('status'), description]);
    expect(told).toEqual([
      ['CANCELLED', null],
      ['TENTATIVE', 'No longer listed by its source.'],
    ]);
  });

  it.each([
    ['tentative', ['TENTATIVE', 'CANCELLED']],
    ['rescheduled', ['CONFIRMED', 'CANCELLED']],
    ['postponed', ['CANCELLED', 'CANCELLED']],
  ] as const)('tells one time of a series as cancelled where the whole is %s', (status, told) => {
    const [first, second] = weekly.occurrences;
    const occurrences = first && second ? [first, { ...second, status: 'cancelled' as const }] : [];
    const { facts } = makeOpportunity({ ...weekly.facts, status });
    const { events } = read(write({ ...weekly, facts, occurrences }));
    expect(events.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual(told);
  });

  it('has one event of each name, also of what is open and has a time of its own', () => {
    const open = makeOpportunity({ start: at('2026-03-05T18:00:00'), isOngoing: true, deadline: on('2026-03-01') });
    expect(read(write(open)).events.map(({ uid, summary }) => [uid, summary])).toEqual([
      [`${open.id}@showup`, open.facts.title],
      [`${open.id}-deadline@showup`, `Last day to apply: ${open.facts.title}`],
    ]);
  });

  it('says of an opening with a deadline when it was first seen, and not that it is open until filled', () => {
    const opening = makeOpportunity({ isOngoing: true, deadline: on('2026-03-01') });
    expect(read(write(opening)).events.map(({ summary, description }) => [summary, description])).toEqual([
      [`Open: ${opening.facts.title}`, 'Open without a date; first seen on 2026-02-01.'],
      [`Last day to apply: ${opening.facts.title}`, 'Open without a date; first seen on 2026-02-01.'],
    ]);
  });

  it('makes deadlines all-day events of their own', () => {
    const call = makeOpportunity({
      title: 'Spring Summit',
      start: at('2026-04-09T09:00:00'),
      ways: [makeWay('speak', { deadline: at('2026-02-20T23:59:00') })],
    });
    const deadline = read(write(call)).events[1];
    expect([deadline?.uid, deadline?.summary, deadline?.startDate.toString()]).toEqual([
      `${call.id}-deadline-speak@showup`,
      'Last day to offer (speak): Spring Summit',
      '2026-02-20',
    ]);
  });

  it('ends what lasts several days after its last day', () => {
    const fair = makeOpportunity({ start: on('2026-03-05'), end: on('2026-03-06') });
    expect(read(write(fair)).events[0]?.endDate.toString()).toBe('2026-03-07');
  });

  it('cannot be broken out of by what others wrote', () => {
    const title = 'A; b, c\\n\r\nEND:VEVENT\r\nBEGIN:VALARM';
    const hostile = makeOpportunity({
      title,
      start: at('2026-03-05T18:00:00'),
      url: 'https://a.example/x;y,z\r\nATTACH:evil',
    });
    const { events } = read(write(hostile));
    expect(events.map(({ summary, component }) => [summary, component.getFirstPropertyValue('url')])).toEqual([
      [title.replaceAll('\r\n', '\n'), 'https://a.example/x;y,zATTACH:evil'],
    ]);
  });

  it('folds lines at 75 octets without breaking a character', () => {
    const title = 'Zusammenkunft für Menschen 😀 '.repeat(9).trim();
    const text = write(makeOpportunity({ title, start: at('2026-03-05T18:00:00') }));
    const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
    expect([longest <= 75, read(text).events[0]?.summary]).toEqual([true, title]);
  });

  it('says nothing where nothing is known', () => {
    const bare = makeOpportunity({
      start: at('2026-03-05T18:00:00'),
      descriptionText: null,
      organizer: null,
      url: null,
    });
    const events = read(write(bare)).calendar.getAllSubcomponents('vevent');
    expect(events.map((event) => event.getFirstProperty('description'))).toEqual([null]);
  });

  it('writes a time that clocks show twice or never as UTC, which every reader takes alike', () => {
    const starts = ['2026-11-01T01:30:00', '2026-03-08T02:30:00'];
    const { events } = read(write(...starts.map((start) => makeOpportunity({ start: at(start) }))));
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual([
      '2026-11-01T06:30:00.000Z',
      '2026-03-08T08:30:00.000Z',
    ]);
  });

  it('writes a zone that nobody knows as UTC', () => {
    const start = {
      local: '2026-03-05T18:00:00',
      timeZone: 'Mars/Olympus',
      instant: '2026-03-06T00:00:00Z',
      isDate: false,
    };
    expect(write(makeOpportunity({ start })).includes('\r\nDTSTART:20260306T000000Z\r\n')).toBe(true);
  });

  it('tells the zone by one name where it has several', () => {
    const start = { ...at('2026-03-05T18:00:00'), timeZone: 'US/Central' };
    const text = write(makeOpportunity({ start }));
    expect(text.match(/TZID[:=][^:\r]+/g)).toEqual(['TZID:America/Chicago', 'TZID=America/Chicago']);
  });

  it('introduces itself with the names that clients know', () => {
    const { calendar } = read(write());
    const names = ['name', 'x-wr-calname', 'refresh-interval', 'url'];
    expect(names.map((name) => String(calendar.getFirstPropertyValue(name)))).toEqual([
      'Showup: Memphis',
      'Showup: Memphis',
      'PT6H',
      FACTS.url,
    ]);
  });
});
