import { at, icsLocal } from '../calendar.ts';
import { homePage, icsFile, type Site } from '../site.ts';

/** A guild that asks robots to stay away from everything, although it has a calendar. */
export const privateGuild: Site = {
  name: 'private-guild',
  robots: ['User-agent: *', 'Disallow: /'],
  pages: ({ today }) => ({
    '/': homePage('Private Guild', { words: 'For members.', links: { Calendar: '/calendar.ics' } }),
    '/calendar.ics': icsFile(
      ['PRODID:-//Private Guild//EN'],
      [[`UID:1@guild.example`, `DTSTART:${icsLocal(at(today, 3, '18:00'))}`, 'SUMMARY:Guild Supper']],
    ),
  }),
  source: { name: 'Private Guild (sample)', path: '/calendar.ics', adapter: 'icalendar' },
};
