import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectReaders, type Readers } from '#db/connect-readers.ts';

const run = promisify(execFile);
const BIN = '/usr/lib/postgresql/15/bin';

/** Debian's PostgreSQL 15: a primary and a replica that streams from it, both on sockets in a folder of their own. */
let folder = '';
const toUrl = (name: string) => `postgres://postgres@localhost/postgres?host=${encodeURIComponent(join(folder, name))}`;

async function as(program: string, ...args: readonly string[]): Promise<void> {
  await run('runuser', ['-u', 'postgres', '--', join(BIN, program), ...args], { cwd: '/' });
}

async function start(name: string): Promise<void> {
  const settings = `-c listen_addresses= -c unix_socket_directories=${join(folder, name)} -c fsync=off`;
  const data = join(folder, name, 'data');
  await as('pg_ctl', '-w', '-D', data, '-o', settings, '-l', join(folder, name, 'log'), 'start');
}

async function stop(name: string): Promise<void> {
  await as('pg_ctl', '-w', '-m', 'fast', '-D', join(folder, name, 'data'), 'stop');
}

async function ask(name: string, text: string): Promise<void> {
  const client = new Client({ connectionString: toUrl(name) });
  await client.connect();
  await client.query(text);
  await client.end();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'showup-replica-'));
  await chmod(folder, 0o755);
  await run('chown', ['-R', 'postgres', folder]);
  for (const name of ['primary', 'replica'])
    await run('runuser', ['-u', 'postgres', '--', 'mkdir', join(folder, name)]);
  await as('initdb', '-A', 'trust', '-D', join(folder, 'primary', 'data'));
  await start('primary');
  await ask('primary', 'create table things (name text)');
  await as('pg_basebackup', '-h', join(folder, 'primary'), '-R', '-X', 'stream', '-D', join(folder, 'replica', 'data'));
  await start('replica');
}, 120_000);
afterAll(async () => {
  await stop('replica').catch(() => undefined);
  await stop('primary').catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

/** Where reads go now. */
async function whereAmI(readers: Readers): Promise<'primary' | 'replica'> {
  const { rows } = await readers.db.execute<{ isReplica: boolean }>(sql`select pg_is_in_recovery() as "isReplica"`);
  return rows[0]?.isReplica ? 'replica' : 'primary';
}

async function until(readers: Readers, where: 'primary' | 'replica'): Promise<'primary' | 'replica'> {
  for (let looks = 0; looks < 150 && (await whereAmI(readers)) !== where; looks += 1) await sleep(100);
  return whereAmI(readers);
}

describe('readers with a streaming replica', () => {
  it('read from it while it keeps up, from the primary while it is behind or gone, and from it again', async () => {
    const states: string[] = [];
    const readers = connectReaders({
      ...{ primaryUrl: toUrl('primary'), replicaUrl: toUrl('replica'), applicationName: 'test', lagMaxMs: 1_500 },
      onReplica: (state) => void (states.at(-1) !== state && states.push(state)),
    });
    const seen: string[] = [await until(readers, 'replica')];
    await ask('replica', 'select pg_wal_replay_pause()');
    await ask('primary', `insert into things values ('new')`);
    seen.push(await until(readers, 'primary'));
    const { rows } = await readers.db.execute(sql`select name from things`);
    await ask('replica', 'select pg_wal_replay_resume()');
    seen.push(await until(readers, 'replica'));
    await stop('replica');
    seen.push(await whereAmI(readers));
    for (let looks = 0; looks < 50 && states.at(-1) !== 'away'; looks += 1) await sleep(100);
    await start('replica');
    seen.push(await until(readers, 'replica'));
    await stop('primary');
    seen.push(await whereAmI(readers));
    await start('primary');
    seen.push(await until(readers, 'replica'));
    await readers.close();
    expect([seen, rows]).toEqual([
      ['replica', 'primary', 'replica', 'primary', 'replica', 'replica', 'replica'],
      [{ name: 'new' }],
    ]);
    expect(states).toEqual(['fit', 'behind', 'fit', 'away', 'fit']);
  }, 120_000);
});
