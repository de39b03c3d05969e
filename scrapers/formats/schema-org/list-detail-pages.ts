import type { Listing } from '#domain/listing.ts';
import { DETAIL_PAGES_MAX, type PageRequest } from '../../contract.ts';
import { addressUnder, valuesOf, type Item } from './item.ts';
import { listReachable } from './link-references.ts';

/** Words in an address that show a list of links to be one of events or openings, not of recipes. */
const EVENT_PATH =
  /(?:^|[/_-])(?:events?|calendar|meetings?|meetinginfo|workshops?|classes|conferences?|volunteer\w{0,6}|opportunit\w{1,5}|programs?|meetups?)(?:[/_.-]|$)/i;

/** Pages of the same site that tell the entries in full which this page only links to. */
export function listDetailPages(
  roots: readonly Item[],
  listings: readonly Listing[],
  pageUrl: string,
): readonly PageRequest[] {
  const linked = listReachable(roots)
    .filter(({ types }) => types.includes('ItemList'))
    .flatMap(linksOf);
  const undated = listings.filter(
    ({ shape, start, sessions }) => shape === 'event' && start === null && sessions.length === 0,
  );
  const printed = [...undated.map(({ url }) => url), ...(listings.length === 0 ? linked : [])];
  const urls = printed.map((url) => toDetailUrl(url, pageUrl)).filter((url) => url !== null);
  return [...new Set(urls)].slice(0, DETAIL_PAGES_MAX).map((url) => ({ url, role: 'detail' }));
}

/** The addresses of a schema.org `ItemList` whose entries are only links. */
function linksOf(list: Item): readonly string[] {
  return valuesOf(list, 'itemListElement')
    .map((entry) => (typeof entry === 'string' ? entry : addressUnder(entry, 'url', 'item')))
    .filter((link) => link !== null)
    .filter((link) => EVENT_PATH.test(link));
}

function toDetailUrl(printed: string | null, pageUrl: string): string | null {
  const page = URL.parse(pageUrl);
  const url = printed === null || !page ? null : URL.parse(printed, pageUrl);
  if (!url || !page || url.host !== page.host || !/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  return url.href === page.href ? null : url.href;
}
