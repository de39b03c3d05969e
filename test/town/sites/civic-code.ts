import { isoLocal, nextWeekday } from '../calendar.ts';
import { homePage, htmlPage, type Site } from '../site.ts';

/** A civic-tech group whose page carries an h-event. */
export const civicCode: Site = {
  name: 'civic-code',
  pages: ({ today, origin }) => {
    const start = nextWeekday(today, 4, 1).toPlainDateTime('18:30');
    const page = htmlPage(
      'Civic Code Memphis',
      `<div class="h-event">
  <h1 class="p-name">Civic Code Night: build a shelter-bed finder</h1>
  <time class="dt-start" datetime="${isoLocal(start)}">${isoLocal(start)}</time> to
  <time class="dt-end" datetime="${isoLocal(start.add({ hours: 3 }))}">late</time>
  <p class="p-location h-card"><span class="p-name">Crosstown Commons</span>,
    <span class="p-street-address">1350 Concourse Ave</span>, <span class="p-locality">Memphis</span>,
    <span class="p-region">TN</span> <span class="p-postal-code">38104</span></p>
  <div class="e-content"><p>Software volunteers, designers and people who know the shelters work together. Beginners welcome, free pizza.</p></div>
  <a class="u-url" href="${origin('civic-code')}/nights/next">Details</a>
</div>`,
    );
    const front = homePage('Civic Code Memphis', {
      words: 'People who build software for their own town.',
      links: { 'Code of conduct': '/conduct', 'Next code night': '/nights' },
    });
    return { '/': front, '/nights': page };
  },
  source: {
    name: 'Civic Code Memphis (sample)',
    path: '/nights',
    adapter: 'microformats',
    authority: 'organizer',
    defaults: { organizer: 'Civic Code Memphis', timeZone: 'America/Chicago' },
    schedule: { cron: '2 */12 * * *', timeZone: 'America/Chicago' },
    terms: { note: 'Sample text, free to use.', isFullTextPermitted: true },
  },
};
