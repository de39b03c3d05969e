import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#db/embedded.ts';
import { connect } from '#db/connect.ts';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Starts the server of a folder, says so, and waits to be killed. */
const HOLDER = `
  const { startEmbedded } = await import(process.argv[1]);
  await startEmbedded(process.argv[2], { settings: ['fsync=off'] });
  process.stdout.write('started');
  setInterval(() => {}, 1000);
`;

describe('the database in the box', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'showup-embedded-'));
    const server = await startEmbedded(folder, { settings: ['fsync=off'] });
    await ask(server.url, sql`create table kept (note text)`);
    await server.stop();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps what was committed from one start to the next', async () => {
    const first = await startEmbedded(folder);
    await ask(first.url, sql`insert into kept values ('first')`);
    await first.stop();
    const second = await startEmbedded(folder);
    expect(await ask(second.url, sql`select note from kept`)).toEqual([{ note: 'first' }]);
    await second.stop();
  });

  it('listens on no network address', async () => {
    const server = await startEmbedded(folder);
    expect(await ask(server.url, sql`show listen_addresses`)).toEqual([{ listen_addresses: '' }]);
    await server.stop();
  });

  it('refuses a folder that another running program uses, and leaves that program alone', async () => {
    const server = await startEmbedded(folder);
    await expect(startEmbedded(folder)).rejects.toMatchObject({ code: 'data-folder-in-use' });
    expect(await ask(server.url, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('takes over the server that a killed program left running', async () => {
    const killed = await startHolder();
    const server = await startEmbedded(folder);
    expect(await readPid()).toBe(killed.serverPid);
    expect(await ask(server.url, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('recovers when the server was killed as well', async () => {
    const { serverPid } = await startHolder();
    process.kill(serverPid, 'SIGKILL');
    const server = await startEmbedded(folder);
    expect(await ask(server.url, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it("starts although a killed server's process id now belongs to another program", async () => {
    const { serverPid } = await startHolder();
    const path = join(folder, 'postgres/postmaster.pid');
    const lines = (await readFile(path, 'utf8')).split('\n');
    process.kill(serverPid, 'SIGKILL');
    await writeFile(path, [String(process.pid), ...lines.slice(1)].join('\n'));
    const server = await startEmbedded(folder);
    expect(await ask(server.url, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await server.stop();
  });

  /** A program that uses the folder and is killed without a chance to clean up. */
  async function startHolder(): Promise<{ readonly serverPid: number }> {
    const module = new URL('../../db/embedded.ts', import.meta.url).href;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, module, folder]);
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    const serverPid = await readPid();
    const ended = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await ended;
    return { serverPid };
  }

  async function readPid(): Promise<number> {
    return Number.parseInt(await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10);
  }
});

async function ask(url: string, statement: ReturnType<typeof sql>): Promise<readonly unknown[]> {
  const connection = connect(url, { applicationName: 'test' });
  const { rows } = await connection.db.execute(statement);
  await connection.close();
  return rows;
}
