import { describe, expect, it } from 'vitest';
import type { Listing } from '#domain/listing.ts';
import { schemaOrg } from '#scrapers/formats/schema-org/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

function read(name: string) {
  return schemaOrg.read(recording(`schema-org/${name}`), SAMPLE_SOURCE);
}

function titlesAndStarts(listings: readonly Listing[]) {
  return listings.map(({ title, start }) => [title, start?.text ?? null]);
}

describe('schema-org on a graph of meetings that share a hall and an organizer', () => {
  const { listings, problems, page } = read('2026-03-02-chapter-meetings-graph.html');
  const [lunch, briefing] = listings;

  it('reads the events of the graph and nothing else', () => {
    expect(titlesAndStarts(listings)).toEqual([
      ['Pay Transparency & You', '2026-03-19T11:30:00-05:00'],
      ['Employment Law Briefing', '2026-04-16T08:00'],
    ]);
    expect(problems).toEqual([]);
  });

  it('puts the place and the organizer where only their ids are printed', () => {
    expect(lunch?.location).toEqual({
      text: null,
      venue: 'Cotton Row Hall',
      street: '88 Cotton Row',
      city: 'Memphis',
      region: 'TN',
      postalCode: '38103',
      country: 'US',
      latitude: 35.144,
      longitude: -90.053,
    });
    expect(lunch?.organizer).toEqual({ name: 'River City People Practice Guild', url: 'https://rcppg.example/' });
  });

  it('keeps identifier, type, doors, description and address as printed', () => {
    expect([lunch?.sourceKey, lunch?.typeText, lunch?.doors?.text, lunch?.url, lunch?.imageUrl]).toEqual([
      'evt-2041',
      'BusinessEvent',
      '11:00',
      'https://rcppg.example/meetings/2041',
      'https://rcppg.example/pay.jpg',
    ]);
    expect(lunch?.description).toEqual({
      text: '<p>Bring a question. <b>1.5 SHRM PDCs</b>.</p>',
      format: 'html',
    });
    expect(lunch?.categories).toEqual(['compensation', 'policy']);
  });

  it('reads single offers, and both ends of an aggregate one', () => {
    expect(lunch?.offers.map(({ name, priceText, currency }) => [name, priceText, currency])).toEqual([
      ['Member', '25', 'USD'],
      [null, '35', 'USD'],
      [null, '45', 'USD'],
    ]);
    expect([lunch?.isFree, lunch?.registrationUrl]).toEqual([false, 'https://rcppg.example/register/2041']);
  });

  it('states capacity, seats left, age, audience and language under their names', () => {
    expect(lunch?.stated).toEqual({
      ageRange: '18+',
      capacity: '60',
      seatsLeft: '12',
      audience: 'HR practitioners',
      language: 'en',
    });
  });

  it('keeps every status printed, the earlier start, and a web address as no place', () => {
    expect([briefing?.statusText, briefing?.previousStart?.text, briefing?.onlineUrl, briefing?.location]).toEqual([
      'EventRescheduled EventMovedOnline',
      '2026-04-09T08:00:00',
      'https://meet.example/law',
      null,
    ]);
  });

  it('tells the name and language of the site', () => {
    expect(page).toEqual({
      timeZoneText: null,
      publisherName: 'River City People Practice Guild',
      language: 'en-US',
    });
  });
});

describe('schema-org on broken JSON-LD', () => {
  const { listings, problems } = read('2026-03-02-broken-blocks.html');

  it('reads through comments, trailing commas, CDATA, bare line ends and nested lists', () => {
    expect(titlesAndStarts(listings)).toEqual([
      ['Bluff City Tool Swap', '2026-05-02'],
      ['Levee Hack', '2026-05-09T09:00'],
      ['Porch Concert', '2026-05-16T18:00'],
    ]);
  });

  it('counts the one block that cannot be read', () => {
    expect(problems).toEqual([{ message: 'The JSON-LD cannot be read.', item: 'JSON-LD block 5' }]);
  });
});

describe('schema-org on parts, schedules and openings', () => {
  const { listings, problems } = read('2026-03-02-parts-and-schedules.json');
  const [summit, workshop, clinic, wednesdays] = listings;

  it('lists named parts by themselves, keeps unnamed ones as sessions, and leaves out what nobody can go to', () => {
    expect(listings.map(({ title, shape }) => [title, shape])).toEqual([
      ['Mid-South Talent Summit', 'event'],
      ['Opening Workshop', 'event'],
      ['Resume Clinic', 'event'],
      ['First and Third Wednesdays', 'event'],
      ['Reading Buddies', 'opening'],
      ['Weekend Trail Keeper', 'opening'],
      [null, 'event'],
    ]);
    expect(summit?.sessions.map(({ start, remaining }) => [start?.text, remaining])).toEqual([
      ['2026-10-09T13:00', null],
      ['2026-10-09T16:00', 8],
    ]);
  });

  it('gives a part the place and the organizer of its whole', () => {
    expect([workshop?.location?.venue, workshop?.location?.text, workshop?.organizer]).toEqual([
      'Pyramid Center',
      '1 Front St, Memphis, TN 38103',
      { name: 'Talent Council', url: null },
    ]);
  });

  it('writes a schedule as a rule that begins on the first of its weekdays', () => {
    expect([clinic?.start, clinic?.end?.text, clinic?.recurrence?.rrules, clinic?.recurrence?.exdates]).toEqual([
      { text: '2026-01-01T17:30', timeZoneText: 'America/Chicago' },
      '2026-01-01T19:00',
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20260630'],
      [{ text: '2026-02-03T17:30', timeZoneText: 'America/Chicago' }],
    ]);
  });

  it('reads weeks of the month, and invents no first day for a schedule without one', () => {
    expect([wednesdays?.recurrence?.rrules, wednesdays?.start]).toEqual([['FREQ=MONTHLY;BYDAY=1WE,3WE'], null]);
    expect(problems).toEqual([
      {
        message: 'The entry prints 1 further schedules at other times; only the first is read.',
        item: 'First and Third Wednesdays',
      },
    ]);
  });

  it('takes volunteer actions and unpaid postings for openings with a deadline', () => {
    expect(listings.slice(4, 6).map(({ deadline, organizer }) => [deadline?.text, organizer?.name ?? null])).toEqual([
      ['2026-08-15', null],
      ['2026-09-01', 'Greenway Friends'],
    ]);
  });
});

