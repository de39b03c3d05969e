/**
 * The name by which the feed reader knows an element: lower case, with the usual prefix of its namespace.
 * @param around namespace of elements without prefix
 * @param prefixes prefix as declared, in lower case → namespace
 */
export function toName(printed: string, around: string, prefixes: ReadonlyMap<string, string>): string {
  const name = printed.toLowerCase();
  const colon = name.indexOf(':');
  const namespace = colon < 0 ? around : prefixes.get(name.slice(0, colon));
  const prefix = PREFIXES.get(namespace?.toLowerCase() ?? '');
  return prefix === undefined ? name : `${prefix}${name.slice(colon + 1)}`;
}

/** Namespace in lower case → usual prefix. What Atom, RSS 1.0 and bare RSS define has none. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://www.w3.org/2005/atom': '',
    'http://purl.org/atom/ns#': '',
    'http://purl.org/rss/1.0/': '',
    'http://my.netscape.com/rdf/simple/0.9/': '',
    'http://backend.userland.com/rss2': '',
    'http://purl.org/rss/1.0/modules/content/': 'content:',
    'http://purl.org/rss/1.0/modules/event/': 'ev:',
    'http://purl.org/dc/elements/1.1/': 'dc:',
    'http://search.yahoo.com/mrss/': 'media:',
    'http://schemas.google.com/g/2005': 'gd:',
    'http://www.georss.org/georss': 'georss:',
    'http://www.opengis.net/gml': 'gml:',
    'http://www.w3.org/2003/01/geo/wgs84_pos#': 'geo:',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf:',
    'urn:ietf:params:xml:ns:xcal': 'xcal:',
    'urn:ietf:params:xml:ns:icalendar-2.0': 'xcal:',
  }),
);
