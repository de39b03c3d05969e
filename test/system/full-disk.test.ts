import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openService, type Service } from '#cli/open-service.ts';
import { loadConfig } from '#config/load-config.ts';
import type { Source } from '#domain/source.ts';
import { send, serve, type Site } from '../fetch/serve.ts';
import { makeSource } from '../support/make-source.ts';
import { createRandom } from '../support/random.ts';
import { runShowup } from '../support/run-showup.ts';
import { openTinyDisk, type TinyDisk } from '../support/tiny-disk.ts';

const ENTRIES = 200;
let disk: TinyDisk;
let site: Site;
let source: Source;
let service: Service;
const told: Record<string, unknown>[] = [];
const log = pino(
  { level: 'info' },
  new Writable({ write: (chunk: Buffer, _encoding, done) => done(void told.push(JSON.parse(chunk.toString()))) }),
);

beforeAll(async () => {
  disk = await openTinyDisk();
  site = await serve({ '/events.ics': send(200, toCalendar(), { 'content-type': 'text/calendar' }) });
  source = makeSource({ id: 'club', adapter: 'icalendar', url: `${site.origin}/events.ics` });
  const env = { SHOWUP_DATA_DIR: disk.folder, SHOWUP_ALLOW_HOSTS: '127.0.0.1' };
  service = await openService({ config: loadConfig(env), log, name: 'test', limits: { gapMs: 0, attemptsMax: 1 } });
  await service.saveSources([source]);
}, 60_000);
afterAll(async () => {
  await service.close();
  await site[Symbol.asyncDispose]();
  await disk.close();
});

/** Entries whose words are all different: none can be packed. */
function toCalendar(): string {
  const { next } = createRandom(7);
  const text = (): string => Array.from({ length: 200 }, () => Math.floor(next() * 1e9).toString(36)).join(' ');
  const entries = Array.from({ length: ENTRIES }, (_, index) => [
    ...['BEGIN:VEVENT', `UID:${index}`, `SUMMARY:Evening ${index}`, `DESCRIPTION:${text()}`],
    ...[
      `DTSTART;TZID=America/Chicago:20270${1 + (index % 9)}01T180000`,
      'LOCATION:Hall\\, Memphis\\, TN',
      'END:VEVENT',
    ],
  ]).flat();
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Club//EN', ...entries, 'END:VCALENDAR', ''].join('\r\n');
}

async function count(table: 'captures' | 'listings'): Promise<number> {
  const { rows } = await service.pool.query<{ count: number }>(`select count(*)::int as count from ${table}`);
  return rows[0]?.count ?? 0;
}

async function untilOver(): Promise<void> {
  for (let looks = 0; looks < 300 && service.troubles.list().length > 0; looks += 1) await sleep(100);
}

/** Trouble and place of each line that the log has of any. */
function tellTroubles(): readonly unknown[] {
  return told.splice(0).flatMap(({ trouble, database, msg }) => (trouble ? [[trouble, database, msg]] : []));
}

const place = (): string => `the data folder ${disk.folder}`;
const FULL = 'The disk is full: nothing new can be stored until there is room. What was accepted is kept.';
const ROOM = 'There is room on the disk again.';

describe('a disk with no byte left', () => {
  it('fails a reading, is told once by name, keeps what was accepted, and all of it is there when there is room', async () => {
    await disk.fill();
    const failure: unknown = await service.collect(source).catch((cause: unknown) => cause);
    const noted = service.troubles.note(failure);
    const again: unknown = await service.collect(source).catch((cause: unknown) => cause);
    const notedAgain = service.troubles.note(again);
    const accepted = await count('captures');
    await disk.makeRoom();
    await untilOver();
    const report = await service.collect(source);
    expect([noted, notedAgain, report?.outcome, await count('listings')]).toEqual([true, true, 'ok', ENTRIES]);
    expect(await count('captures')).toBeGreaterThanOrEqual(accepted);
    expect(tellTroubles()).toEqual([
      ['disk-full', place(), FULL],
      ['disk-full', undefined, ROOM],
    ]);
  }, 120_000);

  it('ends the server, which comes back by itself with all that it had when there is room', async () => {
    await disk.fill();
    // Its log has no room for its next segment: the server ends at once (PostgreSQL manual, 28.5).
    await service.pool.query('select pg_switch_wal()').catch(() => undefined);
    await service.pool.query('create table more (a int)').catch(() => undefined);
    for (let looks = 0; looks < 300 && !service.troubles.list().includes('disk-full'); looks += 1) await sleep(100);
    const during = service.troubles.list();
    await disk.makeRoom();
    await untilOver();
    expect([during, service.troubles.list(), await count('listings')]).toEqual([
      ['database-away', 'disk-full'],
      [],
      ENTRIES,
    ]);
    expect(tellTroubles()).toEqual([
      ['database-away', place(), 'The database does not answer.'],
      ['disk-full', place(), FULL],
      ['database-away', undefined, 'The database answers again.'],
      ['disk-full', undefined, ROOM],
    ]);
  }, 120_000);

  it('is what a command says that cannot begin, with the name of the folder', async () => {
    await disk.fill();
    const folder = join(disk.folder, 'second');
    const printed = await runShowup(['migrate'], { SHOWUP_DATA_DIR: folder });
    await disk.makeRoom();
    const stderr = `showup: The disk is full: the data folder ${folder} has no room to grow. Make some.\n`;
    expect(printed).toEqual({ stdout: '', stderr, exitCode: 1 });
  }, 60_000);
});
