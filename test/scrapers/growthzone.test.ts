import { describe, expect, it } from 'vitest';
import { growthzone } from '#scrapers/platforms/growthzone/adapter.ts';
import { detectAdapters } from '#scrapers/registry.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('growthzone on cards', () => {
  const page = recording('growthzone/2026-03-02-cards.html');
  const { listings, problems, next } = growthzone.read(page, SAMPLE_SOURCE);

  it('is surer of the page than the reader of its properties', () => {
    expect(detectAdapters(page)[0]?.adapter.name).toBe('growthzone');
  });

  it('reads each card by its properties, though nothing says of what they are', () => {
    expect([listings.map(({ adapter, title, start }) => [adapter, title, start?.text]), problems]).toEqual([
      [
        ['growthzone', 'Leads Lunch', '3/12/2026 11:30:00 AM'],
        ['growthzone', 'Ribbon Cutting', '3/19/2026 4:00:00 PM'],
      ],
      [],
    ]);
  });

  it('asks for no page of another host', () => expect(next).toEqual([]));

  it('asks for the page of each event on its own host', () => {
    const own = { ...page, url: 'https://business.sample.example/events/calendar' };
    expect(growthzone.read(own, SAMPLE_SOURCE).next.map(({ url }) => url)).toEqual([
      'https://business.sample.example/events/details/leads-lunch-881',
      'https://business.sample.example/events/details/ribbon-cutting-882',
    ]);
  });
});
