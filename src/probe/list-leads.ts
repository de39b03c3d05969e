import type { Capture } from '#domain/capture.ts';
import { findPlatforms, listGuesses } from './known-platforms.ts';
import { findServiceLead } from './known-services.ts';
import { PROMISE, type Lead } from './lead.ts';
import { listPageLinks, toWebUrl, type PageLink } from './page-links.ts';

/** Every address a page gives away that may be a feed of its events, the most promising first, none twice. Pure. */
export function listLeads(capture: Capture): readonly Lead[] {
  const { url, body } = capture;
  const fromLinks = [{ url }, ...listPageLinks(capture)].flatMap((link) => toLinkLead(link, url) ?? []);
  const fromPlatforms = findPlatforms(body).flatMap(({ name, feedPaths }) =>
    feedPaths.map((path, index) =>
      toPathLead(path, url, { why: `the site runs on ${name}`, promise: PROMISE.ownInterface - 0.1 * index }),
    ),
  );
  const leads = [...fromPlatforms.flatMap((lead) => lead ?? []), ...fromLinks, ...findScriptLeads(body)];
  const byUrl = new Map(leads.toReversed().map((lead) => [lead.url, lead]));
  const best = [...byUrl.values()].toReversed();
  return best.filter((lead) => lead.url !== url).toSorted((a, b) => b.promise - a.promise);
}

/** Addresses that sites of this kind often have, for a page that gave nothing away. */
export function listGuessedLeads({ url, body }: Capture): readonly Lead[] {
  return listGuesses(body).flatMap(
    (path) => toPathLead(path, url, { why: 'many sites have their events there', promise: PROMISE.guess }) ?? [],
  );
}

/** Pages of events or openings that a sitemap names (sitemaps.org). */
export function listSitemapLeads({ url, body }: Capture): readonly Lead[] {
  const addresses = [...body.matchAll(/<loc>\s{0,20}([^<\s]{1,500})\s{0,20}<\/loc>/g)].map(([, address]) => address);
  return addresses
    .flatMap((address) => toWebUrl(address, url) ?? [])
    .filter((address) => isSameSite(address, url) && EVENT_PATH.test(new URL(address).pathname))
    .toSorted((a, b) => a.length - b.length)
    .slice(0, SITEMAP_LEADS_MAX)
    .map((address) => ({ url: address, why: 'the sitemap names it', promise: PROMISE.eventPage, isElsewhere: false }));
}

const SITEMAP_LEADS_MAX = 3;

function toPathLead(path: string, base: string, lead: Pick<Lead, 'why' | 'promise'>): Lead | undefined {
  const url = toWebUrl(path, base);
  return url === undefined ? undefined : { ...lead, url, isElsewhere: false };
}

/** Words of addresses at which a calendar file answers. */
const CALENDAR_ADDRESS =
  /\.ics(?:$|\?)|[?&](?:ical|outlook-ical)=1|[?&]format=ical|\/ical(?:\/|$|\?)|icalendar\.aspx|ical_subscribe\.php|\/webcal\//i;
/** Words of an address that lead to events or openings. */
const EVENT_PATH =
  /(?:^|[/_-])(?:events?|event-?list|calendar|meetings?|meetinginfo|workshops?|conferences?|volunteer(?:ing)?|opportunit(?:y|ies)|openings|needs|programs?|nights|projects)(?:[/_.-]|$)/i;
/** Words of a link that lead there. */
const EVENT_WORDS =
  /\b(?:events?|calendar|meetings?|programs?|workshops?|conference|volunteer|opportunities|openings|get involved|what(?:['’]?s| is) on|nights|projects)\b/i;

function toLinkLead(link: Pick<PageLink, 'url'> & Partial<PageLink>, pageUrl: string): Lead | undefined {
  const service = findServiceLead(link);
  if (service || link.is === undefined) return service;
  const kind = toKind({ ...link, is: link.is }, pageUrl);
  return kind && { url: link.url, ...kind, isElsewhere: !isSameSite(link.url, pageUrl) };
}

function toKind(
  { url, is, mediaType, text }: Partial<PageLink> & Pick<PageLink, 'url' | 'is'>,
  pageUrl: string,
): Pick<Lead, 'why' | 'promise'> | undefined {
  if (mediaType === 'text/calendar') return { why: 'the page declares it as its calendar', promise: PROMISE.calendar };
  const { pathname, search } = new URL(url);
  if (is !== 'embed' && CALENDAR_ADDRESS.test(`${pathname}${search}`)) {
    // A calendar of one event stands beside each entry of a list; the whole calendar has the shorter address.
    return { why: 'the page links to a calendar file', promise: PROMISE.calendar - Math.min(0.2, url.length / 2_000) };
  }
  if (is === 'feed') return toFeedKind(mediaType ?? null, text ?? '');
  if (is === 'embed' || !isSameSite(url, pageUrl)) return undefined;
  return EVENT_PATH.test(pathname) || (EVENT_WORDS.test(text ?? '') && (text ?? '').length <= LINK_WORDS_MAX)
    ? { why: `the page links to "${(text ?? '').slice(0, LINK_WORDS_MAX)}"`, promise: toPagePromise(pathname) }
    : undefined;
}

/** Longer words are a sentence, or the title of a single event. */
const LINK_WORDS_MAX = 40;

/** The list comes before what stands below it: a shorter path is more of the whole. */
function toPagePromise(pathname: string): number {
  const depth = pathname.split('/').filter((part) => part !== '').length;
  return PROMISE.eventPage - 0.02 * depth + (EVENT_PATH.test(pathname) ? 0.05 : 0);
}

const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|feed\+json|activity\+json|json)$|^text\/xml$/;

function toFeedKind(mediaType: string | null, title: string): Pick<Lead, 'why' | 'promise'> | undefined {
  if (mediaType === null || !FEED_TYPE.test(mediaType) || /\bcomments?\b|oembed/i.test(title)) return undefined;
  const promise = EVENT_WORDS.test(title) ? PROMISE.calendar - 0.1 : PROMISE.feed;
  return { why: 'the page declares it as a feed', promise };
}

/** Calendars that a script draws into the page; their names stand in its source. */
function findScriptLeads(body: string): readonly Lead[] {
  const trumba = /\$Trumba\.addSpud\(\s{0,40}\{[^}]{0,1000}?webName\s{0,5}:\s{0,5}["']([\w.-]{2,100})["']/.exec(
    body,
  )?.[1];
  const tockify = /data-tockify-calendar\s{0,5}=\s{0,5}["']([\w.-]{2,100})["']/.exec(body)?.[1];
  const addresses = [
    ...(trumba ? [`https://www.trumba.com/calendars/${trumba}`] : []),
    ...(tockify ? [`https://tockify.com/${tockify}`] : []),
  ];
  return addresses.flatMap((address) => findServiceLead({ url: address }) ?? []);
}

/** The same host, or one below or beside it under the same name: `www.` and `events.` belong together. */
export function isSameSite(url: string, pageUrl: string): boolean {
  const [one, other] = [url, pageUrl].map((address) => URL.parse(address)?.hostname.replace(/^www\./, '') ?? '');
  return one === other || Boolean(one && other && (one.endsWith(`.${other}`) || other.endsWith(`.${one}`)));
}
