import { at, icsLocal } from '../calendar.ts';
import { homePage, icsFile, type Site } from '../site.ts';

const ZONE = 'America/Chicago';

/** A WordPress site with The Events Calendar: UIDs that carry the start, a cancellation told only in the title. */
export const midtownMakers: Site = {
  name: 'midtown-makers',
  robots: ['User-agent: *', 'Disallow: /wp-admin/', 'Allow: /wp-admin/admin-ajax.php'],
  pages: ({ today, origin }) => {
    const post = (id: number, start: Temporal.PlainDateTime, lines: readonly string[]) => [
      `DTSTART;TZID=${ZONE}:${icsLocal(start)}`,
      `DTEND;TZID=${ZONE}:${icsLocal(start.add({ hours: 2 }))}`,
      `DTSTAMP:${icsLocal(at(today, 0, '07:30'))}`,
      `UID:${id}-${icsLocal(start)}-${icsLocal(start.add({ hours: 2 }))}@midtown-makers.example`,
      ...lines,
      'LOCATION:Midtown Makers\\, 1350 Madison Ave\\, Memphis\\, TN\\, 38104\\, United States',
      `URL:${origin('midtown-makers')}/event/${id}/`,
      'ORGANIZER;CN="Midtown Makers":MAILTO:hello@midtown-makers.example',
    ];
    return {
      '/': homePage('Midtown Makers', {
        words: 'Tools, benches and people who know how to use them.',
        links: { Membership: '/membership/', Classes: '/classes/' },
        head: `<link rel="stylesheet" href="/wp-content/plugins/the-events-calendar/build/css/views.css">
<link rel="alternate" type="text/calendar" title="Midtown Makers &raquo; iCal Feed" href="${origin('midtown-makers')}/events/list/?ical=1">`,
      }),
      '/events/list/?ical=1': icsFile(
        [
          'PRODID:-//Midtown Makers - ECPv6.6.4//NONSGML v1.0//EN',
          'X-WR-CALNAME:Midtown Makers',
          `X-WR-TIMEZONE:${ZONE}`,
        ],
        [
          post(2201, at(today, 4, '18:30'), [
            'SUMMARY:Teach a Skill Night',
            'DESCRIPTION:Bring what you know. We are looking for people to teach a thirty-minute workshop on woodworking\\, sewing or electronics. Free and open to everyone.',
            'CATEGORIES:Workshops',
          ]),
          post(2202, at(today, 6, '19:00'), [
            'SUMMARY:CANCELED: Laser Cutter Safety Class',
            'DESCRIPTION:The class will be offered again next month.',
            'CATEGORIES:Classes',
          ]),
          post(2203, at(today, 18, '18:00'), [
            'SUMMARY:Memphis JavaScript Meetup',
            'DESCRIPTION:Software developers meet\\, two talks and pizza. Want to speak? Propose a talk at the front desk.',
            'CATEGORIES:Technology,Meetups',
          ]),
        ],
      ),
    };
  },
  source: {
    name: 'Midtown Makers (sample)',
    path: '/events/list/?ical=1',
    adapter: 'icalendar',
    authority: 'organizer',
    defaults: { organizer: 'Midtown Makers', city: 'memphis-tn' },
    schedule: { cron: '33 6,14 * * *', timeZone: 'America/Chicago' },
    terms: { note: 'Sample text, free to use.', isFullTextPermitted: true },
  },
};
