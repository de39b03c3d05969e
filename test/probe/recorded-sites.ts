import { readFileSync } from 'node:fs';
import { homePage, type Site } from '#test/town/site.ts';

/** A page that carries the mark of its platform. */
const MARKED = '2026-03-02-page-with-its-mark.html';

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
  { name: 'coders-chapter', adapter: 'bevy', recording: 'bevy/2026-03-02-chapter-page.html', path: '/chapter/events' },
  { name: 'river-club', adapter: 'clubexpress', recording: `clubexpress/${MARKED}`, path: '/club/events' },
  { name: 'care-center', adapter: 'galaxy-digital', recording: `galaxy-digital/${MARKED}`, path: '/events' },
  {
    name: 'trade-chamber',
    adapter: 'growthzone',
    recording: 'growthzone/2026-03-02-cards.html',
    path: '/events/calendar',
  },
  { name: 'state-society', adapter: 'memberclicks', recording: `memberclicks/${MARKED}`, path: '/events' },
  {
    name: 'poets-corner',
    adapter: 'microformats',
    recording: 'microformats/2026-03-02-h-events.html',
    path: '/events',
  },
  { name: 'people-chapter', adapter: 'shrm-affiliate', recording: `shrm-affiliate/${MARKED}`, path: '/events' },
  {
    name: 'reading-circle',
    adapter: 'signupgenius',
    recording: 'signupgenius/2026-03-02-one-slot-full.html',
    path: '/events',
  },
  { name: 'food-pantry', adapter: 'volunteerhub', recording: `volunteerhub/${MARKED}`, path: '/events' },
].map((site) => recordedSite({ ...site, mediaType: 'text/html; charset=utf-8', link: 'Events' }));

/** Sites whose list of events is data, as their platform's interface gives it; the home page leads there. */
export const DATA_SITES: readonly Site[] = [
  { name: 'speakers-list', adapter: 'calls-for-speakers', recording: 'calls-for-speakers/2026-03-02-confs-tech.json' },
  { name: 'founders-hub', adapter: 'eventbrite', recording: 'eventbrite/2026-03-02-one-unlisted.json' },
  { name: 'craft-market', adapter: 'eventon', recording: 'eventon/2026-03-02-clock-as-epoch.json' },
  {
    name: 'shared-calendar',
    adapter: 'google-calendar',
    recording: 'google-calendar/2026-03-02-series-with-changes.json',
  },
  { name: 'story-house', adapter: 'idealist', recording: 'idealist/2026-03-02-opening.json' },
  { name: 'branch-library', adapter: 'libcal', recording: 'libcal/2026-03-02-page-one-of-two.json' },
  { name: 'ward-campaign', adapter: 'mobilize', recording: 'mobilize/2026-03-02-full-slot-and-private-address.json' },
  { name: 'sports-hall', adapter: 'open-active', recording: 'open-active/2026-03-02-one-session.json' },
  {
    name: 'data-portal',
    adapter: 'socrata',
    recording: 'socrata/2026-03-02-resource.json',
    path: '/resource/ab12-cd34.json',
  },
  { name: 'state-college', adapter: 'trumba', recording: 'trumba/2026-03-02-fields-by-label.json' },
  {
    name: 'hr-association',
    adapter: 'wild-apricot',
    recording: 'wild-apricot/2026-03-02-sessions-and-a-bare-date.json',
  },
].map((site) => recordedSite({ path: '/events', ...site, mediaType: 'application/json', link: 'Events' }));

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
