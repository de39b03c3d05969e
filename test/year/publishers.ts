import type { Publisher, Shelf } from './publisher.ts';
import { printCalendar } from './publishers/calendar.ts';
import { printFeed } from './publishers/feed.ts';
import { printListWithDetails, printOnePage } from './publishers/linked-data.ts';
import { printEventTable, printOpeningTable } from './publishers/table.ts';

const IN_TOWN = { city: 'memphis-tn', timeZone: 'America/Chicago' };

/** The publishers of the town, organizers before platforms before aggregators: in this order they are read. */
export const PUBLISHERS: readonly Publisher[] = [
  calendar('museum', shelf(14, 60), 'organizer'),
  calendar('college', shelf(0, 120), 'organizer', 'by-time'),
  {
    name: 'library',
    entry: { name: 'Library', path: '/events.rss', adapter: 'feed', authority: 'organizer', defaults: IN_TOWN },
    shows: shelf(0, 100),
    print: printFeed(10),
  },
  {
    name: 'chamber',
    entry: { name: 'Chamber', path: '/events.rss', adapter: 'feed', authority: 'organizer', defaults: IN_TOWN },
    shows: shelf(30, 120),
    print: printFeed(100),
  },
  {
    name: 'chapter',
    entry: { name: 'Chapter', path: '/events', adapter: 'schema-org', authority: 'organizer', defaults: IN_TOWN },
    shows: shelf(7, 150),
    print: printListWithDetails,
  },
  {
    name: 'theater',
    entry: { name: 'Theater', path: '/list.json', adapter: 'table', authority: 'organizer', defaults: IN_TOWN },
    shows: shelf(0, 150),
    print: printEventTable,
  },
  {
    name: 'helpers',
    entry: { name: 'Helpers', path: '/list.json', adapter: 'table', authority: 'organizer', defaults: IN_TOWN },
    shows: shelf(0, 0),
    print: printOpeningTable,
  },
  {
    name: 'parks',
    entry: { name: 'Parks', path: '/events', adapter: 'schema-org', authority: 'organizer', defaults: IN_TOWN },
    shows: shelf(0, 150),
    print: printOnePage,
  },
  calendar('guild', { ...shelf(0, 400), itemsMax: 30 }, 'platform'),
  calendar('makers', shelf(0, 150), 'platform'),
  {
    name: 'town-list',
    entry: { name: 'Town list', path: '/events', adapter: 'schema-org', authority: 'aggregator', defaults: IN_TOWN },
    shows: shelf(0, 90),
    print: printOnePage,
  },
];

/** Read twice a week; the others once. */
export const EAGER: ReadonlySet<string> = new Set(['library', 'parks', 'chapter']);

function shelf(pastDays: number, aheadDays: number): Shelf {
  return { pastDays, aheadDays, itemsMax: 1_000 };
}

function calendar(
  name: string,
  shows: Shelf,
  ...[authority, uids]: ['organizer' | 'platform', ('stable' | 'by-time')?]
): Publisher {
  const entry = { name, path: '/calendar.ics', adapter: 'icalendar', authority, defaults: IN_TOWN };
  return { name, entry, shows, print: printCalendar(uids ?? 'stable') };
}
