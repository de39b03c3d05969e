import { at, icsLocal, nextWeekday } from '../calendar.ts';
import { homePage, icsFile, type Site } from '../site.ts';

const ZONE = 'America/Chicago';
const HALL = 'Cotton Row Hall\\, 82 S Front St\\, Memphis\\, TN 38103';

/** A Meetup group's calendar: TZID times, a DTSTAMP that is new on each download, one evening cancelled, one shared with the SHRM chapter. */
export const peopleOps: Site = {
  name: 'people-ops',
  robots: ['User-agent: *', 'Disallow: /members/', 'Allow: /'],
  pages: ({ today, origin }) => {
    const monthly = nextWeekday(today, 3, 3);
    const event = (id: string, lines: readonly string[]) => [
      `UID:event_${id}@people-ops.example`,
      `DTSTAMP:${icsLocal(at(today, 0, '06:00'))}Z`,
      ...lines,
      `URL;VALUE=URI:${origin('people-ops')}/bluff-city-people-ops/events/${id}/`,
    ];
    return {
      '/': homePage('Bluff City People Ops', {
        words: 'HR and talent people of the Mid-South meet on the first Wednesday of the month.',
        links: { 'About us': '/about', 'Add our evenings to your calendar': '/bluff-city-people-ops/events/ical' },
      }),
      '/bluff-city-people-ops/events/ical': icsFile(
        ['PRODID:-//Meetup//RemoteApi//EN', 'CALSCALE:GREGORIAN', 'X-WR-CALNAME:Events - Bluff City People Ops'],
        [
          event('3101', [
            `DTSTART;TZID=${ZONE}:${icsLocal(monthly.toPlainDateTime('18:00'))}`,
            `DTEND;TZID=${ZONE}:${icsLocal(monthly.toPlainDateTime('20:00'))}`,
            'STATUS:CONFIRMED',
            'SUMMARY:People Ops Evening: Hiring Without Resumes',
            'DESCRIPTION:Bluff City People Ops\\nAn evening for HR and talent acquisition people. First-timers are welcome. We are looking for two members to give a ten-minute lightning talk: write to the organizers if you want to speak.\\nFree\\, snacks provided.',
            `LOCATION:${HALL}`,
          ]),
          event('3102', [
            `DTSTART;TZID=${ZONE}:${icsLocal(at(today, 9, '17:30'))}`,
            `DTEND;TZID=${ZONE}:${icsLocal(at(today, 9, '19:00'))}`,
            'STATUS:CONFIRMED',
            'SUMMARY:Pay Transparency Roundtable with Bluff River SHRM',
            'DESCRIPTION:A joint evening with Bluff River SHRM. Compensation and benefits practitioners compare notes on pay ranges in job postings.',
            `LOCATION:${HALL}`,
          ]),
          event('3103', [
            `DTSTART;TZID=${ZONE}:${icsLocal(at(today, 12, '18:00'))}`,
            `DTEND;TZID=${ZONE}:${icsLocal(at(today, 12, '19:30'))}`,
            'STATUS:CANCELLED',
            'SUMMARY:People Analytics Workshop',
            'DESCRIPTION:Hands-on workshop on HR data. Cancelled because the venue is closed that week.',
            `LOCATION:${HALL}`,
          ]),
        ],
      ),
    };
  },
  source: {
    name: 'Bluff City People Ops (sample)',
    path: '/bluff-city-people-ops/events/ical',
    adapter: 'icalendar',
    authority: 'platform',
    defaults: { fields: ['human-resources'], organizer: 'Bluff City People Ops', city: 'memphis-tn' },
    schedule: { cron: '5 */3 * * *', timeZone: 'America/Chicago' },
    terms: { note: 'Sample text, free to use.', isFullTextPermitted: true },
  },
};
