import { describe, expect, it } from 'vitest';
import { googleCalendar } from '#scrapers/platforms/google-calendar/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('google-calendar on a series with changed instances', () => {
  const page = recording('google-calendar/2026-03-02-series-with-changes.json');
  const { listings, problems, next, page: facts } = googleCalendar.read(page, SAMPLE_SOURCE);
  const [club, fair] = listings;

  it('knows the page for its own', () => expect(googleCalendar.detect(page)).toBe(1));

  it('reads a series once, with its rule and exceptions', () => {
    expect(listings.map(({ title }) => title)).toEqual(['Toastmasters', 'Spring fair']);
    expect([club?.recurrence?.rrules, club?.recurrence?.exdates]).toEqual([
      ['FREQ=WEEKLY;BYDAY=TU;COUNT=5'],
      [{ text: '20260317T183000', timeZoneText: 'America/Chicago' }],
    ]);
  });

  it('hands moved and cancelled instances to their series', () => {
    expect(
      club?.recurrence?.overrides.map(({ recurrenceId, listing }) => [
        recurrenceId.text,
        listing.start?.text ?? null,
        listing.statusText,
      ]),
    ).toEqual([
      ['2026-03-24T18:30:00-05:00', '2026-03-25T18:30:00-05:00', 'confirmed'],
      ['2026-03-31T18:30:00-05:00', null, 'cancelled'],
    ]);
  });

  it('reads an event that lasts all day by its dates, the last of which is the day after', () => {
    expect([fair?.start?.text, fair?.end?.text, fair?.typeText]).toEqual(['2026-04-10', '2026-04-12', 'VEVENT']);
  });

  it('counts what was deleted or is private, and shows neither', () => {
    expect(problems).toEqual([
      { message: 'The entry is marked as deleted.', item: 'gone' },
      { message: 'The entry is not public.', item: 'hidden' },
    ]);
  });

  it('tells the calendar’s zone and name, and hands the token back for the next page', () => {
    expect([facts.timeZoneText, facts.publisherName]).toEqual(['America/Chicago', 'Sample Speakers Club']);
    expect(next).toEqual([{ url: 'https://sample.example/events?pageToken=tok%3D%3D', role: 'next-page' }]);
  });

  it('keeps an instance whose series is on another page', () => {
    const body = page.body.replace('"id": "s1",', '"id": "s9",');
    const alone = googleCalendar.read({ ...page, body }, SAMPLE_SOURCE);
    expect(alone.listings.map(({ sourceKey }) => sourceKey)).toEqual(['s9', 's1_20260324T233000Z', 'd1']);
    expect(alone.problems.map(({ item }) => item)).toEqual(['gone', 'hidden', 's1_20260331T233000Z']);
  });
});
