import { describe, expect, it } from 'vitest';
import { createPageMemory } from '#fetch/page-memory.ts';
import { readPages, type PageVisit } from '#fetch/read-pages.ts';
import { ADAPTERS } from '#scrapers/registry.ts';
import { SAMPLE_SOURCE } from '../support/recording.ts';
import { type Faults, INTERFACES, type Interface, SECRETS, TOKEN } from './documented-interfaces.ts';
import { redirect, send, serve, type Site, startFetcher, type TestFetcher } from './serve.ts';

const NAMED = INTERFACES.map((one) => [one.adapter, one] as const);
const VARIABLE = 'SHOWUP_TOKEN_SAMPLE';

interface Met {
  readonly site: Site;
  readonly fetcher: TestFetcher;
  readonly visits: readonly PageVisit[];
}

interface Options extends Faults {
  /** What the operator's environment holds. */
  readonly tokens?: Readonly<Record<string, string>>;
}

/** Reads the interface as a source whose entry names the token. */
async function collect(one: Interface, { tokens = { [VARIABLE]: TOKEN }, ...faults }: Options = {}): Promise<Met> {
  await using site = await one.serve(faults);
  await using fetcher = startFetcher({ findToken: (name) => tokens[name], limits: { attemptsMax: 2 } });
  const source = {
    ...SAMPLE_SOURCE,
    adapter: one.adapter,
    url: `${site.origin}${one.path}`,
    tokenFrom: VARIABLE,
    ...(one.tokenPath === undefined ? {} : { tokenUrl: `${site.origin}${one.tokenPath}` }),
  };
  const visits: PageVisit[] = [];
  for await (const visit of readPages(source, { fetchPage: fetcher.fetchPage, memory: createPageMemory() })) {
    visits.push(visit);
  }
  return { site, fetcher, visits };
}

function keysOf({ visits }: Met): readonly (string | null)[] {
  const read = visits.flatMap((visit) => (visit.outcome === 'fetched' ? visit.read().listings : []));
  return read.map(({ sourceKey }) => sourceKey);
}

function messagesOf({ visits }: Met): readonly string[] {
  return visits.flatMap((visit) => ('message' in visit ? [visit.message] : []));
}

/** Secrets that stand somewhere in what is kept, reported or asked of others. */
function leaksIn(kept: unknown): readonly string[] {
  const text = JSON.stringify(kept);
  return SECRETS.filter((secret) => text.includes(secret) || text.includes(encodeURIComponent(secret)));
}

const echo: Faults['first'] = ({ headers }, response) => {
  const shown = String(headers.authorization ?? headers['x-luma-api-key']);
  response.writeHead(200, { 'content-type': 'application/json', 'x-echo': shown }).end(JSON.stringify({ shown }));
};

describe('the interfaces that want a token', () => {
  it('are all tried against a server that does what their documents say', () => {
    const wanting = ADAPTERS.filter(({ token }) => token !== undefined).map(({ name }) => name);
    expect(INTERFACES.map(({ adapter }) => adapter).toSorted()).toEqual(wanting.toSorted());
  });
});

describe.each(NAMED)('%s with the operator’s token', (_, one) => {
  it('is read to its end, page by page', async () => expect(keysOf(await collect(one))).toEqual(one.keys));

  it('is asked again when it says that there were too many requests, as late as it says', async () => {
    const met = await collect(one, { first: send(429, '', { 'retry-after': '30' }) });
    expect([keysOf(met), met.fetcher.pausesMs.map((ms) => Math.round(ms / 1000))]).toEqual([one.keys, [30]]);
  });

  it.each([
    [401, `The server answered 401: it does not take the token in ${VARIABLE}.`],
    [403, `The server answered 403: it does not take the token in ${VARIABLE}.`],
    [404, 'The server answered 404.'],
    [500, 'The server answered 500.'],
  ])('says what %i means, and reads nothing', async (status, message) => {
    const met = await collect(one, { first: send(status, '{}') });
    expect([messagesOf(met), keysOf(met)]).toEqual([[message], []]);
  });

  it('is not asked at all without the token, and the variable is named', async () => {
    const met = await collect(one, { tokens: {} });
    const message = `The variable ${VARIABLE}, which the source's entry names, holds no token.`;
    expect([messagesOf(met), met.site.asked]).toEqual([[message], []]);
  });

  it('shows the token to no other host that it leads to', async () => {
    await using other = await serve({ '/': send(200, '{}') });
    const met = await collect(one, { first: redirect(`${other.origin}/`) });
    expect([other.asked.length, leaksIn(other.asked), leaksIn(met.visits)]).toEqual([2, [], []]);
  });

  it('keeps no token, not even one that the server prints back', async () => {
    const met = await collect(one, { first: echo });
    expect([met.visits.map(({ outcome }) => outcome), leaksIn(met.visits)]).toEqual([['fetched'], []]);
    expect(leaksIn((await collect(one)).visits)).toEqual([]);
  });
});

describe('a token', () => {
  const asked = { url: 'http://interface.example/list', role: 'start' } as const;
  const token = { from: VARIABLE, origin: 'http://interface.example', scheme: { is: 'bearer' } } as const;

  it('is shown to no address that others can listen at', async () => {
    await using fetcher = startFetcher({ findToken: () => TOKEN });
    expect(await fetcher.fetchPage({ ...asked, token })).toEqual({
      outcome: 'refused',
      url: asked.url,
      reason: 'token-unsafe',
      message: 'A token is shown to https addresses only, not to http://interface.example.',
    });
  });

  it('that a server wants and the entry does not name is spoken of', async () => {
    await using site = await serve({ '/list': send(401, '') });
    await using fetcher = startFetcher();
    const outcome = await fetcher.fetchPage({ url: `${site.origin}/list`, role: 'start' });
    expect(outcome.outcome === 'failed' && outcome.message).toMatch(/tokenFrom in the source's entry names one/);
  });

  it('is exchanged once and shown until it expires', async () => {
    const [, , , apricot] = INTERFACES;
    if (!apricot) throw new Error('There is no interface with an exchange.');
    const { site } = await collect(apricot);
    expect(site.asked.filter(({ path }) => path === '/auth/token')).toHaveLength(1);
  });

  it('that the exchange refuses is spoken of, and the interface is not asked', async () => {
    const [, , , apricot] = INTERFACES;
    if (!apricot) throw new Error('There is no interface with an exchange.');
    const met = await collect(apricot, { tokens: { [VARIABLE]: 'another' } });
    const paths = met.site.asked.map(({ path }) => path);
    expect([messagesOf(met), paths]).toEqual([
      ['The server answered 400 to the exchange of the token.'],
      ['/robots.txt', '/auth/token'],
    ]);
  });

  it('is not looked for in an answer that is nested beyond measure', async () => {
    const grant = `{"access_token": "${TOKEN}", "about": ${'['.repeat(101)}${']'.repeat(101)}}`;
    await using site = await serve({ '/auth/token': send(200, grant), '/list': send(200, '{}') });
    await using fetcher = startFetcher({ findToken: () => TOKEN });
    const scheme = {
      is: 'client-credentials',
      url: `${site.origin}/auth/token`,
      user: 'APIKEY',
      scope: 'auto',
    } as const;
    const url = `${site.origin}/list`;
    const outcome = await fetcher.fetchPage({
      url,
      role: 'start',
      token: { from: VARIABLE, origin: site.origin, scheme },
    });
    expect([outcome.outcome === 'failed' && outcome.message, site.asked.map(({ path }) => path)]).toEqual([
      'The answer holds no token.',
      ['/robots.txt', '/auth/token'],
    ]);
  });
});
