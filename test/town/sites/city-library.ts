import { at, icsLocal, icsUtc, nextWeekday } from '../calendar.ts';
import { homePage, icsFile, type Site } from '../site.ts';

const ZONE = 'America/Chicago';
const BRANCH = 'Poplar Branch Library\\, 3030 Poplar Ave\\, Memphis\\, TN 38111\\, USA';

/** A library's Google calendar: single times in UTC, a weekly series in local time that lives through a DST change, one date taken out. */
export const cityLibrary: Site = {
  name: 'city-library',
  pages: ({ today }) => {
    const tuesday = nextWeekday(today, 2, 1);
    const start = tuesday.toPlainDateTime('10:00');
    const stamp = `DTSTAMP:${icsUtc(at(today, 0, '05:00'))}`;
    return {
      '/': homePage('Poplar Branch Library', {
        words: 'Books, computers and a quiet table, six days a week.',
        links: { Catalog: '/catalog', 'Hours and directions': '/hours' },
        body: '<iframe title="What is on" src="/calendar/embed?height=600&amp;src=poplar.branch&amp;ctz=America%2FChicago"></iframe>',
      }),
      '/calendar/ical/poplar.branch/public/basic.ics': icsFile(
        [
          'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
          'METHOD:PUBLISH',
          'X-WR-CALNAME:Poplar Branch Library',
          `X-WR-TIMEZONE:${ZONE}`,
        ],
        [
          [
            `DTSTART;TZID=${ZONE}:${icsLocal(start)}`,
            `DTEND;TZID=${ZONE}:${icsLocal(start.add({ hours: 2 }))}`,
            'RRULE:FREQ=WEEKLY;BYDAY=TU',
            `EXDATE;TZID=${ZONE}:${icsLocal(start.add({ weeks: 2 }))}`,
            stamp,
            'UID:jobseekers@poplar-library.example',
            'SUMMARY:Job Seeker Lab: Volunteer Coaches Welcome',
            'DESCRIPTION:Drop-in help with resumes and online applications. We are always looking for volunteer coaches with recruiting or HR experience\\; come by any Tuesday.',
            `LOCATION:${BRANCH}`,
            'STATUS:CONFIRMED',
          ],
          [
            `DTSTART:${icsUtc(at(today, 8, '17:00'))}`,
            `DTEND:${icsUtc(at(today, 8, '19:00'))}`,
            stamp,
            'UID:literacy-tutors@poplar-library.example',
            'SUMMARY:Adult Literacy Tutor Training',
            'DESCRIPTION:Become a volunteer reading tutor. Training is required before the first lesson. Free.',
            `LOCATION:${BRANCH}`,
            'STATUS:CONFIRMED',
          ],
        ],
      ),
    };
  },
  source: {
    name: 'Poplar Branch Library (sample)',
    path: '/calendar/ical/poplar.branch/public/basic.ics',
    adapter: 'icalendar',
    authority: 'organizer',
    defaults: { organizer: 'Poplar Branch Library', city: 'memphis-tn' },
    schedule: { cron: '50 */6 * * *', timeZone: 'America/Chicago' },
    terms: { note: 'Sample text, free to use.', isFullTextPermitted: true },
  },
};
