import { describe, expect, it } from 'vitest';
import { averageOf, measureQuestions } from '#test/accuracy/suggestions.ts';

const measured = measureQuestions();
const { ours, soonestFirst, nearestFirst } = averageOf(measured);

/** How much better than either simple order ours must be, of 1. */
const AHEAD = 0.5;

describe('sixty judged questions', () => {
  it('are asked in several towns, each with something of use', () => {
    const towns = new Set(measured.map(({ question }) => question.town));
    const lacking = measured.filter(({ question }) => Object.keys(question.grades).length < 2);
    expect([measured.length, towns.size, lacking]).toEqual([60, 6, []]);
  });

  it('are answered far better than by telling the soonest first, or the nearest first', () =>
    expect([ours > soonestFirst + AHEAD, ours > nearestFirst + AHEAD, ours > 0.9]).toEqual([true, true, true]));

  it('are each answered with something of use', () => {
    const useless = measured.filter(({ shown, question }) =>
      shown.slice(0, 3).every((id) => question.grades[id] === undefined),
    );
    expect(useless.map(({ question }) => question.id)).toEqual([]);
  });
});
