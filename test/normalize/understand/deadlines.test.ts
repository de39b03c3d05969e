import { describe, expect, it } from 'vitest';
import { toDateMoment, toMoment } from '#normalize/moment.ts';
import type { Timing } from '#normalize/understand/timing.ts';
import type { Understanding, Words } from '#normalize/understand/understand.ts';
import { offer, understood } from './understood.ts';

const ZONE = 'America/Chicago';
const EVENT: Timing = {
  readAt: '2026-11-20T12:00:00Z',
  language: null,
  likely: [ZONE],
  start: toMoment('2026-12-08T18:00:00', ZONE),
  end: null,
  isSeries: false,
  deadline: null,
};
const UNDATED: Timing = { ...EVENT, start: null };

const until = (text: string) => offer({ validThrough: { text, timeZoneText: null } });
const told = (title: string, description: string | null, words: Partial<Words> = {}): Understanding =>
  understood(title, { description, timing: EVENT, ...words });
const wholeOf = (...args: Parameters<typeof told>): string | undefined => told(...args).deadline?.local;
const waysOf = (...args: Parameters<typeof told>) =>
  told(...args).ways.map(({ way, deadline }) => [way, deadline?.local ?? null]);

describe('the last day to come along', () => {
  it.each([
    ['RSVP by December 4.', '2026-12-04'],
    ['RSVP by noon on Friday, Dec 4', '2026-12-04T12:00:00'],
    ['Please register no later than Dec. 4th at 5 pm.', '2026-12-04T17:00:00'],
    ['Registration closes on December 4, 2026.', '2026-12-04'],
    ['Reserve your seat by 12/4/2026', '2026-12-04'],
    ['Registration deadline: 4 December 2026', '2026-12-04'],
    ['Tickets are on sale until midnight on December 4.', '2026-12-04'],
    ['December 4 is the last day to register.', '2026-12-04'],
  ])('is read from "%s"', (description, expected) => {
    expect(wholeOf('Chapter Luncheon', description)).toBe(expected);
  });
  it.each([
    'Registration closes 2 days before the event.',
    'RSVP by Friday.',
    'RSVP by 12/4.',
    'Register by email before our meeting on December 4.',
    'Registration opens December 1.',
    'Early bird registration ends December 1.',
    'Book the hotel by December 1.',
    'Register by December 1 to save $20.',
    'The exhibit is open until December 4.',
    'Register by December 12.',
    'Register by December 4, 2024.',
  ])('is not made up from "%s"', (description) => {
    expect(wholeOf('Chapter Luncheon', description)).toBeUndefined();
  });
  it('is that of the twelve months before the start when no year is printed, whenever it is read', () => {
    const past = { ...EVENT, start: toMoment('2013-01-15T18:00:00', ZONE) };
    expect(wholeOf('Chapter Luncheon', 'RSVP by December 20.', { timing: past })).toBe('2012-12-20');
  });
  it('belongs to no one time of a series, and is left out there', () => {
    expect(
      wholeOf('Chapter Luncheon', 'RSVP by December 4.', { timing: { ...EVENT, isSeries: true } }),
    ).toBeUndefined();
  });
  it('is that of the offers, where each names one before the day of the start', () => {
    expect(wholeOf('Gala', null, { offers: [until('2026-12-01'), until('2026-12-05')] })).toBe('2026-12-05');
    expect(wholeOf('Gala', null, { offers: [until('2026-12-01'), offer({})] })).toBeUndefined();
    expect(wholeOf('Gala', null, { offers: [until('2026-12-08')] })).toBeUndefined();
  });
});

describe('the last day of each way', () => {
  it('is told apart for those who come, speak and sponsor', () => {
    const description =
      'Proposals are due November 25, 2026. Sponsors sign up by December 1. Register by December 4. ' +
      'Call for proposals is open. Become a sponsor.';
    expect(waysOf('Midlands HR Conference', description)).toEqual([
      ['attend', '2026-12-04'],
      ['speak', '2026-11-25'],
      ['sponsor', '2026-12-01'],
    ]);
    expect(wholeOf('Midlands HR Conference', 'Proposals are due November 25, 2026.')).toBeUndefined();
  });
  it('of an opening is that of the whole', () => {
    const words = { timing: UNDATED };
    expect(waysOf('Become a Mentor to a Teen', 'Apply by March 3.', words)).toEqual([
      ['volunteer', '2027-03-03'],
      ['mentor', '2027-03-03'],
    ]);
    expect(wholeOf('Board Members Wanted', 'Applications are due January 31.', words)).toBe('2027-01-31');
  });
  it('stated by the source is that of the kind, and comes before the sentences for the whole', () => {
    const timing = { ...UNDATED, deadline: toDateMoment('2027-02-01', ZONE) };
    expect(waysOf('Call for Speakers: Midlands HR Conference', null, { timing })).toEqual([['speak', '2027-02-01']]);
    expect(wholeOf('Food Pantry Volunteers Needed', 'Apply by March 3.', { timing })).toBe('2027-02-01');
  });
  it('of a conference whose source states a call is that of its speakers', () => {
    const timing = { ...EVENT, deadline: toDateMoment('2026-10-01', ZONE) };
    const stated = { callForSpeakers: 'https://conf.example/cfp' };
    const { ways } = told('Midlands Rust Conf', null, { timing, stated, registrationUrl: 'https://conf.example/cfp' });
    expect(ways.map(({ way, deadline, url }) => [way, deadline?.local ?? null, url])).toEqual([
      ['attend', null, null],
      ['speak', '2026-10-01', 'https://conf.example/cfp'],
    ]);
  });
  it('of a call that stands in the calendar on its last day is that day', () => {
    const title = 'Call for Speakers: Midlands HR Conference';
    expect(waysOf(title, 'Proposals close on this day.')).toEqual([['speak', '2026-12-08T18:00:00']]);
    expect(waysOf(title, 'Tell us what you know.')).toEqual([['speak', null]]);
  });
  it('that was extended takes the place of the first', () => {
    const description = 'Proposals were due November 1. Call for proposals extended to November 25.';
    expect(waysOf('Call for Speakers: Midlands HR Conference', description)).toEqual([['speak', '2026-11-25']]);
  });
});

describe('the link and the effort of a way', () => {
  it('are the address that names it and the time that it takes', () => {
    const description =
      'Two days of talks. We are looking for speakers to give a ten-minute lightning talk. Details: https://conf.example/cfp.';
    const speak = told('Midlands Rust Conf', description).ways.find(({ way }) => way === 'speak');
    expect([speak?.url, speak?.effort]).toEqual(['https://conf.example/cfp', 'ten-minute lightning talk']);
  });
  it('of an opening is the address where one signs up', () => {
    const words = { registrationUrl: 'https://helpers.example/apply' };
    expect(told('Food Pantry Volunteers Needed', null, words).ways.map(({ url }) => url)).toEqual([
      'https://helpers.example/apply',
    ]);
  });
});
