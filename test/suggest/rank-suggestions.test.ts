import { describe, expect, it } from 'vitest';
import type { Opportunity, OpportunityFacts } from '#domain/opportunity.ts';
import { rankSuggestions } from '#suggest/rank-suggestions.ts';
import type { SuggestionCandidate, SuggestionQuestion } from '#suggest/suggestion.ts';
import { at, evidence, makeId, makeOccurrence, makeOpportunity, makeWay, on } from '#test/support/make-opportunity.ts';

const NOW = '2026-03-02T15:00:00Z';
const QUESTION: SuggestionQuestion = {
  fields: ['human-resources'],
  ways: [],
  skills: [],
  available: [],
  withinKm: 40,
  limit: 10,
  timeZone: 'America/Chicago',
};
const HR = [{ field: 'human-resources', evidence: evidence('for HR people') }] as const;

let lastNumber = 0;

function candidate(
  facts: Partial<OpportunityFacts>,
  rest: Partial<SuggestionCandidate> & { readonly record?: Partial<Opportunity> } = {},
): SuggestionCandidate {
  lastNumber += 1;
  const start = facts.isOngoing ? null : at('2026-03-10T12:00:00');
  const opportunity = makeOpportunity({ start, ...facts }, { id: makeId(lastNumber), ...rest.record });
  return { opportunity, occurrence: opportunity.occurrences[0] ?? null, distanceMeters: 5000, isTrip: false, ...rest };
}

function titles(
  candidates: readonly SuggestionCandidate[],
  question: Partial<SuggestionQuestion> = {},
): readonly string[] {
  return rankSuggestions(candidates, { ...QUESTION, ...question }, NOW).map(
    (found) => found.candidate.opportunity.facts.title,
  );
}

