import { at, icsLocal, isoLocal, isoWithOffset } from '#test/town/calendar.ts';
import { homePage, htmlPage, icsFile, jsonLd, type Page, type Site, type TownFacts } from '#test/town/site.ts';

/** Sites as other platforms run them, under names of their own: each tells what it is only by the marks in its pages. */
export const PLATFORM_SITES: readonly Site[] = [
  {
    name: 'garden-club',
    pages: (town) => ({
      '/': homePage('Garden Club', {
        words: 'We grow things.',
        links: { 'Our gardens': '/gardens', Events: '/events/' },
        head: `<meta name="tec-api-version" content="v1"><link rel="alternate" href="${town.origin('garden-club')}/wp-json/tribe/events/v1/">
<link rel="alternate" type="application/rss+xml" title="Garden Club &raquo; Feed" href="/feed/">`,
      }),
      [TRIBE_PATH]: json(tribePage(town)),
    }),
    source: { name: 'Garden Club', path: '/wp-json/tribe/events/v1/events?per_page=50', adapter: 'tribe-events' },
  },
  {
    name: 'design-guild',
    pages: ({ today }) => ({
      '/': homePage('Design Guild', {
        words: 'Designers who meet.',
        links: { Journal: '/journal', 'What is on': '/gatherings' },
        head: '<!-- This is Squarespace. -->',
      }),
      '/gatherings': htmlPage(
        'Gatherings',
        '<div class="collection-type-events sqs-events-collection-list"></div>',
        '<!-- This is Squarespace. -->',
      ),
      '/gatherings?format=json': json({
        website: { timeZone: 'America/Chicago', siteTitle: 'Design Guild' },
        collection: { typeName: 'events' },
        upcoming: [
          {
            id: 'a1',
            title: 'Portfolio Night',
            startDate: epochMs(at(today, 5, '18:00')),
            endDate: epochMs(at(today, 5, '20:00')),
            fullUrl: '/gatherings/portfolio-night',
            location: { addressTitle: 'Loft Nine', addressLine1: '9 Cotton Row', addressLine2: 'Memphis, TN, 38103' },
          },
        ],
        past: [],
      }),
    }),
    source: { name: 'Design Guild', path: '/gatherings', adapter: 'squarespace' },
  },
  {
    name: 'city-college',
    pages: ({ today }) => ({
      '/': homePage('City College', {
        words: 'Learn by doing.',
        links: { Admissions: '/admissions' },
        head: '<script src="/javascripts/localist-widget.js"></script>',
      }),
      '/api/2/events?days=90&pp=100': json({
        events: [
          {
            event: {
              id: 5,
              title: 'Career Fair',
              localist_url: '/event/career-fair',
              location_name: 'Student Center',
              address: '1 College Way, Memphis, TN 38111',
              event_instances: [
                { event_instance: { id: 6, start: isoWithOffset(at(today, 9, '10:00')), end: null, all_day: false } },
              ],
            },
          },
        ],
        page: { current: 1, size: 100, total: 1 },
      }),
    }),
    source: { name: 'City College', path: '/api/2/events?days=90&pp=100', adapter: 'localist' },
  },
  {
    // The home page says nothing; the page of events declares the calendar of the whole.
    name: 'rowing-club',
    pages: ({ today }) => ({
      '/': homePage('Rowing Club', { words: 'On the water.', links: { Boats: '/boats', Events: '/events' } }),
      '/events': htmlPage(
        'Events',
        '<h1>Events</h1>',
        '<link rel="alternate" type="text/calendar" title="Rowing Club" href="/events/feed.ics">',
      ),
      '/events/feed.ics': icsFile(['PRODID:-//Rowing Club//EN'], [oneEvent(at(today, 4, '08:00'))]),
    }),
    source: { name: 'Rowing Club', path: '/events/feed.ics', adapter: 'icalendar' },
  },
  {
    // Nothing leads to its events but the sitemap.
    name: 'science-hall',
    pages: ({ today, origin }) => ({
      '/': homePage('Science Hall', { words: 'Look, and see.', links: { Visit: '/visit' } }),
      '/sitemap.xml': {
        mediaType: 'application/xml',
        body: `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${origin('science-hall')}/visit</loc></url><url><loc>${origin('science-hall')}/whats-on/workshops</loc></url></urlset>`,
      },
      '/whats-on/workshops': htmlPage(
        'Workshops',
        '<h1>Workshops</h1>',
        jsonLd({
          '@context': 'https://schema.org',
          '@type': 'Event',
          name: 'Build a Telescope',
          startDate: isoLocal(at(today, 8, '13:00')),
          location: { '@type': 'Place', name: 'Science Hall', address: '4 Orbit Rd, Memphis, TN 38111' },
        }),
      ),
    }),
    source: { name: 'Science Hall', path: '/whats-on/workshops', adapter: 'schema-org' },
  },
];

const TRIBE_PATH = '/wp-json/tribe/events/v1/events?per_page=50';

function tribePage({ today, origin }: TownFacts): unknown {
  const home = origin('garden-club');
  const start = at(today, 6, '09:00');
  const event = {
    id: 77,
    status: 'publish',
    url: `${home}/event/seed-swap/`,
    title: 'Seed Swap: Volunteers Needed',
    description: '<p>Help set up the tables.</p>',
    start_date: printed(start),
    end_date: printed(start.add({ hours: 2 })),
    timezone: 'America/Chicago',
    venue: { venue: 'Elm Park', address: '1 Elm St', city: 'Memphis', state: 'TN', zip: '38104' },
  };
  return { events: [event], rest_url: `${home}/wp-json/tribe/events/v1/events/`, total: 1, total_pages: 1 };
}

function oneEvent(start: Temporal.PlainDateTime): readonly string[] {
  return [
    'UID:1@rowing.example',
    `DTSTART;TZID=America/Chicago:${icsLocal(start)}`,
    'SUMMARY:Learn to Row',
    'LOCATION:Boat House\\, 3 Harbor Dr\\, Memphis\\, TN 38103',
  ];
}

/** `2026-03-05 09:00:00`. */
function printed(time: Temporal.PlainDateTime): string {
  return `${isoLocal(time).replace('T', ' ')}:00`;
}

function epochMs(time: Temporal.PlainDateTime): number {
  return time.toZonedDateTime('America/Chicago').epochMilliseconds;
}

function json(value: unknown): Page {
  return { mediaType: 'application/json', body: JSON.stringify(value) };
}
