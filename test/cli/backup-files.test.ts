import { chmod, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveSources } from '#store/save-sources.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeSource } from '../support/make-source.ts';
import { type Printed, runShowup } from '../support/run-showup.ts';

let database: TestDatabase;
let empty: TestDatabase;
let folder = '';
beforeAll(async () => {
  [database, empty] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await saveSources(database.db, [makeSource({ id: 'club' })]);
  folder = await mkdtemp(join(tmpdir(), 'backup-files-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await Promise.all([database.close(), empty.close()]);
});

const refused = (sentence: string): Printed => ({ stdout: '', stderr: `showup: ${sentence}\n`, exitCode: 1 });

describe('a backup', () => {
  it('is its owner’s alone, also where a file stood that others could read, and is taken back from there', async () => {
    const file = join(folder, 'backup.jsonl');
    await writeFile(file, 'something longer than a backup of one source '.repeat(1_000));
    await chmod(file, 0o644);
    const exported = await runShowup(['export', file], database.url);
    const mode = (await stat(file)).mode.toString(8);
    const imported = await runShowup(['import', file], empty.url);
    expect([exported, mode, imported]).toEqual([
      { stdout: '', stderr: '1 rows.\n', exitCode: 0 },
      '100600',
      { stdout: '', stderr: '1 rows.\n', exitCode: 0 },
    ]);
  });

  it('goes nowhere that a link leads to, and into no folder that is not there', async () => {
    const [kept, link, nowhere] = [join(folder, 'kept'), join(folder, 'link'), join(folder, 'nowhere/backup')];
    await writeFile(kept, 'kept');
    await symlink(kept, link);
    const answers = await Promise.all([link, nowhere, folder].map((file) => runShowup(['export', file], database.url)));
    expect([answers, await readFile(kept, 'utf8')]).toEqual([
      [
        refused(`The file ${link} cannot be written (it is a symbolic link; name the file itself).`),
        refused(`The file ${nowhere} cannot be written (ENOENT).`),
        refused(`The file ${folder} cannot be written (EISDIR).`),
      ],
      'kept',
    ]);
  });

  it('that is not there, or is a folder, is not taken, and says so', async () => {
    const files = [join(folder, '../no-such-backup'), folder];
    const answers = await Promise.all(files.map((file) => runShowup(['import', file], database.url)));
    expect(answers).toEqual([
      refused(`The file ${files[0]} cannot be read (ENOENT).`),
      refused(`The file ${files[1]} cannot be read (EISDIR).`),
    ]);
  });
});
