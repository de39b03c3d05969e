import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The arrows of ARCHITECTURE.md: each room may import only what stands beside it. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  config: ['domain'],
  places: ['domain'],
  scrapers: ['domain'],
  db: ['domain'],
  match: ['domain'],
  suggest: ['domain'],
  fetch: ['scrapers', 'domain'],
  normalize: ['places', 'domain'],
  probe: ['fetch', 'scrapers', 'normalize', 'domain'],
  store: ['db', 'places', 'suggest', 'domain'],
  query: ['db', 'places', 'suggest', 'domain'],
  present: ['query', 'suggest', 'domain'],
  http: ['present', 'query', 'suggest', 'places', 'db', 'domain'],
  web: ['present', 'query', 'suggest', 'places', 'db', 'domain'],
  collect: ['scrapers', 'fetch', 'normalize', 'match', 'query', 'store', 'db', 'places', 'domain'],
  observe: ['query', 'db', 'domain'],
  jobs: ['collect', 'query', 'store', 'db', 'domain'],
  correct: ['collect', 'present', 'normalize', 'query', 'store', 'db', 'places', 'domain'],
};

/** These may import anything, and nothing but each other may import them. */
const ENTRY_ROOMS = new Set(['cli', 'openapi', 'test']);

const files = globSync(['src/**/*.ts', 'db/**/*.ts', 'scrapers/**/*.ts', 'openapi/*.ts', 'test/**/*.ts']);

describe('the layers', () => {
  it('are looked at: there are files in every room', () => {
    const rooms = new Set(files.map(roomOf));
    expect([...Object.keys(ARROWS), ...ENTRY_ROOMS].filter((room) => !rooms.has(room))).toEqual([]);
  });

  it('are imported only along the arrows', () => {
    const strays = files.flatMap((file) => {
      const from = roomOf(file);
      if (ENTRY_ROOMS.has(from)) return [];
      const allowed = new Set([from, ...(ARROWS[from] ?? [])]);
      return importedRooms(file)
        .filter((room) => !allowed.has(room))
        .map((room) => `${file} imports ${room}`);
    });
    expect(strays).toEqual([]);
  });

  it('cross rooms by name and not by way of the folder above', () => {
    const climbers = files.filter((file) =>
      /from '(\.\.\/)+(src|db|scrapers|openapi|test)\//.test(readFileSync(file, 'utf8')),
    );
    expect(climbers).toEqual([]);
  });
});

/** `src/fetch/robots.ts` → `fetch`; `db/schema/runs.ts` → `db`. */
function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? second : top;
}

function importedRooms(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'#([a-z]+)\//g)].map(
    ([, room]) => room ?? '',
  );
}
