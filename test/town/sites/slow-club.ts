import { at, isoLocal } from '../calendar.ts';
import { homePage, htmlPage, jsonLd, type Site } from '../site.ts';

/** How long its server thinks about every page. */
const DELAY_MS = 2_500;

/** A service club with a slow server. */
export const slowClub: Site = {
  name: 'slow-club',
  pages: ({ today, origin }) => {
    const event = {
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Reading Buddies: Mentor a Third Grader',
      startDate: isoLocal(at(today, 10, '14:30')),
      endDate: isoLocal(at(today, 10, '16:00')),
      description:
        'Club members and guests mentor pupils one on one. A background check is required before the first visit.',
      location: { '@type': 'Place', name: 'Delano School', address: '1716 Delano Ave, Memphis, TN 38127' },
      organizer: { '@type': 'Organization', name: 'Slow River Service Club' },
      url: `${origin('slow-club')}/buddies`,
    };
    const page = {
      ...htmlPage('Slow River Service Club', '<h1>Reading Buddies</h1>', jsonLd(event)),
      delayMs: DELAY_MS,
    };
    const front = homePage('Slow River Service Club', {
      words: 'We take our time and do it well.',
      links: { Officers: '/officers', 'Service projects': '/projects' },
    });
    return { '/': { ...front, delayMs: DELAY_MS }, '/projects': page };
  },
  source: {
    name: 'Slow River Service Club (sample)',
    path: '/projects',
    adapter: 'schema-org',
    authority: 'organizer',
    defaults: { timeZone: 'America/Chicago', city: 'memphis-tn' },
    schedule: { cron: '44 2 * * *', timeZone: 'America/Chicago' },
    terms: { note: 'Sample text, free to use.', isFullTextPermitted: true },
  },
};