describe('schema-org on microdata and RDFa', () => {
  it('reads a place that two events refer to by itemref', () => {
    const { listings } = read('2026-03-02-microdata-itemref.html');
    expect(
      listings.map(({ title, start, end, url, location }) => [title, start?.text, end?.text, url, location?.city]),
    ).toEqual([
      ['Grant Writing Clinic', '2026-03-12T17:30', '2026-03-12T19:00', '/e/9', 'Memphis'],
      ['Board Match Night', '2026-03-26T18:00', undefined, '/e/10', 'Memphis'],
    ]);
    expect(listings[0]?.description).toEqual({ text: 'Two hours.\nBring a draft.', format: 'text' });
  });

  it('reads cards whose itemscope was forgotten, one by one, and makes no event of a lone date', () => {
    const { listings } = read('2026-03-02-microdata-without-itemscope.html');
    expect(listings.map(({ title, start, url }) => [title, start?.text, url])).toEqual([
      ['Ribbon Cutting', '3/14/2026 9:00:00 AM', 'https://chamber.example/events/81'],
      ['Coffee with the Mayor', '3/20/2026 7:30:00 AM', 'https://chamber.example/events/82'],
    ]);
  });

  it('names a course date after its course, and leaves Open Graph alone', () => {
    const { listings } = read('2026-03-02-rdfa-course.html');
    expect(listings.map(({ title, start, organizer }) => [title, start?.text, organizer?.name ?? null])).toEqual([
      ['Mediation for Managers', '2026-06-01', 'Wolf River College'],
      ['Alumni Mixer', '2026-06-05T18:00-05:00', null],
    ]);
    expect(listings[1]?.location?.text).toBe('Patio, 12 Beale St, Memphis, TN');
  });

  it('makes one listing of what is printed in two syntaxes, with the readable start and the longer text', () => {
    const { listings } = read('2026-03-02-twins.html');
    expect(
      listings.map(({ title, start, location }) => [title, start?.text, location?.venue ?? location?.text]),
    ).toEqual([
      ['Finance & Audit Committee', '2026-9-18T10:00', 'County Hall'],
      ['Open House', '2026-09-20', 'North Library'],
      ['Open House', '2026-09-20', 'South Library'],
    ]);
    expect(listings[0]?.description?.text).toBe("The committee meets in room 'C' on the second floor.");
  });
});

describe('schema-org on a list that only links', () => {
  it('asks for the pages of events on the same site, and for no others', () => {
    expect(read('2026-03-02-list-of-links.html')).toEqual({
      listings: [],
      problems: [],
      next: [
        { url: 'https://sample.example/events/11', role: 'detail' },
        { url: 'https://sample.example/events/12', role: 'detail' },
        { url: 'https://sample.example/events/13', role: 'detail' },
      ],
      page: { timeZoneText: null, publisherName: null, language: 'en' },
    });
  });
});

describe('schema-org detection', () => {
  const page = recording('schema-org/2026-03-02-twins.html');
  const sureness = (body: string, mediaType = 'text/html') => schemaOrg.detect({ ...page, body, mediaType });

  it('is sure of pages that name an event as a type, in any syntax', () => {
    expect([
      sureness('<script type="application/ld+json">{"@type": "schema:MusicEvent"}</script>'),
      sureness('<div itemscope itemtype="https://schema.org/Festival">'),
      sureness('<div vocab="https://schema.org/" typeof="Thing EducationEvent">'),
      sureness('{"@context": "https://schema.org", "@type": "Event"}', 'application/ld+json'),
    ]).toEqual([0.8, 0.8, 0.8, 0.8]);
  });

  it('claims nothing of pages about other things', () => {
    expect([
      sureness('<p>The Event of the year: Festival, Hackathon</p>'),
      sureness(
        '<script type="application/ld+json">{"@type": "Recipe", "name": "Event"} </script>'.replace(
          '"Event"',
          '"Soup"',
        ),
      ),
      sureness('{"@type": "Event"}', 'application/json'),
      sureness('<meta property="og:type" content="event">'),
    ]).toEqual([0, 0, 0, 0]);
  });
});
