import { describe, expect, it } from 'vitest';
import { wildApricot } from '#scrapers/platforms/wild-apricot/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';
import { multiplyJson } from '../support/multiply-json.ts';

const API = 'https://api.sample.example/v2.2/accounts/1/events';

describe('wild-apricot on the events of an account', () => {
  const page = { ...recording('wild-apricot/2026-03-02-sessions-and-a-bare-date.json'), url: API };
  const { listings, problems, next } = wildApricot.read(page, SAMPLE_SOURCE);
  const [breakfast, conference] = listings;

  it('knows the page for its own', () => expect(wildApricot.detect(page)).toBe(1));

  it('reads times with their offset, and a time that was not specified as a date', () => {
    expect([breakfast?.start?.text, conference?.start?.text, conference?.end?.text, problems]).toEqual([
      '2026-03-12T07:30:00-05:00',
      '2026-04-20',
      '2026-04-21',
      [],
    ]);
  });

  it('makes the address for people on the organization’s own site', () => {
    expect(breakfast?.url).toBe('https://sample.example/event-5001');
  });

  it('tells when all seats are taken, and what a conference is made of', () => {
    expect([breakfast?.stated, conference?.sessions.map(({ title }) => title)]).toEqual([
      { seatsLeft: '0' },
      ['Day one'],
    ]);
  });

  it('ends with a page that is not full', () => expect(next).toEqual([]));

  it('goes on after a full page', () => {
    const full = { ...page, body: multiplyJson(page.body, 50) };
    expect(wildApricot.read(full, SAMPLE_SOURCE).next).toEqual([
      { url: `${API}?%24skip=100`, role: 'next-page', accept: 'application/json' },
    ]);
  });

  it('asks for what is ahead, at once, and leaves what the entry states', () => {
    const [start] = wildApricot.startRequests?.({ ...SAMPLE_SOURCE, url: `${API}?$top=20` }) ?? [];
    expect(Object.fromEntries(new URL(start?.url ?? '').searchParams)).toEqual({
      $top: '20',
      $async: 'false',
      $filter: 'IsUpcoming eq true',
      $sort: 'ByStartDate asc',
    });
  });
});

describe('wild-apricot on what the key sees and the public does not', () => {
  it('tells only what is open to everyone, and counts the rest without naming it', () => {
    const page = recording('wild-apricot/2026-03-02-one-for-members.json');
    const { listings, problems } = wildApricot.read(page, SAMPLE_SOURCE);
    expect([listings.map(({ title }) => title), problems]).toEqual([
      ['Mixer'],
      [
        { message: 'The entry is not public.', item: 'entry 1' },
        { message: 'The entry is not public.', item: 'entry 3' },
      ],
    ]);
  });
});
