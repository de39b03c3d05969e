import { describe, expect, it } from 'vitest';
import type { Evidence, Occurrence, WayToContribute } from '#domain/opportunity.ts';
import { mergeFacts } from '#match/merge-facts.ts';
import { at, on } from './cards.ts';
import { place, telling } from './tellings.ts';

const SAID: Evidence = { text: 'We need speakers.', from: 'description' };
const HEARD: Evidence = { text: 'Call for speakers', from: 'title' };

function way(name: WayToContribute['way'], stated: Partial<WayToContribute> = {}): WayToContribute {
  return { way: name, evidence: SAID, deadline: null, url: null, effort: null, ...stated };
}

function occurrence(local: string, stated: Partial<Occurrence> = {}): Occurrence {
  return { start: at(local), end: null, status: 'scheduled', title: null, capacity: null, remaining: null, ...stated };
}

describe('merging what several sources tell', () => {
  it('takes each field from the highest rank that states it, and remembers from which', () => {
    const { facts, factSources } = mergeFacts([
      telling('chapter', { title: 'Flood Talk', url: 'https://guild.example/flood' }),
      telling('platform', { title: 'FLOOD TALK!!', kind: 'meetup', url: 'https://meet.example/1', audience: 'open' }),
    ]);
    expect([facts.title, facts.kind, facts.url, facts.audience]).toEqual([
      'Flood Talk',
      'meetup',
      'https://guild.example/flood',
      'open',
    ]);
    const { title, kind, url, audience } = factSources;
    expect([title, kind, url, audience]).toEqual(['chapter', 'platform', 'chapter', 'platform']);
  });

  it('names no source for what nobody states', () => {
    expect(mergeFacts([telling('chapter')]).factSources).toEqual({ title: 'chapter', isOngoing: 'chapter' });
  });

  it('lets a correction beat every source', () => {
    const { facts, factSources } = mergeFacts([telling('chapter', { audience: 'members-only' })], { audience: 'open' });
    expect([facts.audience, factSources['audience']]).toEqual(['open', 'person']);
  });

  it('keeps evidence and description with the source that they speak of', () => {
    const { facts } = mergeFacts([
      telling('chapter', { descriptionHtml: null, kindEvidence: SAID, audienceEvidence: null }),
      telling('platform', {
        kind: 'meetup',
        kindEvidence: HEARD,
        audience: 'open',
        audienceEvidence: HEARD,
        descriptionText: 'Come.',
        descriptionHtml: '<p>Come.</p>',
      }),
    ]);
    expect([facts.kindEvidence, facts.audienceEvidence, facts.descriptionText, facts.descriptionHtml]).toEqual([
      HEARD,
      HEARD,
      'Come.',
      '<p>Come.</p>',
    ]);
  });

  it('tells a cancellation that any source tells, but no lower rank’s doubt', () => {
    const scheduled = telling('chapter');
    expect(mergeFacts([scheduled, telling('platform', { status: 'cancelled' })]).facts.status).toBe('cancelled');
    expect(mergeFacts([scheduled, telling('platform', { status: 'tentative' })]).facts.status).toBe('scheduled');
  });

  it('refuses to merge nothing', () => {
    expect(() => mergeFacts([])).toThrow(RangeError);
  });
});

describe('merging times', () => {
  it('takes the hour from the first that tells it, with its end, and never an end of another start', () => {
    const { facts, factSources } = mergeFacts([
      telling('chapter', { start: on('2026-03-10'), end: on('2026-03-10') }),
      telling('platform', { start: at('2026-03-10T18:00:00') }),
      telling('list', { start: at('2026-03-10T18:00:00'), end: at('2026-03-10T19:30:00') }),
    ]);
    expect([facts.start, facts.end]).toEqual([at('2026-03-10T18:00:00'), at('2026-03-10T19:30:00')]);
    expect([factSources['start'], factSources['end']]).toEqual(['platform', 'list']);
  });

  it('keeps a series when the higher rank tells one date of it', () => {
    const dates = [occurrence('2026-03-10T18:00:00'), occurrence('2026-04-14T18:00:00')];
    const { facts, occurrences } = mergeFacts([
      telling('chapter', { start: at('2026-04-14T18:00:00') }),
      telling('platform', { start: at('2026-03-10T18:00:00'), recurrence: 'FREQ=MONTHLY;BYDAY=2TU' }, dates),
    ]);
    expect([facts.recurrence, facts.start, occurrences]).toEqual([
      'FREQ=MONTHLY;BYDAY=2TU',
      at('2026-03-10T18:00:00'),
      dates,
    ]);
  });

  it('fills in the seats of a shift from the source that counts them', () => {
    const start = at('2026-03-10T09:00:00');
    const { occurrences } = mergeFacts([
      telling('charity', { start }, [occurrence('2026-03-10T09:00:00')]),
      telling('platform', { start }, [occurrence('2026-03-10T09:00:00', { capacity: 12, remaining: 3 })]),
    ]);
    expect(occurrences).toEqual([occurrence('2026-03-10T09:00:00', { capacity: 12, remaining: 3 })]);
  });

  it('makes a single time its own occurrence', () => {
    const { occurrences } = mergeFacts([telling('chapter', { start: at('2026-03-10T18:00:00') })]);
    expect(occurrences).toEqual([occurrence('2026-03-10T18:00:00')]);
  });
});

describe('merging places', () => {
  it('takes a place whole from the most precise source, the higher rank first among equals', () => {
    const named = place({ venue: 'Cotton Hall', precision: 'city', latitude: 35.1, longitude: -90 });
    const exact = place({ venue: 'The Cotton Hall', precision: 'point', latitude: 35.14, longitude: -90.05 });
    const bare = place({ precision: 'postal-code', postalCode: '38103' });
    const merged = mergeFacts([
      telling('chapter', { location: named }),
      telling('platform', { location: exact }),
      telling('list', { location: bare }),
    ]);
    expect([merged.facts.location, merged.factSources['location']]).toEqual([exact, 'platform']);
    expect(
      mergeFacts([telling('list', { location: bare }), telling('chapter', { location: named })]).facts.location,
    ).toEqual(named);
  });
});

describe('merging lists', () => {
  it('unites ways, each once with the evidence of the higher rank, and fills in link and deadline', () => {
    const { facts } = mergeFacts([
      telling('chapter', { ways: [way('speak')] }),
      telling('platform', {
        ways: [way('attend'), way('speak', { evidence: HEARD, url: 'https://guild.example/cfp' })],
      }),
    ]);
    expect(facts.ways).toEqual([way('speak', { url: 'https://guild.example/cfp' }), way('attend')]);
  });

  it('unites fields, causes and skills by what they mean', () => {
    const { facts } = mergeFacts([
      telling('chapter', { fields: [{ field: 'human-resources', evidence: SAID }], skills: ['Coaching'] }),
      telling('platform', { fields: [{ field: 'human-resources', evidence: HEARD }], skills: ['coaching', 'Payroll'] }),
    ]);
    expect([facts.fields, facts.skills]).toEqual([
      [{ field: 'human-resources', evidence: SAID }],
      ['Coaching', 'Payroll'],
    ]);
  });

  it('takes a credit from the source that states its amount', () => {
    const credit = { body: 'SHRM', unit: 'PDC', amount: null, evidence: SAID } as const;
    const { facts } = mergeFacts([
      telling('chapter', { credits: [credit] }),
      telling('platform', { credits: [{ ...credit, amount: 1.5, evidence: HEARD }] }),
    ]);
    expect(facts.credits).toEqual([{ ...credit, amount: 1.5, evidence: HEARD }]);
  });
});
