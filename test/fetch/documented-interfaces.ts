import { type Answerer, send, serve, type Site } from './serve.ts';

/** A platform's interface on loopback, which does what its document says. */
export interface Interface {
  readonly adapter: string;
  /** Path of the list, with what the operator writes into the entry. */
  readonly path: string;
  /** Path where a token is exchanged, where that is done. */
  readonly tokenPath?: string;
  /** Keys of the entries on all pages, in the order in which they are read. */
  readonly keys: readonly string[];
  readonly serve: (faults: Faults) => Promise<Site>;
}

export interface Faults {
  /** Answers the first request for the list in place of the interface. */
  readonly first?: Answerer;
}

/** Made up; long enough that it stands nowhere by chance. */
export const TOKEN = 'ZQ7made-up-token-4411';
const ACCESS_TOKEN = 'ZQ7made-up-access-9922';

type Pages = (url: URL) => unknown;

/** Serves pages to those who show the token, and 401 to everyone else. */
function guard(isShown: (headers: Record<string, unknown>) => boolean, pages: Pages, { first }: Faults): Answerer {
  let asked = 0;
  return (request, response) => {
    asked += 1;
    if (asked === 1 && first) return first(request, response);
    if (!isShown(request.headers)) return send(401, '{"error":"unauthorized"}')(request, response);
    const page = pages(new URL(request.url ?? '/', 'http://interface.example'));
    const status = page === undefined ? 404 : 200;
    return send(status, JSON.stringify(page ?? {}), { 'content-type': 'application/json' })(request, response);
  };
}

const eventbrite: Interface = {
  adapter: 'eventbrite',
  path: '/v3/organizers/1/events/?status=live&expand=venue,organizer',
  keys: ['11', '12'],
  serve: (faults) =>
    serve({
      '/v3/organizers/1/events/': guard(
        ({ authorization }) => authorization === `Bearer ${TOKEN}`,
        (url) => {
          const isLast = url.searchParams.get('continuation') === 'bmV4dA';
          return {
            pagination: { has_more_items: !isLast, continuation: isLast ? null : 'bmV4dA' },
            events: [eventbriteEvent(isLast ? '12' : '11')],
          };
        },
        faults,
      ),
    }),
};

function eventbriteEvent(id: string) {
  return {
    id,
    resource_uri: `https://www.eventbriteapi.com/v3/events/${id}/`,
    name: { text: `Evening ${id}` },
    start: { timezone: 'America/Chicago', local: '2027-03-12T18:00:00', utc: '2027-03-12T23:00:00Z' },
    status: 'live',
    listed: true,
  };
}

const luma: Interface = {
  adapter: 'luma',
  path: '/v1/calendars/events/list',
  keys: ['evt-Sample00001', 'evt-Sample00002'],
  serve: (faults) =>
    serve({
      '/v1/calendars/events/list': guard(
        (headers) => headers['x-luma-api-key'] === TOKEN,
        (url) => {
          const isLast = url.searchParams.get('pagination_cursor') === 'Mg';
          const id = isLast ? 'evt-Sample00002' : 'evt-Sample00001';
          const event = { id, name: id, start_at: '2027-03-12T23:30:00.000Z', timezone: 'America/Chicago', tags: [] };
          return isLast
            ? { entries: [event], has_more: false }
            : { entries: [event], has_more: true, next_cursor: 'Mg' };
        },
        faults,
      ),
    }),
};

/** The list shows the entry that it is asked to go on from once more; an opening that was unpublished meanwhile is 404. */
const idealist: Interface = {
  adapter: 'idealist',
  path: '/api/v1/listings/volops',
  keys: ['a1', 'a3'],
  serve: (faults) => {
    const opening = (id: string) => guard(isIdealistToken, () => ({ volop: { id, name: `Opening ${id}` } }), {});
    return serve({
      '/api/v1/listings/volops': guard(isIdealistToken, listOpenings, faults),
      '/api/v1/listings/volops/a1': opening('a1'),
      '/api/v1/listings/volops/a3': opening('a3'),
    });
  },
};

function isIdealistToken({ authorization }: Record<string, unknown>): boolean {
  return authorization === `Basic ${Buffer.from(`${TOKEN}:`).toString('base64')}`;
}

const listOpenings: Pages = ({ searchParams }) =>
  searchParams.has('since')
    ? { volops: [inShort('a2'), inShort('a3')], hasMore: false }
    : { volops: [inShort('a1'), inShort('a2')], hasMore: true };

function inShort(id: string) {
  return { id, isPublished: true, updated: `2026-02-0${id.slice(1)}T00:00:00Z` };
}

const wildApricot: Interface = {
  adapter: 'wild-apricot',
  path: '/v2.2/accounts/1/events',
  tokenPath: '/auth/token',
  keys: Array.from({ length: 101 }, (_, index) => String(index + 1)),
  serve: (faults) =>
    serve({
      '/auth/token': exchange,
      '/v2.2/accounts/1/events': guard(
        ({ authorization }) => authorization === `Bearer ${ACCESS_TOKEN}`,
        ({ searchParams }) => {
          const skipped = Number(searchParams.get('$skip') ?? 0);
          const length = searchParams.get('$async') === 'false' ? Math.min(100, 101 - skipped) : 0;
          return { Events: Array.from({ length }, (_, index) => apricotEvent(skipped + index + 1)) };
        },
        faults,
      ),
    }),
};

function apricotEvent(Id: number) {
  return { Id, Name: `Meeting ${Id}`, StartDate: '2027-03-12T18:00:00-06:00', AccessLevel: 'Public' };
}

const exchange: Answerer = (request, response) => {
  const isKey = request.headers.authorization === `Basic ${Buffer.from(`APIKEY:${TOKEN}`).toString('base64')}`;
  let form = '';
  request.on('data', (chunk) => (form += String(chunk)));
  request.on('end', () => {
    const isRight = isKey && request.method === 'POST' && form === 'grant_type=client_credentials&scope=auto';
    const grant = { access_token: ACCESS_TOKEN, token_type: 'Bearer', expires_in: 1800 };
    send(isRight ? 200 : 400, JSON.stringify(isRight ? grant : { error: 'invalid_client' }))(request, response);
  });
};

export const INTERFACES: readonly Interface[] = [eventbrite, luma, idealist, wildApricot];

/** What must be found nowhere: the token, and what is derived from it. */
export const SECRETS: readonly string[] = [
  TOKEN,
  ACCESS_TOKEN,
  Buffer.from(`${TOKEN}:`).toString('base64'),
  Buffer.from(`APIKEY:${TOKEN}`).toString('base64'),
];
