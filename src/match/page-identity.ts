/** What an address says of the thing it shows, without what it says of the reader's way there. */
export interface PageIdentity {
  /** Host without `www.`. */
  readonly host: string;
  /** Host, path and the parameters that choose the page; two addresses of one page have the same. */
  readonly key: string;
  /** The platform's own id of the thing: a long number, or the name behind `/event/`; `null` for other pages. */
  readonly eventId: string | null;
  /** The front page of a site. */
  readonly isRoot: boolean;
}

/** Reads an address; `undefined` when it is none. */
export function toPageIdentity(address: string | null): PageIdentity | undefined {
  const printed = address?.trim() ?? '';
  const url = URL.parse(/^https?:\/\//i.test(printed) ? printed : `https://${printed}`);
  if (printed === '' || !url?.hostname.includes('.')) return undefined;
  const host = url.hostname.replace(/^(?:www|m)\./, '');
  const segments = url.pathname.split('/').filter((segment) => segment !== '' && !INDEX_PAGE.test(segment));
  const parameters = [...url.searchParams]
    .filter(([name]) => isChoosing(name))
    .map(([name, value]) => `${name}=${value}`);
  const path = segments.join('/').toLowerCase();
  const query = parameters.sort().join('&').toLowerCase();
  return {
    host,
    key: `${host}/${path}${query === '' ? '' : `?${query}`}`,
    eventId: query === '' ? findEventId(segments) : `${path}?${query}`,
    isRoot: path === '' && query === '',
  };
}

const INDEX_PAGE = /^(?:index|default|home)\.(?:html?|php|aspx?)$/i;

/** Parameters that choose what is shown. All others (campaigns, sessions, views) are left out. */
const CHOOSING_PARAMETER =
  /^(?:p|e|id|event|item|slug|need|date|occurrence|instance|[a-z]{1,12}[_-]?id|id[a-z]{1,12})$/i;
const TRACKING_PARAMETER = /clid$|^(?:mc_|utm_|ref|rec|session|user|aff|source|campaign)/i;

function isChoosing(name: string): boolean {
  return CHOOSING_PARAMETER.test(name) && !TRACKING_PARAMETER.test(name);
}

/** Folders whose next segment names one thing. */
const THING_FOLDER = /^(?:e|events?|event-details|opportunit(?:y|ies)|needs?|sessions?|meetings?|shifts?)$/i;
const LONG_NUMBER = /\d{5,}/;

function findEventId(segments: readonly string[]): string | null {
  const numbered = segments.findLast((segment) => LONG_NUMBER.test(segment));
  const named = segments.find((_, index) => THING_FOLDER.test(segments[index - 1] ?? ''));
  return (LONG_NUMBER.exec(numbered ?? '')?.[0] ?? named ?? null)?.toLowerCase() ?? null;
}
