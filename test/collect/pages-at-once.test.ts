import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectSource, type CollectParts } from '#collect/collect-source.ts';
import type { Connection } from '#db/connect.ts';
import type { RunReport } from '#domain/run.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { createStoredPageMemory } from '#store/page-memory.ts';
import { saveSources } from '#store/save-sources.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { dumpRows, OWN_COLUMNS } from '../support/dump-rows.ts';
import { connectDying } from '../support/dying-connection.ts';
import { makeSource } from '../support/make-source.ts';
import { type Answer, serve } from '../support/small-site.ts';

const MONDAY = '2026-11-23T12:00:00Z';
const TUESDAY = '2026-11-24T12:00:00Z';
const HOME = 'https://riverbend.example';
const SOURCE = makeSource({ id: 'riverbend', adapter: 'schema-org', url: `${HOME}/events` });
const gazetteer = loadGazetteer();

interface Told {
  readonly name: string;
  readonly start: string;
  /** The address that its page prints for it; its own when absent. */
  readonly url?: string;
}

/** Twelve evenings; two pages tell the same course under one address, on two dates, and two tell one evening twice. */
const EVENINGS: readonly Told[] = [
  ...Array.from({ length: 8 }, (_, index) => ({ name: `Evening ${index}`, start: `2026-12-0${index + 1}T18:00` })),
  { name: 'Course', start: '2026-12-10T18:00', url: `${HOME}/course` },
  { name: 'Course', start: '2026-12-17T18:00', url: `${HOME}/course` },
  { name: 'Supper', start: '2026-12-20T19:00', url: `${HOME}/supper` },
  { name: 'Supper', start: '2026-12-20T19:00', url: `${HOME}/supper` },
];

function toSite(evenings: readonly Told[]): Readonly<Record<string, Answer>> {
  const itemListElement = evenings.map((_, index) => ({ '@type': 'ListItem', url: `${HOME}/events/${index}` }));
  const pages = evenings.map(({ name, start, url }, index) => {
    const location = { '@type': 'Place', name: 'Riverbend Hall', address: '12 Levee Street, Memphis, TN 38103' };
    const own = url ?? `${HOME}/events/${index}`;
    return [
      `${HOME}/events/${index}`,
      toPage({ '@type': 'Event', name, startDate: `${start}:00-06:00`, url: own, location }),
    ];
  });
  return Object.fromEntries([[SOURCE.url, toPage({ '@type': 'ItemList', itemListElement })], ...pages]);
}

function toPage(data: object): Answer {
  const block = JSON.stringify({ '@context': 'https://schema.org', ...data });
  return { mediaType: 'text/html', body: `<html><script type="application/ld+json">${block}</script></html>` };
}

interface Reading {
  readonly evenings: readonly Told[];
  readonly at: string;
  readonly pagesAtOnce: number;
}

function collect(connection: Connection, { evenings, at, pagesAtOnce }: Reading): Promise<RunReport | undefined> {
  const now = () => new Date(at);
  const memory = createStoredPageMemory(connection.db, now);
  const fetchPage = serve(toSite(evenings), at);
  const parts: CollectParts = { ...connection, fetchPage, memory, gazetteer, now, pagesAtOnce };
  return collectSource(SOURCE, parts);
}

describe('pages that are read at once', () => {
  const databases: TestDatabase[] = [];
  beforeEach(async () => {
    for (const _ of [1, 2]) databases.push(await createTestDatabase());
    for (const { db } of databases) await saveSources(db, [SOURCE]);
  });
  afterEach(async () => {
    for (const database of databases.splice(0)) await database.close();
  });

  it('leave the same rows as pages that are read one after the other, day after day', async () => {
    const moved = EVENINGS.map((told) => (told.name === 'Evening 3' ? { ...told, start: '2026-12-24T18:00' } : told));
    const [alone, together] = databases;
    if (!alone || !together) throw new Error('There are two databases.');
    for (const [evenings, at] of [
      [EVENINGS, MONDAY],
      [moved.slice(0, -1), TUESDAY],
    ] as const) {
      const one = await collect(alone, { evenings, at, pagesAtOnce: 1 });
      const many = await collect(together, { evenings, at, pagesAtOnce: 8 });
      expect([many?.outcome, many?.counts]).toEqual([one?.outcome, one?.counts]);
      // In which of two pages that tell the same a listing was met last depends on which came first.
      const left = [...OWN_COLUMNS, 'pages', 'printed'];
      expect(await dumpRows(together.db, left)).toEqual(await dumpRows(alone.db, left));
    }
  });

  it('are not lost with a process that dies in the midst of them', async () => {
    const [, whole] = databases;
    if (!whole) throw new Error('There are two databases.');
    const reading = { evenings: EVENINGS, at: MONDAY, pagesAtOnce: 8 };
    const counting = connectDying(whole.url, Infinity);
    await collect(counting, reading);
    await counting.close();
    const left = [...OWN_COLUMNS, 'pages', 'printed'];
    const undisturbed = await dumpRows(whole.db, left);
    for (const share of [0.3, 0.5, 0.7, 0.9]) {
      const killed = await createTestDatabase();
      databases.push(killed);
      await saveSources(killed.db, [SOURCE]);
      const dying = connectDying(killed.url, Math.floor(share * counting.countStatements()));
      const ending = await collect(dying, reading).then(
        () => 'done',
        () => 'killed',
      );
      expect(ending).toBe('killed');
      await dying.close();
      await collect(killed, reading);
      expect(await dumpRows(killed.db, left)).toEqual(undisturbed);
    }
  });
});
