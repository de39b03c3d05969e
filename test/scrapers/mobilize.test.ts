import { describe, expect, it } from 'vitest';
import { mobilize } from '#scrapers/platforms/mobilize/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('mobilize on a page of events', () => {
  const page = recording('mobilize/2026-03-02-full-slot-and-private-address.json');
  const { listings, problems, next } = mobilize.read(page, SAMPLE_SOURCE);
  const [coats, calls, house] = listings;

  it('knows the page for its own', () => expect(mobilize.detect(page)).toBe(1));

  it('reads every event as an opening', () => {
    expect(listings.map(({ title, shape }) => [title, shape])).toEqual([
      ['Sort donated coats', 'opening'],
      ['Call voters from home', 'opening'],
      ['House meeting', 'opening'],
    ]);
    expect(problems).toEqual([]);
  });

  it('makes a session of each time slot, in the zone of the event, with the hands wanted', () => {
    expect(coats?.sessions.map(({ start, capacity, remaining }) => [start, capacity, remaining])).toEqual([
      [{ text: '1773500400', timeZoneText: 'America/Chicago' }, 12, null],
      [{ text: '1774105200', timeZoneText: 'America/Chicago' }, 12, 0],
    ]);
  });

  it('has no place for what is done from home', () => {
    expect([calls?.location, calls?.onlineUrl, calls?.attendanceText]).toEqual([
      null,
      'https://dial.sample.example/',
      'online',
    ]);
  });

  it('takes the sentence about a private address for no venue', () => {
    expect([house?.location?.venue, house?.location?.city]).toEqual([null, 'Nashville']);
  });

  it('follows the address that the page gives for the next one', () => {
    expect(next).toEqual([{ url: 'https://api.mobilize.us/v1/organizations/9/events?cursor=abc', role: 'next-page' }]);
  });
});

describe('mobilize on what was deleted', () => {
  it('counts each and shows none', () => {
    const { listings, problems } = mobilize.read(recording('mobilize/2026-03-02-deleted.json'), SAMPLE_SOURCE);
    expect([listings, problems]).toEqual([[], [{ message: 'The entry is marked as deleted.', item: '6001' }]]);
  });
});
