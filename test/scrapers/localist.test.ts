import { describe, expect, it } from 'vitest';
import { localist } from '#scrapers/platforms/localist/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('localist on the first of two pages', () => {
  const page = recording('localist/2026-03-02-page-one-of-two.json');
  const { listings, problems, next } = localist.read(page, SAMPLE_SOURCE);
  const [clinic, week, training] = listings;

  it('knows the page for its own', () => expect(localist.detect(page)).toBe(1));

  it('reads every event, and no problem', () => {
    expect(listings.map(({ sourceKey, title }) => [sourceKey, title])).toEqual([
      ['41001', 'Resume Clinic'],
      ['41002', 'Poster Week'],
      ['41003', 'Tutor Training'],
    ]);
    expect(problems).toEqual([]);
  });

  it('takes the calendar page for the address, and the tickets for the registration', () => {
    expect([clinic?.url, clinic?.registrationUrl]).toEqual([
      'https://events.sample.example/event/resume-clinic',
      'https://tickets.sample.example/clinic',
    ]);
  });

  it('takes the midnight of an event that lasts all day for no time of day', () => {
    expect(week?.start).toEqual({ text: '2026-03-09', timeZoneText: null });
  });

  it('makes a session of each of several instances', () => {
    expect([training?.start, training?.sessions.map(({ sourceKey, start }) => [sourceKey, start?.text])]).toEqual([
      null,
      [
        ['51003', '2026-03-10T17:00:00-05:00'],
        ['51004', '2026-03-17T17:00:00-05:00'],
      ],
    ]);
  });

  it('keeps status and attendance as printed', () => {
    expect(listings.map(({ statusText, attendanceText }) => [statusText, attendanceText])).toEqual([
      ['live', 'in-person'],
      ['live', 'virtual'],
      ['canceled', 'in-person'],
    ]);
  });

  it('asks for the page after this one', () => {
    expect(next).toEqual([{ url: 'https://sample.example/events?page=2', role: 'next-page' }]);
  });
});

describe('localist on the last page', () => {
  const { listings, problems, next } = localist.read(recording('localist/2026-03-02-one-private.json'), SAMPLE_SOURCE);

  it('asks for no further page', () => expect(next).toEqual([]));

  it('counts an event that is not public and does not show it', () => {
    expect([listings.map(({ title }) => title), problems]).toEqual([
      ['Resume Clinic'],
      [{ message: 'The entry is not public.', item: 'Staff Retreat' }],
    ]);
  });
});

describe('localist on a source', () => {
  it('starts at the interface beside any page of the calendar', () => {
    expect(localist.startRequests?.({ ...SAMPLE_SOURCE, url: 'https://events.sample.example/calendar' })).toEqual([
      { url: 'https://events.sample.example/api/2/events?days=90&pp=100', role: 'start' },
    ]);
  });
});
