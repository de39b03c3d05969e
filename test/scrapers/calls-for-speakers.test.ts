import { describe, expect, it } from 'vitest';
import { callsForSpeakers } from '#scrapers/platforms/calls-for-speakers/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('calls-for-speakers on confs.tech', () => {
  const page = recording('calls-for-speakers/2026-03-02-confs-tech.json');
  const { listings, problems } = callsForSpeakers.read(page, SAMPLE_SOURCE);

  it('knows each of its lists for its own', () => {
    const names = ['confs-tech', 'all-cfps', 'all-events', 'sessionize-all', 'pretalx'];
    const pages = names.map((name) => recording(`calls-for-speakers/2026-03-02-${name}.json`));
    expect(pages.map((one) => callsForSpeakers.detect(one))).toEqual([1, 1, 1, 1, 1]);
  });

  it('reads conferences with the last day of their call and its address', () => {
    expect(
      listings.map(({ title, deadline, registrationUrl, stated }) => [
        title,
        deadline?.text ?? null,
        registrationUrl,
        stated,
      ]),
    ).toEqual([
      [
        'Sample People Conf',
        '2026-05-01',
        'https://people.sample.example/speak',
        { callForSpeakers: 'https://people.sample.example/speak' },
      ],
      ['Sample Stream Day', null, null, {}],
      ['Sample Both Ways', null, null, {}],
    ]);
    expect(problems).toEqual([]);
  });

  it('takes a city beside `online` for both', () => {
    expect(listings.map(({ attendanceText }) => attendanceText)).toEqual([null, 'online', 'hybrid']);
  });
});

describe('calls-for-speakers on developers.events', () => {
  const [days, nameless] = callsForSpeakers.read(
    recording('calls-for-speakers/2026-03-02-all-cfps.json'),
    SAMPLE_SOURCE,
  ).listings;

  it('reads a call with the days of its conference', () => {
    expect([days?.title, days?.typeText, days?.start?.text, days?.end?.text, days?.deadline?.text]).toEqual([
      'Sample Days',
      'call for speakers',
      '2026-09-14',
      '2026-09-16',
      '2026-05-01',
    ]);
  });

  it('reads the country from its brackets, and `& Online` as both', () => {
    expect([days?.location?.text, days?.attendanceText]).toEqual(['Austin, TX, USA', 'hybrid']);
  });

  it('takes an address in the place of a name for no title', () => {
    expect([nameless?.title, nameless?.location, nameless?.attendanceText]).toEqual([null, null, 'online']);
  });

  it('reads a conference without a call', () => {
    const [craft] = callsForSpeakers.read(
      recording('calls-for-speakers/2026-03-02-all-events.json'),
      SAMPLE_SOURCE,
    ).listings;
    expect([craft?.title, craft?.location?.text, craft?.deadline, craft?.stated]).toEqual([
      'Sample Craft',
      'Paris, France',
      null,
      {},
    ]);
  });
});

describe('calls-for-speakers on programs', () => {
  it('finds the room and the track that a Sessionize session refers to', () => {
    const { listings } = callsForSpeakers.read(
      recording('calls-for-speakers/2026-03-02-sessionize-all.json'),
      SAMPLE_SOURCE,
    );
    expect(listings.map(({ title, location, categories }) => [title, location?.venue ?? null, categories])).toEqual([
      ['Kind feedback', 'Hall B', ['People']],
      ['Lunch', null, []],
    ]);
  });

  it('reads pretalx’s public events in English where there is some, page by page', () => {
    const { listings, problems, next } = callsForSpeakers.read(
      recording('calls-for-speakers/2026-03-02-pretalx.json'),
      SAMPLE_SOURCE,
    );
    expect(listings.map(({ title, start, url }) => [title, start, url])).toEqual([
      ['Sample Days', { text: '2026-06-05', timeZoneText: 'Europe/Berlin' }, 'https://cfp.sample.example/days-2026/'],
    ]);
    expect(problems.map(({ message }) => message)).toEqual(['The entry is not public.']);
    expect(next).toEqual([{ url: 'https://cfp.sample.example/api/events/?page=2', role: 'next-page' }]);
  });
});
