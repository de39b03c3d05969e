import { describe, expect, it } from 'vitest';
import { meetup } from '#scrapers/platforms/meetup/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('meetup on a group’s page', () => {
  const page = recording('meetup/2026-03-02-group-page.html');
  const { listings, problems } = meetup.read(page, SAMPLE_SOURCE);
  const [coffee, chat] = listings;

  it('knows the page for its own', () => expect(meetup.detect(page)).toBe(1));

  it('reads the events in its state, and no mere mention of one', () => {
    expect(listings.map(({ sourceKey, title }) => [sourceKey, title])).toEqual([
      ['9001', 'Coffee with recruiters'],
      ['9002', 'Ask me anything'],
    ]);
    expect(problems).toEqual([]);
  });

  it('follows the references to venue and group', () => {
    expect([coffee?.location?.venue, coffee?.organizer]).toEqual([
      'Sample Roastery',
      { name: 'Sample HR Circle', url: 'https://www.meetup.com/sample-hr-circle/' },
    ]);
  });

  it('tells what is cancelled, on the web, or costs', () => {
    expect([chat?.statusText, chat?.attendanceText, chat?.location]).toEqual(['CANCELLED', 'online', null]);
    expect(coffee?.offers.map(({ priceText, currency }) => [priceText, currency])).toEqual([['5', 'USD']]);
  });
});

describe('meetup on its interfaces', () => {
  it('joins the local date and time of REST 3 with the offset it prints in milliseconds', () => {
    const [night] = meetup.read(recording('meetup/2026-03-02-rest-3.json'), SAMPLE_SOURCE).listings;
    expect([night?.start?.text, night?.durationText]).toEqual(['2026-03-11T18:00-05:00', 'PT7200S']);
  });

  it('takes the venue that people can go to from GraphQL’s list', () => {
    const [panel] = meetup.read(recording('meetup/2026-03-02-graphql.json'), SAMPLE_SOURCE).listings;
    expect([panel?.title, panel?.location?.venue, panel?.attendanceText]).toEqual([
      'Hybrid panel',
      'Sample Hall',
      'hybrid',
    ]);
  });
});
