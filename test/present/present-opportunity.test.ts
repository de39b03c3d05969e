import { describe, expect, it } from 'vitest';
import { opportunityDetail, opportunitySummary } from '#present/opportunity-schema.ts';
import { presentOpportunity, presentOpportunitySummary } from '#present/present-opportunity.ts';
import { presentSchemaOrg } from '#present/schema-org.ts';
import {
  at,
  evidence,
  makeFacts,
  makeId,
  makeOccurrence,
  makeOpportunity,
  makeWay,
} from '#test/support/make-opportunity.ts';

const described = makeOpportunity({
  start: at('2026-03-05T18:00:00'),
  descriptionText: `First sentence. ${'More words. '.repeat(60)}`,
  descriptionHtml: '<p>First sentence.</p>',
  ways: [makeWay('speak', { deadline: at('2026-02-20T23:59:00') })],
  fields: [{ field: 'human-resources', evidence: evidence('HR') }],
});

const PROVENANCE = {
  sourceName: 'A source',
  sourceKey: 'key',
  adapter: 'icalendar',
  url: null,
  firstSeenAt: '2026-02-01T12:00:00Z',
  lastSeenAt: '2026-03-01T12:00:00Z',
  linkReason: 'first listing',
};

const CANCELLED = { eventStatus: 'https://schema.org/EventCancelled' };

function tellOrganizer(name: string) {
  const opportunity = makeOpportunity({ organizer: { name, url: null } });
  return presentOpportunitySummary({ opportunity, occurrence: null, distanceMeters: null }).organizer?.id;
}

describe('an opportunity in a list', () => {
  const bare = makeOpportunity();

  it('has every property, null where nothing is known', () =>
    expect(presentOpportunitySummary({ opportunity: bare, occurrence: null, distanceMeters: null })).toEqual({
      id: makeId(1),
      version: 1,
      firstSeenAt: '2026-02-01T12:00:00Z',
      lastSeenAt: '2026-03-01T12:00:00Z',
      changedAt: '2026-02-02T12:00:00Z',
      withdrawnAt: null,
      sample: false,
      start: null,
      end: null,
      timeZone: null,
      allDay: false,
      doors: null,
      deadline: null,
      recurrence: null,
      ongoing: false,
      status: 'scheduled',
      previousStart: null,
      kind: 'meetup',
      ways: [],
      fields: [],
      causes: [],
      skills: [],
      attendance: 'in-person',
      cost: null,
      audience: null,
      availability: null,
      commitment: null,
      requirements: makeFacts().requirements,
      credits: [],
      title: 'March meeting',
      excerpt: null,
      organizer: null,
      location: null,
      contactRole: null,
      url: null,
      registrationUrl: null,
      onlineUrl: null,
      imageUrl: null,
      sourceIds: [],
      distanceKm: null,
    }));

  it('fits its own schema, and nothing is left out by it', () => {
    const told = presentOpportunitySummary({ opportunity: described, occurrence: null, distanceMeters: 1234 });
    expect(opportunitySummary.parse(told)).toEqual(told);
  });

  it('names its organizer by the same id each time, however many there were between', () => {
    const many = Array.from({ length: 6000 }, (_, n) => tellOrganizer(`Guild ${n}`));
    expect([tellOrganizer('Guild 0'), many[0], many[5999]]).toEqual(['guild-0', 'guild-0', 'guild-5999']);
  });

  it('is told by the time it was found for', () => {
    const occurrence = makeOccurrence(at('2026-04-02T18:30:00'), { status: 'cancelled' });
    const told = presentOpportunitySummary({ opportunity: described, occurrence, distanceMeters: 1234 });
    expect([told.start, told.status, told.distanceKm]).toEqual(['2026-04-02T18:30:00-05:00', 'cancelled', 1.2]);
  });

  it('carries an excerpt of 300 characters and no full text', () => {
    const told = presentOpportunitySummary({ opportunity: described, occurrence: null, distanceMeters: null });
    expect([(told.excerpt ?? '').length <= 300, 'description' in told]).toEqual([true, false]);
  });
});

/** Told by as many sources as there are permissions. */
function tell(factSources: Readonly<Record<string, string>>, ...permitted: readonly boolean[]) {
  const provenance = permitted.map((isFullTextPermitted, n) => ({
    ...PROVENANCE,
    sourceId: `source-${n}`,
    isFullTextPermitted,
  }));
  return presentOpportunity({ ...described, factSources, provenance });
}

describe('an opportunity alone', () => {
  it('keeps the full text back where the terms of the source whose words it is do not permit it', () => {
    const { description, descriptionHtml } = tell({ descriptionText: 'source-0' }, false, true);
    expect([description, descriptionHtml]).toEqual([null, null]);
  });

  it.each([
    ['the terms of that source permit it', { descriptionText: 'source-1' }, [false, true]],
    ['a person wrote it', { descriptionText: 'person' }, [false]],
    ['nobody says whose words it is and all of its sources permit it', {}, [true, true]],
  ])('gives the full text where %s', (_case, factSources, permitted) =>
    expect(tell(factSources, ...permitted).description).toBe(described.facts.descriptionText),
  );

  it('keeps it back where nobody says whose words it is and one of its sources does not permit it', () =>
    expect([tell({}, true, false).description, tell({}).description]).toEqual([null, null]));

  it.each([
    ['cancelled', ['cancelled', 'cancelled']],
    ['postponed', ['postponed', 'postponed']],
    ['tentative', ['tentative', 'cancelled']],
    ['rescheduled', ['rescheduled', 'cancelled']],
    ['scheduled', ['scheduled', 'cancelled']],
  ] as const)('tells of each time whether it is on, where the whole is %s', (whole, told) => {
    const occurrences = (['scheduled', 'cancelled'] as const).map((status, week) =>
      makeOccurrence(at(`2026-04-${week + 1}0T18:00:00`), { status }),
    );
    const { facts } = makeOpportunity({ status: whole });
    const presented = presentOpportunity({ ...described, facts, occurrences });
    expect(presented.occurrences.map(({ status }) => status)).toEqual(told);
  });

  it('names facts as they are named here', () => {
    const { factSources, ...told } = tell({ descriptionText: 'a', isOngoing: 'a', start: 'b' }, true);
    expect([factSources, Object.keys(factSources).filter((name) => !(name in told))]).toEqual([
      { description: 'a', ongoing: 'a', start: 'b' },
      [],
    ]);
  });

  it('fits its own schema, and nothing is left out by it', () => {
    const told = presentOpportunity(described, true);
    expect(opportunityDetail.parse(told)).toEqual(told);
  });
});

describe('an opportunity in the words of schema.org', () => {
  const context = { pageUrl: 'https://showup.example/o/1', isFullTextPermitted: false };
  const on = makeOccurrence(at('2026-04-10T18:00:00'));
  const off = makeOccurrence(at('2026-04-17T18:00:00'), { status: 'cancelled' });

  it('is off at each of its times where the whole is', () => {
    const told = presentSchemaOrg({ ...makeOpportunity({ status: 'cancelled' }), occurrences: [on, on] }, context);
    expect([told, ...[told['subEvent']].flat()]).toMatchObject([CANCELLED, CANCELLED, CANCELLED]);
  });

  it('is off where its only time is', () =>
    expect(presentSchemaOrg({ ...makeOpportunity(), occurrences: [off] }, context)).toMatchObject(CANCELLED));
});
