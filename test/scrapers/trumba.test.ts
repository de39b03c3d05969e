import { describe, expect, it } from 'vitest';
import { trumba } from '#scrapers/platforms/trumba/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('trumba on a calendar', () => {
  const page = recording('trumba/2026-03-02-fields-by-label.json');
  const { listings, problems } = trumba.read(page, SAMPLE_SOURCE);
  const [workshop, day] = listings;

  it('knows the page for its own', () => expect(trumba.detect(page)).toBe(1));

  it('joins the wall clock with the offset beside it', () => {
    expect([workshop?.start?.text, problems]).toEqual(['2026-03-12T11:00:00-0700', []]);
  });

  it('reads what lasts all day by its dates, up to its last day', () => {
    expect([day?.start?.text, day?.end?.text, day?.statusText]).toEqual(['2026-04-10', '2026-04-10', 'cancelled']);
  });

  it('reads the words of a place that is a link', () => {
    expect(workshop?.location?.text).toBe('Sample Hub, Room 3');
  });

  it('finds organizer, types and cost among the calendar’s own fields', () => {
    expect([workshop?.organizer?.name, workshop?.categories, workshop?.costText]).toEqual([
      'Sample Teaching Center',
      ['Campus', 'Staff', 'Workshops', 'Meetings'],
      '$5',
    ]);
  });
});
