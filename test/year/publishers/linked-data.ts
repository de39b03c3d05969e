import { htmlPage, jsonLd } from '../../town/site.ts';
import type { YearPage } from '../claim.ts';
import { endOf, type Issue, type Shown } from '../publisher.ts';
import { describe } from './calendar.ts';

/** A page of links, each leading to a page with JSON-LD. */
export function printListWithDetails(shown: readonly Shown[], { origin }: Issue): Readonly<Record<string, YearPage>> {
  const links = shown.map(({ claim }, index) => ({ '@type': 'ListItem', position: index + 1, url: claim.url }));
  const words = shown.map(({ claim }) => `<li><a href="${claim.url}">${claim.title}</a></li>`).join('\n');
  const list = htmlPage(
    'Meetings',
    `<ul>\n${words}\n</ul>`,
    jsonLd(inContext({ '@type': 'ItemList', itemListElement: links })),
  );
  const details = shown.map((one) => {
    const page = htmlPage(one.claim.title, `<h1>${one.claim.title}</h1>`, jsonLd(inContext(toEvent(one))));
    return [one.claim.url.slice(origin.length), { status: 200, ...page, claims: [one.claim] }] as const;
  });
  return { '/events': { status: 200, ...list, claims: [] }, ...Object.fromEntries(details) };
}

/** One page with all its events as JSON-LD. */
export function printOnePage(shown: readonly Shown[]): Readonly<Record<string, YearPage>> {
  const words = shown.map(({ claim }) => `<li>${claim.title}</li>`).join('\n');
  const page = htmlPage(
    'Events',
    `<ul>\n${words}\n</ul>`,
    shown.map((one) => jsonLd(inContext(toEvent(one)))).join('\n'),
  );
  return { '/events': { status: 200, ...page, claims: shown.map(({ claim }) => claim) } };
}

function inContext(item: Readonly<Record<string, unknown>>) {
  return { '@context': 'https://schema.org', ...item };
}

function toEvent({ happening, state, claim }: Shown) {
  return {
    '@type': 'Event',
    name: state.title,
    url: claim.url,
    startDate: state.start?.toString({ smallestUnit: 'minute' }),
    endDate: endOf(state)?.toString({ smallestUnit: 'minute' }),
    description: describe(happening.code),
    eventStatus: `https://schema.org/${STATUS_WORDS[state.status]}`,
    eventAttendanceMode: `https://schema.org/${state.isOnline ? 'Online' : 'Offline'}EventAttendanceMode`,
    location: state.isOnline ? { '@type': 'VirtualLocation', url: `${claim.url}/room` } : toPlace(happening),
    organizer: { '@type': 'Organization', name: happening.organizer },
  };
}

const STATUS_WORDS = {
  scheduled: 'EventScheduled',
  tentative: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
  rescheduled: 'EventRescheduled',
} as const;

function toPlace({ venue, street }: Shown['happening']) {
  const town = { addressLocality: 'Memphis', addressRegion: 'TN', postalCode: '38103', addressCountry: 'US' };
  return { '@type': 'Place', name: venue, address: { '@type': 'PostalAddress', streetAddress: street, ...town } };
}
