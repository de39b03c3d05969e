import { at, isoWithOffset } from '../calendar.ts';
import { homePage, type Site } from '../site.ts';

/** A nonprofit's RSS: openings without a date, a board seat, one dated evening by the event module, and news that is no opportunity. */
export const helpingTable: Site = {
  name: 'helping-table',
  pages: ({ today, origin }) => {
    const home = origin('helping-table');
    const item = (slug: string, title: string, inner: string) => `  <item>
    <title>${title}</title>
    <link>${home}/${slug}</link>
    <guid isPermaLink="true">${home}/${slug}</guid>
    ${inner}
  </item>`;
    const dinner = at(today, 20, '18:00');
    const items = [
      item(
        'volunteer/job-coach',
        'Volunteers needed: job coaches for shelter guests',
        '<description>Volunteer opportunity at our shelter kitchen, 600 Jefferson Ave, Memphis, TN 38105. Coach guests who look for work: resumes, interviews, first day nerves. HR experience is a plus, two hours a week. Ongoing.</description>',
      ),
      item(
        'volunteer/board-treasurer',
        'Board member wanted: treasurer',
        '<description>We seek a treasurer to serve on our board of directors in Memphis, TN. Accounting or finance background, about five hours a month.</description>',
      ),
      item(
        'events/community-dinner',
        'Community Dinner and Volunteer Sign-up',
        `<description>Eat with us and find out how to help with our hot-meal program.</description>
    <ev:startdate>${isoWithOffset(dinner)}</ev:startdate>
    <ev:enddate>${isoWithOffset(dinner.add({ hours: 2 }))}</ev:enddate>
    <ev:location>Helping Table, 600 Jefferson Ave, Memphis, TN 38105</ev:location>`,
      ),
      item('news/annual-report', 'Our annual report is out', '<description>Read what we did last year.</description>'),
    ];
    const body = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:ev="http://purl.org/rss/1.0/modules/event/">
<channel>
  <title>Helping Table (sample)</title>
  <link>${home}/</link>
  <description>Made up for the Showup demo.</description>
${items.join('\n')}
</channel>
</rss>
`;
    const feed = { mediaType: 'application/rss+xml; charset=utf-8', body };
    const front = homePage('Helping Table', {
      words: 'A hot meal and a place to sit, every evening.',
      links: { 'Our story': '/story', Donate: '/donate' },
      head: '<link rel="alternate" type="application/rss+xml" title="Helping Table &raquo; Feed" href="/feed">',
    });
    return { '/': front, '/feed': feed };
  },
  source: {
    name: 'Helping Table (sample)',
    path: '/feed',
    adapter: 'feed',
    authority: 'organizer',
    defaults: {
      organizer: 'Helping Table',
      city: 'memphis-tn',
      timeZone: 'America/Chicago',
      causes: ['homelessness-housing'],
    },
    schedule: { cron: '19 */8 * * *', timeZone: 'America/Chicago' },
    terms: { note: 'Sample text, free to use.', isFullTextPermitted: true },
  },
};
