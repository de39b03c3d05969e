import { describe, expect, it } from 'vitest';
import { activityStreams } from '#scrapers/platforms/activity-streams/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('activity-streams on an outbox', () => {
  const page = recording('activity-streams/2026-03-02-outbox.json');
  const { listings, problems, next } = activityStreams.read(page, SAMPLE_SOURCE);
  const [repair, reading] = listings;

  it('knows the page for its own', () => expect(activityStreams.detect(page)).toBe(1));

  it('reads the events inside the activities', () => {
    expect(listings.map(({ title, start }) => [title, start])).toEqual([
      ['Repair café', { text: '2026-03-14T14:00:00+01:00', timeZoneText: 'Europe/Paris' }],
      ['Reading circle', { text: '2026-03-20T18:00:00Z', timeZoneText: null }],
    ]);
  });

  it('reads an address in parts or in one line', () => {
    expect([repair?.location?.street, repair?.location?.city, reading?.location?.text]).toEqual([
      '3 Rue Exemple',
      'Lyon',
      '5 Quai Exemple, Lyon',
    ]);
  });

  it('tells the place on the web from the one on the map, in any order', () => {
    expect([reading?.location?.venue, reading?.onlineUrl]).toEqual(['Sample Cellar', 'https://meet.sample.example']);
  });

  it('reads tags without their sign, and the actor where it has a name', () => {
    expect([repair?.categories, repair?.organizer?.name, reading?.organizer]).toEqual([
      ['MEETING', 'repair'],
      'Sample Menders',
      null,
    ]);
  });

  it('counts a tombstone and shows nothing for it', () => {
    expect(problems).toEqual([
      { message: 'The entry is marked as deleted.', item: 'https://social.sample.example/events/e0' },
    ]);
  });

  it('follows the collection to its next page', () => {
    expect(next).toEqual([
      {
        url: 'https://social.sample.example/@club/outbox?page=2',
        role: 'next-page',
        accept: 'application/activity+json',
      },
    ]);
  });
});
