/** What an address says of the thing it shows, without what it says of the reader's way there. */
export interface PageIdentity {
  /** Host without `www.`. */
  readonly host: string;
  /** Host, path and the parameters that choose the page; two addresses of one page have the same. */
  readonly key: string;
  /** The platform's own id of the thing: a long number, or the name behind `/event/`; `null` for other pages. */
  readonly eventId: string | null;
  /** The part of the page, without `#`; empty for the whole. */
  readonly fragment: string;
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
  const parameters = [...url.searchParams].filter(isChoosing).map(([name, value]) => `${name}=${value}`);
  const path = segments.join('/').toLowerCase();
  const query = parameters.sort().join('&').toLowerCase();
  return {
    host,
    key: `${host}/${path}${query === '' ? '' : `?${query}`}`,
    eventId: query === '' ? findEventId(segments) : `${path}?${query}`,
    fragment: url.hash.slice(1).toLowerCase(),
    isRoot: path === '' && query === '',
  };
}

const INDEX_PAGE = /^(?:index|default|home)\.(?:html?|php|aspx?)$/i;

/** Parameters that choose what is shown: by their names, or because they carry a number. All others (campaigns, views) are left out. */
const CHOOSING_PARAMETER =
  /^(?:p|e|id|event|item|slug|need|date|occurrence|instance|[a-z]{1,12}[_-]?id|id[a-z]{1,12})$/i;
const TRACKING_PARAMETER = /clid$|^(?:mc_|utm_|ref|rec|session|user|aff|source|campaign)/i;
const NUMBER = /^[\d:._-]{2,40}$/;

function isChoosing([name, value]: readonly [string, string]): boolean {
  return !TRACKING_PARAMETER.test(name) && (CHOOSING_PARAMETER.test(name) || NUMBER.test(value));
}

/** Folders whose next segment names one thing. */
const THING_FOLDER = /^(?:e|events?|event-details|opportunit(?:y|ies)|needs?|sessions?|meetings?|shifts?)$/i;
/** Segments that are a number, or end with one too long for a date: `301155001`, `mentor-night-tickets-88123456789`. */
const ID_SEGMENT = /^(\d{5,})$|-(\d{9,})$/;

function findEventId(segments: readonly string[]): string | null {
  const numbered = segments.map((segment) => ID_SEGMENT.exec(segment)).findLast((match) => match !== null);
  const named = segments.find((_, index) => THING_FOLDER.test(segments[index - 1] ?? ''));
  return (numbered?.[1] ?? numbered?.[2] ?? named ?? null)?.toLowerCase() ?? null;
}
