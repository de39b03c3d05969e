import { homePage, type Site } from '../site.ts';

/** A chamber of commerce whose calendar is broken: the server answers 500. */
export const troubledChamber: Site = {
  name: 'troubled-chamber',
  pages: () => ({
    '/': homePage('Troubled Chamber', {
      words: 'Business for business since 1909.',
      links: { Directory: '/list', 'Events calendar': '/events/calendar' },
    }),
    '/events/calendar': { mediaType: 'text/html', body: '<h1>Fatal error: database gone</h1>\n', status: 500 },
  }),
  source: {
    name: 'Troubled Chamber (sample)',
    path: '/events/calendar',
    adapter: 'auto',
    authority: 'organizer',
    defaults: { fields: ['business-finance'], city: 'memphis-tn', timeZone: 'America/Chicago' },
    schedule: { cron: '59 1 * * *', timeZone: 'America/Chicago' },
    terms: { note: 'Sample text, free to use.', isFullTextPermitted: true },
  },
};
