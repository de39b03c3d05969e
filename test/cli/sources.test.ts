import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addEntry } from '#cli/add-entry.ts';
import { createAddressAdviser } from '#cli/advise-address.ts';
import { captureSource } from '#cli/capture-source.ts';
import { checkSource } from '#cli/check-source.ts';
import { loadCatalog } from '#cli/load-catalog.ts';
import { startFetcher } from '#cli/start-fetcher.ts';
import { loadConfig } from '#config/load-config.ts';
import { NO_COUNTS, type RunReport } from '#domain/run.ts';
import type { Source } from '#domain/source.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { serveTown, type Town } from '#test/town/serve-town.ts';
import { SITES } from '#test/town/sites.ts';

const QUICK_SITES = SITES.filter(({ name }) => name !== 'slow-club');
const gazetteer = loadGazetteer();
const { fetchPage, close } = startFetcher(loadConfig({ SHOWUP_ALLOW_HOSTS: '*.localhost' }), {
  limits: { gapMs: 0, attemptsMax: 1 },
});

const NOTHING_READ: RunReport = {
  runId: 'run',
  sourceId: 'river-museum',
  outcome: 'failed',
  reason: 'The server answered 404.',
  counts: NO_COUNTS,
  problems: [],
  startedAt: '2026-10-28T12:00:00Z',
  finishedAt: '2026-10-28T12:00:01Z',
};

let town: Town;
let folder: string;
beforeAll(async () => {
  town = await serveTown(Temporal.Now.plainDateISO('America/Chicago'), QUICK_SITES);
  folder = await mkdtemp(join(tmpdir(), 'showup-sources-'));
});
afterAll(async () => {
  await close();
  await town.close();
  await rm(folder, { recursive: true });
});

const siteOf = (id: string): Source => {
  const source = town.sources.find((one) => one.id === id);
  if (!source) throw new Error(`The town has no site ${id}.`);
  return source;
};

describe('checking sources live', () => {
  it('says of each what a reading gave', async () => {
    const checks = await Promise.all(town.sources.map((source) => checkSource(source, { fetchPage, gazetteer })));
    expect(checks.map(({ sourceId, outcome, found }) => [sourceId, outcome, found])).toEqual([
      ['people-ops', 'ok', 3],
      ['bluff-river-shrm', 'ok', 4],
      ['volunteer-state-hr', 'ok', 3],
      ['volunteer-center', 'ok', 2],
      ['midtown-makers', 'ok', 3],
      ['city-library', 'ok', 2],
      ['river-museum', 'ok', 2],
      ['helping-table', 'ok', 3],
      ['civic-code', 'ok', 1],
      ['troubled-chamber', 'failed', 0],
    ]);
  });

  it('does not ask a source that was taken down', async () => {
    const source = { ...siteOf('river-museum'), takenDown: { on: '2026-10-01', why: 'The museum asked.' } };
    const unasked = { fetchPage: () => Promise.reject(new Error('asked')), gazetteer };
    expect(await checkSource(source, unasked)).toEqual({
      sourceId: 'river-museum',
      outcome: 'off',
      adapters: [],
      pages: 0,
      found: 0,
      rejected: 0,
      problems: ['The museum asked.'],
    });
  });
});

describe('a reading that gave nothing of a source that nobody has seen live', () => {
  const config = loadConfig({ SHOWUP_ALLOW_HOSTS: '*.localhost' });
  const read = async (stated: Partial<Source>): Promise<readonly unknown[]> => {
    const told: unknown[] = [];
    const log = { warn: (fields: unknown) => void told.push(fields) };
    const advise = createAddressAdviser({ config, gazetteer, limits: { gapMs: 0 }, log });
    const source = {
      ...siteOf('river-museum'),
      isSample: false,
      url: `${siteOf('river-museum').homeUrl}calendar`,
      ...stated,
    };
    await advise(source, NOTHING_READ);
    await advise(source, NOTHING_READ);
    return told;
  };

  it('has its home page probed once, and the address that reads it told', async () => {
    const { homeUrl } = siteOf('river-museum');
    expect(await read({})).toEqual([
      {
        sourceId: 'river-museum',
        url: `${homeUrl}programs`,
        adapter: 'schema-org',
        message: `${homeUrl}programs is read by schema-org: 2 found, 2 of them ahead.`,
      },
    ]);
  });

  it('leaves a source alone that someone has checked', async () => {
    expect(await read({ checkedOn: '2026-10-01' })).toEqual([]);
  });
});

describe('keeping the pages of a source', () => {
  it('writes each as served, and a README with address and time', async () => {
    const into = join(folder, 'captures');
    await captureSource(siteOf('civic-code'), into, fetchPage);
    const [readme = '', page = ''] = (await readdir(into)).toSorted();
    expect([readme, page.replace(/\d{4}-\d\d-\d\d/, 'DATE')]).toEqual(['README.md', 'civic-code-DATE-1.html']);
    expect(await readFile(join(into, page), 'utf8')).toContain('h-event');
    expect(await readFile(join(into, readme), 'utf8')).toContain(`${siteOf('civic-code').url}, read `);
  });
});

describe('adding to the catalog', () => {
  const entry = {
    id: 'river-hr',
    name: 'River HR',
    homeUrl: 'https://river.example/',
    url: 'https://river.example/all.ics',
    basis: 'https://river.example/ as of 2026-10-28',
  };

  it('appends an entry to its file, which then loads', async () => {
    const catalog = join(folder, 'catalog');
    await captureSource(siteOf('civic-code'), catalog, fetchPage);
    await addEntry(entry, 'river', catalog);
    await addEntry({ ...entry, id: 'river-two', url: 'https://river.example/two.ics' }, 'river', catalog);
    expect((await loadCatalog(catalog)).map(({ id }) => id)).toEqual(['river-hr', 'river-two']);
    await expect(addEntry(entry, 'river', catalog)).rejects.toThrow(/has river-hr/);
  });

  it('writes nowhere but into the catalog', async () => {
    await expect(addEntry(entry, '../elsewhere', folder)).rejects.toThrow(/named by a word/);
  });

  it('names the file and the property at fault when an entry is not right', async () => {
    await writeFile(join(folder, 'broken.json'), JSON.stringify([{ ...entry, adpater: 'feed' }]));
    await expect(loadCatalog(folder)).rejects.toThrow(/broken\.json(.|\n)*adpater/);
  });
});
