import { describe, expect, it } from 'vitest';
import { listClashes } from '#match/list-clashes.ts';
import { readTitleMarks } from '#match/title-marks.ts';

function numbersOf(title: string): readonly string[] {
  return [...readTitleMarks(title).numbers];
}

function clash(a: string, b: string): boolean {
  return listClashes(readTitleMarks(a), readTitleMarks(b)).length > 0;
}

describe('the marks of a title', () => {
  it('read a number however it is written', () => {
    const titles = [
      'Hack Night #7',
      'Hack Night no. 7',
      'Hack Night (7th edition)',
      'Hack Night VII',
      'Hack Night, edition 007',
    ];
    expect(titles.map(numbersOf)).toEqual(titles.map(() => ['7']));
  });

  it('do not take years, dates, times and other numbers for parts', () => {
    const titles = [
      'Fair 2026',
      'Lunch, Oct 4',
      'Council 1/14',
      'Pantry 5:40-6:10 pm',
      'Top 10 mistakes',
      '2019-20 budget',
    ];
    expect(titles.map(numbersOf)).toEqual(titles.map(() => []));
  });

  it('read how many parts there are as no part', () => {
    expect(numbersOf('Grant writing, part I of III')).toEqual(['1']);
  });

  it.each([
    ['Ignite 4', 'Ignite 5'],
    ['League 2 - Semifinal 1', 'League 2 - Semifinal 2'],
    ['Track A: Testing', 'Track B: Testing'],
    ['Fall Conference', 'Spring Conference'],
    ['Resume lab (morning)', 'Resume lab (afternoon)'],
    ['HR Day 2025', 'HR Day 2026'],
    ['Lunch, Oct 4', 'Lunch, Nov 1'],
    ['Pickup 5:40 PM', 'Pickup 9:45 PM'],
    ['Yoga (Room 1)', 'Yoga (Room 2)'],
  ])('clash in %s and %s', (a, b) => expect(clash(a, b)).toBe(true));

  it.each([
    ['Ignite 4', 'Ignite IV'],
    ['October Meetup', 'Meetup'],
    ['Adoption day (3rd Saturday)', 'Adoption day, third Saturday'],
    ['Pickup 5:40PM-6:10PM', 'Pickup 5:40-6:10 pm'],
    ['Lunch, Oct 25', 'Lunch (Oct. 25)'],
  ])('agree in %s and %s', (a, b) => expect(clash(a, b)).toBe(false));
});
