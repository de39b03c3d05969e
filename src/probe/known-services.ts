import { PROMISE, type Lead } from './lead.ts';
import type { PageLink } from './page-links.ts';

/** A service that is recognized by the address of what a page links to or embeds, and where its feed then is. */
interface Service {
  readonly name: string;
  /** Path and query of the address; the host does not matter, since many run under names of their own. */
  readonly pattern: RegExp;
  /** Host that it must be on, for patterns that other sites use too. */
  readonly host?: RegExp;
  readonly promise: number;
  readonly toFeedUrl: (found: FoundAddress) => string | null;
}

interface FoundAddress {
  readonly url: URL;
  /** What the groups of the pattern matched, decoded. */
  readonly groups: readonly string[];
}

/** Addresses as the vendors' documents and public pages show them. */
const SERVICES: readonly Service[] = [
  {
    name: 'Google Calendar',
    pattern: /^\/calendar\/(?:u\/\d+\/)?(?:embed|htmlembed)\?(?:.{0,2000}?&)??src=([^&]{3,300})/,
    promise: PROMISE.embedded,
    toFeedUrl: ({ url, groups: [id = ''] }) =>
      new URL(`/calendar/ical/${encodeURIComponent(toCalendarId(id))}/public/basic.ics`, url).href,
  },
  {
    name: 'Luma',
    host: /(?:^|\.)(?:lu\.ma|luma\.com)$/,
    pattern: /^\/(?:embed\/)?calendar\/(cal-[A-Za-z0-9]{4,60})/,
    promise: PROMISE.embedded,
    toFeedUrl: ({ groups: [id = ''] }) => `https://api.lu.ma/ics/get?entity=calendar&id=${id}`,
  },
  {
    name: 'Tockify',
    host: /(?:^|\.)tockify\.com$/,
    pattern: /^\/([A-Za-z0-9._-]{2,80})\/?(?:agenda|monthly|pinboard|detail|upcoming)?(?:[/?]|$)/,
    promise: PROMISE.embedded,
    toFeedUrl: ({ groups: [name = ''] }) =>
      name === 'browser' ? null : `https://tockify.com/api/feeds/ics/${encodeURIComponent(name)}`,
  },
  {
    name: 'Trumba',
    host: /(?:^|\.)trumba\.com$/,
    pattern: /^\/calendars\/([A-Za-z0-9._-]{2,100}?)(?:\.(?:ics|rss|xml|json|csv))?(?:\?|$)/,
    promise: PROMISE.embedded,
    toFeedUrl: ({ groups: [name = ''] }) => `https://www.trumba.com/calendars/${encodeURIComponent(name)}.ics`,
  },
  {
    name: '25Live',
    pattern: /^\/calendars\/([A-Za-z0-9._-]{2,100}?)(?:\.(?:ics|rss|xml))?(?:\?|$)/,
    host: /^25livepub\.collegenet\.com$/,
    promise: PROMISE.embedded,
    toFeedUrl: ({ groups: [name = ''] }) =>
      `https://25livepub.collegenet.com/calendars/${encodeURIComponent(name)}.ics`,
  },
  {
    name: 'Meetup',
    host: /(?:^|\.)meetup\.com$/,
    pattern: /^\/(?:[a-z]{2}-[A-Z]{2}\/)?([A-Za-z0-9_-]{3,100})\/?(?:events(?:\/.{0,200})?)?(?:\?|$)/,
    promise: PROMISE.elsewhere,
    toFeedUrl: ({ groups: [group = ''] }) =>
      /^(?:find|topics|pro|login|register|cities|about|help|apps|groups|home|members|lp)$/i.test(group)
        ? null
        : `https://www.meetup.com/${group}/events/ical`,
  },
  {
    name: 'Eventbrite',
    host: /(?:^|\.)eventbrite\.[a-z.]{2,6}$/,
    pattern: /^\/o\/[A-Za-z0-9-]{2,200}/,
    promise: PROMISE.elsewhere,
    toFeedUrl: ({ url }) => `${url.origin}${url.pathname}`,
  },
  {
    name: 'Mobilize',
    host: /(?:^|\.)mobilize\.us$/,
    pattern: /^\/[A-Za-z0-9_-]{2,100}\/?(?:\?|$)/,
    promise: PROMISE.elsewhere,
    toFeedUrl: ({ url }) => `${url.origin}${url.pathname}`,
  },
  {
    name: 'LibCal',
    pattern: /^\/(?:calendar|calendars|ical_subscribe\.php)\/?\?(?:.{0,500}&)?cid=(\d{1,10})/,
    host: /(?:^|\.)libcal\.com$/,
    promise: PROMISE.calendar,
    toFeedUrl: ({ url, groups: [id = ''] }) => `${url.origin}/ical_subscribe.php?src=p&cid=${id}`,
  },
];

/** Where the feed behind a link is, when the link leads to a calendar service that we know. */
export function findServiceLead({ url: printed }: Pick<PageLink, 'url'>): Lead | undefined {
  const url = URL.parse(printed);
  if (!url) return undefined;
  const address = `${url.pathname}${url.search}`;
  for (const { name, host, pattern, promise, toFeedUrl } of SERVICES) {
    const match = host === undefined || host.test(url.hostname) ? pattern.exec(address) : null;
    const feedUrl = match && toFeedUrl({ url, groups: match.slice(1).map(decode) });
    if (feedUrl) {
      const isElsewhere = promise === PROMISE.elsewhere;
      return { url: feedUrl, why: `the page leads to a calendar on ${name}`, promise, isElsewhere };
    }
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign is one
  }
}

/** Google prints the id of a calendar as it is, or in base64. */
function toCalendarId(printed: string): string {
  const decoded = /^[\w+/-]+=*$/.test(printed) ? Buffer.from(printed, 'base64').toString('utf8') : '';
  return /^[\w.+#-]{1,200}@[\w.-]{1,100}$/.test(decoded) ? decoded : printed;
}
