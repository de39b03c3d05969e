import { readFileSync } from 'node:fs';
import { homePage, type Site } from '#test/town/site.ts';

interface Recorded {
  readonly name: string;
  readonly adapter: string;
  /** Page of `test/recordings` that the site serves as its page of events. */
  readonly recording: string;
  readonly mediaType: string;
  readonly path: string;
  /** Words of the link that leads there, or the element that declares it. */
  readonly link?: string;
  readonly head?: string;
}

/** Sites whose page of events is a recording of their platform; the home page leads there. */
export const RECORDED_SITES: readonly Site[] = [
  { name: 'code-and-coffee', adapter: 'luma', recording: 'luma/2026-03-02-calendar-page.html', path: '/calendar' },
  { name: 'data-people', adapter: 'meetup', recording: 'meetup/2026-03-02-group-page.html', path: '/events/' },
  { name: 'dance-hall', adapter: 'wix', recording: 'wix/2026-03-02-twice-in-the-page.html', path: '/whats-on/events' },
  {
    name: 'town-clerk',
    adapter: 'legistar',
    recording: 'legistar/2026-03-02-calendar-grid.html',
    path: '/Calendar.aspx',
  },
  {
    name: 'garden-society',
    adapter: 'plain-page',
    recording: 'plain-page/2026-03-02-headings-with-labels.html',
    path: '/events',
  },
].map((site) => recordedSite({ ...site, mediaType: 'text/html; charset=utf-8', link: 'Events' }));

export const DECLARED_SITES: readonly Site[] = [
  recordedSite({
    name: 'mutual-aid',
    adapter: 'hands-on',
    recording: 'hands-on/2026-03-02-voml.xml',
    mediaType: 'application/xml',
    path: '/volunteer/opportunities.xml',
    link: 'Volunteer opportunities (XML)',
  }),
  recordedSite({
    name: 'street-fest',
    adapter: 'activity-streams',
    recording: 'activity-streams/2026-03-02-outbox.json',
    mediaType: 'application/activity+json',
    path: '/@street-fest/outbox',
    head: '<link rel="alternate" type="application/activity+json" href="/@street-fest/outbox">',
  }),
  recordedSite({
    name: 'open-data-office',
    adapter: 'table',
    recording: 'table/openings-two-of-three.csv',
    mediaType: 'text/csv',
    path: '/data/volunteer-openings.csv',
    link: 'Volunteer openings (CSV)',
  }),
];

function recordedSite({ name, adapter, recording, mediaType, path, link, head }: Recorded): Site {
  const body = readFileSync(new URL(`../recordings/${recording}`, import.meta.url), 'utf8');
  const front = homePage(name, {
    words: 'A site of its own.',
    links: { 'About us': '/about', ...(link === undefined ? {} : { [link]: path }) },
    ...(head === undefined ? {} : { head }),
  });
  return { name, pages: () => ({ '/': front, [path]: { mediaType, body } }), source: { name, path, adapter } };
}