describe('suggestions', () => {
  it('put an undated opening the lower the longer no source has shown it', () => {
    const candidates = ['2026-01-05T09:00:00Z', '2026-02-28T09:00:00Z', '2026-02-02T09:00:00Z'].map((lastSeenAt) =>
      candidate({ title: lastSeenAt, isOngoing: true, ways: [makeWay('volunteer')] }, { record: { lastSeenAt } }),
    );
    expect(titles(candidates)).toEqual(['2026-02-28T09:00:00Z', '2026-02-02T09:00:00Z', '2026-01-05T09:00:00Z']);
  });

  it('put giving above watching, and the own field above any other', () => {
    const candidates = [
      candidate({ title: 'watch anything', ways: [makeWay('attend')] }),
      candidate({ title: 'watch HR', fields: HR, ways: [makeWay('attend')] }),
      candidate({ title: 'give anything', ways: [makeWay('volunteer')] }),
      candidate({ title: 'give HR', fields: HR, ways: [makeWay('attend'), makeWay('speak')] }),
    ];
    expect(titles(candidates)).toEqual(['give HR', 'watch HR', 'give anything', 'watch anything']);
  });

  it('put what is nearer first among equals', () => {
    const candidates = [30_000, 2000, null].map((distanceMeters) =>
      candidate({ title: String(distanceMeters) }, { distanceMeters }),
    );
    expect(titles(candidates)).toEqual(['2000', '30000', 'null']);
  });

  it('put what is sooner first among equals', () => {
    const starts = ['2026-04-07T12:00:00', '2026-03-03T12:00:00'];
    expect(titles(starts.map((start) => candidate({ title: start, start: at(start) })))).toEqual(starts.toReversed());
  });

  it('give each one its reasons with the words they rest on', () => {
    const found = rankSuggestions(
      [
        candidate({
          start: at('2026-03-05T18:00:00'),
          fields: HR,
          ways: [makeWay('speak', { deadline: on('2026-03-04') })],
          cost: { isFree: true, min: 0, max: 0, currency: 'USD', memberPrice: null, guestPrice: null },
          descriptionText: 'We meet monthly. Newcomers are always welcome. Bring a friend.',
        }),
      ],
      QUESTION,
      NOW,
    );
    expect(found[0]?.reasons).toEqual([
      { code: 'contribute', text: 'You can speak here.', evidence: evidence('You can speak.') },
      { code: 'field-match', text: 'It is about your field, human resources.', evidence: evidence('for HR people') },
      { code: 'deadline-soon', text: 'The deadline is Wednesday, March 4.', evidence: null },
      { code: 'soon', text: 'It is on Thursday, March 5.', evidence: null },
      { code: 'time-fit', text: 'It is on a weekday evening.', evidence: null },
      {
        code: 'newcomer-friendly',
        text: 'Newcomers are welcome.',
        evidence: evidence('Newcomers are always welcome.'),
      },
      { code: 'free', text: 'It costs nothing.', evidence: null },
    ]);
  });

  it('say what no source said', () => {
    const found = rankSuggestions([candidate({ isOngoing: true, ways: [makeWay('volunteer')] })], QUESTION, NOW);
    expect(found[0]?.unknown).toEqual(['time', 'venue', 'cost', 'audience', 'effort', 'how-to-join']);
  });

  it('let no organizer have more than a quarter of a list', () => {
    const one = { name: 'One Group', url: null };
    const candidates = Array.from({ length: 20 }, () => candidate({ title: 'One Group', organizer: one, fields: HR }));
    expect(titles(candidates, { limit: 8 }).length).toBe(2);
  });

  it('let no source have more than half of a list', () => {
    const candidates = Array.from({ length: 20 }, () => candidate({}, { record: { factSources: { title: 'one' } } }));
    expect(titles(candidates, { limit: 8 }).length).toBe(4);
  });

  it('mix kinds that are about as good', () => {
    const kinds = ['meetup', 'meetup', 'workshop'] as const;
    const candidates = kinds.map((kind) => candidate({ kind, title: kind }));
    expect(titles(candidates)).toEqual(['meetup', 'workshop', 'meetup']);
  });

  it('have scores that never rise down the list', () => {
    const kinds = ['meetup', 'workshop', 'meetup', 'fair', 'workshop', 'meetup'] as const;
    const candidates = kinds.map((kind, index) => candidate({ kind, fields: index % 2 === 0 ? HR : [] }));
    const scores = rankSuggestions(candidates, QUESTION, NOW).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('leave out what is called off, full, withdrawn, or over', () => {
    const gone = [
      candidate({ status: 'cancelled' }),
      candidate({ status: 'postponed' }),
      candidate({ availability: 'sold-out' }),
      candidate({}, { record: { withdrawnAt: NOW } }),
      candidate({ isOngoing: true, deadline: on('2026-03-01') }),
    ];
    expect(titles(gone)).toEqual([]);
  });

  it('begin with what takes what the asker brings', () => {
    const candidates = [
      candidate({ title: 'speak', ways: [makeWay('speak')] }),
      candidate({ title: 'serve', ways: [makeWay('serve')] }),
    ];
    expect(titles(candidates.toReversed(), { ways: ['speak'] })).toEqual(['speak', 'serve']);
  });

  it('have at most a third out of town, and only of the own field', () => {
    const trip = { isTrip: true, distanceMeters: 340_000 };
    const candidates = [
      ...Array.from({ length: 5 }, () => candidate({ title: 'far HR', kind: 'conference', fields: HR }, trip)),
      candidate({ title: 'far sales', kind: 'conference' }, trip),
      ...Array.from({ length: 2 }, () => candidate({ title: 'near' })),
    ];
    expect(titles(candidates, { limit: 6 }).toSorted()).toEqual(['far HR', 'near', 'near']);
  });

  it('begin with a skill that is asked for, and say with which words', () => {
    const candidates = [
      candidate({ title: 'sweep', ways: [makeWay('volunteer')] }),
      candidate({ title: 'coach', ways: [makeWay('volunteer')], skills: ['Career coaching'] }),
      candidate({
        title: 'speak Spanish',
        ways: [makeWay('volunteer')],
        descriptionText: 'We serve lunch. Helpers who know Spanish are dear to us. Come.',
      }),
    ];
    const skills = ['coaching', 'spanish'];
    const found = rankSuggestions(candidates, { ...QUESTION, skills }, NOW);
    const told = found.map(({ candidate: one, reasons }) => [one.opportunity.facts.title, reasons[0]?.evidence?.text]);
    expect(told).toEqual([
      ['coach', 'Career coaching'],
      ['speak Spanish', 'Helpers who know Spanish are dear to us.'],
      ['sweep', 'You can volunteer.'],
    ]);
  });

  it('take no way for open whose deadline is past', () => {
    const late = candidate({ title: 'late', ways: [makeWay('speak', { deadline: on('2026-03-01') })] });
    const open = candidate({ title: 'open', ways: [makeWay('speak', { deadline: on('2026-03-02') })] });
    const [first, second] = rankSuggestions([late, open], { ...QUESTION, ways: ['speak'] }, NOW);
    expect([
      first?.candidate.opportunity.facts.title,
      second?.reasons.some(({ code }) => code === 'offer-match'),
    ]).toEqual(['open', false]);
  });

  it('tell a series by the first time at which the asker is free', () => {
    const times = ['2026-03-03T09:00:00', '2026-03-05T19:00:00', '2026-03-07T10:00:00'];
    const series = candidate(
      { start: at('2026-03-03T09:00:00') },
      { record: { occurrences: times.map((time) => makeOccurrence(at(time))) } },
    );
    const first = (available: SuggestionQuestion['available']) =>
      rankSuggestions([series], { ...QUESTION, available }, NOW)[0]?.candidate.occurrence?.start.local;
    expect([first([]), first(['weekday-evening']), first(['weekend']), first(['weekend-evening'])]).toEqual([
      times[0],
      times[1],
      times[2],
      times[0],
    ]);
  });

  it('put what is at another time than the asker is free behind what is then', () => {
    const candidates = [
      candidate({ title: 'noon', fields: HR, ways: [makeWay('speak')], start: at('2026-03-05T12:00:00') }),
      candidate({ title: 'evening', start: at('2026-03-05T19:00:00'), fields: HR }),
      candidate({ title: 'any time', isOngoing: true, fields: HR, ways: [makeWay('serve')] }),
    ];
    expect(titles(candidates, { available: ['weekday-evening'] })).toEqual(['any time', 'evening', 'noon']);
  });

  it('mix days that are about as good', () => {
    const starts = ['2026-03-05T18:00:00', '2026-03-05T18:30:00', '2026-03-06T18:00:00'];
    expect(titles(starts.map((start) => candidate({ title: start, start: at(start) })))).toEqual([
      starts[0],
      starts[2],
      starts[1],
    ]);
  });

  it('let no day have more than half of a list', () => {
    const same = Array.from({ length: 9 }, () => candidate({ title: 'same day' }));
    const later = candidate({ title: 'later', start: at('2026-03-28T12:00:00') });
    expect(titles([...same, later], { limit: 4 }).toSorted()).toEqual(['later', 'same day', 'same day']);
  });

  it('tell what begins today only when it is still ahead at any hour of the day', () => {
    const candidates = ['2026-03-02T12:00:00', '2026-03-02T18:00:00'].map((start) =>
      candidate({ title: start, start: at(start) }),
    );
    const running = candidate({ title: 'fair', start: on('2026-03-01'), end: on('2026-03-02') });
    expect(titles([...candidates, running]).toSorted()).toEqual(['2026-03-02T18:00:00', 'fair']);
  });

  it('are the same all day, whatever the order of the candidates', () => {
    const candidates = Array.from({ length: 12 }, (_, index) => candidate({ title: `${index}` }));
    const evening = rankSuggestions(candidates.toReversed(), QUESTION, '2026-03-03T05:59:00Z');
    expect(evening).toEqual(rankSuggestions(candidates, QUESTION, NOW));
  });
});
