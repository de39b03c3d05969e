import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Connection } from '#db/connect.ts';
import { startEmbedded, type EmbeddedServer } from '#db/embedded.ts';
import { watchTroubles, type TroubleWatch } from '#observe/watch-troubles.ts';
import { startTestApp } from '../support/test-app.ts';

let folder: string;
let server: EmbeddedServer;
let connection: Connection;
let watch: TroubleWatch;
const told: Record<string, unknown>[] = [];

/** A log that keeps what it is told, and a promise of its next line that tells this. */
const waiting = new Map<string, () => void>();
const log = pino(
  new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      const line = JSON.parse(chunk.toString());
      told.push(line);
      waiting.get(line.msg)?.();
      done();
    },
  }),
);
const tells = (message: string): Promise<void> => new Promise((resolve) => waiting.set(message, resolve));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'showup-troubles-'));
  server = await startEmbedded(folder, { settings: ['fsync=off'], onEnd: () => watch.begin('database-away') });
  connection = connect(server.url, { applicationName: 'test' });
  watch = watchTroubles({ pool: connection.pool, log, database: 'the data folder', lookEveryMs: 20 });
});
afterEach(() => void (told.length = 0));
afterAll(async () => {
  await watch.stop();
  await connection.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function killServer(): Promise<void> {
  process.kill(Number.parseInt(await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10), 'SIGQUIT');
}

describe('a database server that is killed', () => {
  it('is told in one line when it goes and one when it is back, however much fails, and comes back by itself', async () => {
    const isBack = tells('The database answers again.');
    const { app, close } = await startTestApp({ db: connection.db, log, troubles: watch });
    await killServer();
    const ask = async () => (await app.inject('/v1/sources/none')).json().code;
    const codes = await Promise.all(Array.from({ length: 15 }, ask));
    const { troubles } = (await app.inject('/health/ready')).json();
    await isBack;
    const { rows } = await connection.pool.query('select 1 as one');
    const after = (await app.inject('/health/ready')).json().troubles;
    await close();
    const lines = told.filter(({ msg }) => msg !== 'request answered');
    expect([new Set(codes), troubles, after, rows]).toEqual([
      new Set(['database-unavailable']),
      [{ code: 'database-away', text: 'The database does not answer.' }],
      [],
      [{ one: 1 }],
    ]);
    expect(lines.map(({ level, msg, trouble, database }) => [level, msg, trouble, database])).toEqual([
      [50, 'The database does not answer.', 'database-away', 'the data folder'],
      [30, 'The database answers again.', 'database-away', undefined],
    ]);
  });
});

describe('a disk that is full', () => {
  it('is told once as what it is, and is over when a megabyte can be written', async () => {
    const isOver = tells('There is room on the disk again.');
    const noRoom = Object.assign(new Error('could not extend file'), { code: '53100' });
    const noted = [
      watch.note(new Error('failed', { cause: noRoom })),
      watch.note(noRoom),
      watch.note(new Error('else')),
    ];
    const listed = watch.list();
    await isOver;
    expect([noted, listed, watch.list(), told.map(({ msg }) => msg)]).toEqual([
      [true, true, false],
      ['disk-full'],
      [],
      [
        'The disk is full: nothing new can be stored until there is room. What was accepted is kept.',
        'There is room on the disk again.',
      ],
    ]);
  });
});
