import { describe, expect, it } from 'vitest';
import { icalendar } from '#scrapers/formats/icalendar/adapter.ts';
import { recording, SAMPLE_SOURCE } from '#test/support/recording.ts';

const read = (name: string) => icalendar.read(recording(`icalendar/${name}.ics`), SAMPLE_SOURCE);
const readText = (body: string) => icalendar.read({ ...recording(PLAIN), body }, SAMPLE_SOURCE);
const PLAIN = 'icalendar/2026-03-02-series-with-changes.ics';

describe('icalendar on a calendar with a changed series', () => {
  const { listings, page, problems } = read('2026-03-02-series-with-changes');
  const [coffee, lunch, retreat] = listings;

  it('gives one listing a series, and a lone instance and a date of their own', () =>
    expect(listings.map(({ sourceKey }) => sourceKey)).toEqual([
      'coffee@riverbend.example',
      'lunch@riverbend.example#20260310T170000Z',
      'retreat@riverbend.example',
    ]));
  it('finds nothing wrong with it', () => expect(problems).toEqual([]));
  it('tells the zone and the name of the calendar', () =>
    expect(page).toEqual({ timeZoneText: 'America/Chicago', publisherName: 'Riverbend HR Circle', language: null }));
  it('undoes the escapes of texts', () => {
    expect(coffee?.title).toBe('HR Coffee, first Tuesday');
    expect(coffee?.description?.text).toBe('Bring a question.\nLeave with two answers; coffee is on us.');
  });
  it('splits categories at commas that are not escaped', () =>
    expect(coffee?.categories).toEqual(['Networking', 'HR, People', 'Coffee']));
  it('keeps the organizer without the address', () =>
    expect(coffee?.organizer).toEqual({ name: 'Riverbend HR Circle', url: null }));
  it('reads place, point, picture and conference', () => {
    const { location, imageUrl, onlineUrl } = coffee ?? {};
    expect([location?.text, location?.latitude, location?.longitude, imageUrl, onlineUrl]).toEqual([
      'Riverbend Library, 12 Mill St, Memphis, TN',
      35.149,
      -90.048,
      'https://riverbend.example/coffee.png',
      'https://video.example/coffee',
    ]);
  });
  it('keeps a zone of the file beside the times that name it', () =>
    expect(coffee?.start?.zone?.observances.map(({ offsetText }) => offsetText)).toEqual(['-0600', '-0500']));
  it('folds the changed instances into the series', () =>
    expect(
      coffee?.recurrence?.overrides.map(({ recurrenceId, listing }) => [recurrenceId.text, listing.title]),
    ).toEqual([
      ['20260303T080000', 'HR Coffee, moved for the ice storm'],
      ['20260505T080000', 'HR Coffee, first Tuesday'],
    ]));
  it('keeps rules and exceptions as printed', () => {
    expect(coffee?.recurrence?.rrules).toEqual(['FREQ=MONTHLY;BYDAY=1TU']);
    expect(coffee?.recurrence?.exdates.map(({ text }) => text)).toEqual(['20260407T080000']);
    expect(coffee?.recurrence?.rdates.map(({ text }) => text)).toEqual(['20260414T080000']);
  });
  it('keeps the duration as printed', () => expect(lunch?.durationText).toBe('PT1H'));
  it('leaves out the version that a later one replaces', () => expect(retreat?.start?.text).toBe('20260515'));
});

describe('icalendar on a calendar with broken lines', () => {
  const { listings, problems } = read('2026-03-02-broken-lines');

  it('loses no event for missing ENDs, folds with blank lines or any kind of line end', () =>
    expect(listings.map(({ sourceKey, title }) => [sourceKey, title])).toEqual([
      ['fair-1', 'Café Volunteer Fair'],
      ['fair-2', 'Setup crew'],
      ['fair-3', 'Tear-down crew'],
    ]));
  it('reads zone names with a colon in them, and with a quotation that ends too late', () =>
    expect(listings.map(({ start }) => [start?.text, start?.timeZoneText])).toEqual([
      ['20260307T100000', '(UTC-06:00) Central Time (US & Canada)'],
      ['20260307T080000', 'W. Europe Standard Time'],
      ['20260308', null],
    ]));
  it('takes a bare line break inside a text as a line break', () =>
    expect(listings[0]?.description?.text).toBe('Tables for twelve groups.\nBring a friend!'));
  it('counts the lines that are nothing', () =>
    expect(problems.map(({ item }) => item)).toEqual(['9999 nothing either']));
});

describe('icalendar on a calendar with links in its descriptions', () => {
  const { listings } = read('2026-03-02-links-in-descriptions');

  it('takes the link to the event when URL is missing or names the feed', () =>
    expect(listings.slice(0, 2).map(({ url }) => url)).toEqual([
      'https://sample.example/calendar.aspx?EID=41',
      'https://sample.example/calendar.aspx?EID=42',
    ]));
  it('knows HTML in a description', () => expect(listings[0]?.description?.format).toBe('html'));
  it('keeps no e-mail address as the organizer', () => expect(listings[0]?.organizer).toBe(null));
  it('keeps fields that a platform names itself', () => expect(listings[0]?.stated).toEqual({ 'Age group': 'Adults' }));
  it('reads the place of a map pin', () =>
    expect([listings[1]?.location?.text, listings[1]?.location?.latitude]).toEqual(['Park House', 35.1]));
  it('takes an attached picture', () => expect(listings[1]?.imageUrl).toBe('https://sample.example/park.jpg'));
  it('keeps unrelated events apart that bear one UID', () =>
    expect(listings.slice(2).map(({ sourceKey }) => sourceKey)).toEqual(['43', '43#20260321T180000']));
});

describe('icalendar on anything', () => {
  it.each([
    ['BEGIN:VCALENDAR\r\nEND:VCALENDAR', null, 0.8],
    ['\ufeff\n  begin:vevent\nEND:VEVENT', null, 0.8],
    ['<html><pre>\nBEGIN:VCALENDAR</pre>', 'text/html', 0],
    ['nothing at all', 'text/calendar', 0.2],
    ['nothing at all', 'text/html', 0],
  ])('is as sure of %j as it can be', (body, mediaType, sureness) =>
    expect(icalendar.detect({ ...recording(PLAIN), body, mediaType })).toBe(sureness),
  );
  it('says so when there is no calendar', () =>
    expect(readText('Sorry, this calendar is private.\n')).toEqual({
      listings: [],
      problems: [
        { message: 'A line is no content line (RFC 5545 §3.1).', item: 'Sorry, this calendar is private.' },
        { message: 'The file holds no calendar.', item: null },
      ],
      next: [],
      page: { timeZoneText: null, publisherName: null, language: null },
    }));
  it('reads a file of a million blocks, parameters or commas without choking', () => {
    const hostile = [
      'BEGIN:X\n'.repeat(100_000),
      `BEGIN:VEVENT\nDTSTART;${'A="'.repeat(50_000)}:20260305\nSUMMARY:x`,
      `BEGIN:VEVENT\nSUMMARY:x\nCATEGORIES:${','.repeat(1_000_000)}`,
      `BEGIN:VEVENT\nSUMMARY:${'\\'.repeat(1_000_000)}`,
    ];
    expect(hostile.map((body) => readText(body).listings.length)).toEqual([0, 1, 1, 1]);
  });
  it('cancels every event of a calendar that was sent to cancel', () => {
    const { listings } = readText('BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nSUMMARY:x\nSTATUS:CONFIRMED');
    expect(listings.map(({ statusText }) => statusText)).toEqual(['CANCELLED']);
  });
});
