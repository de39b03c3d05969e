import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listTokens } from '#query/find-token.ts';
import { listUnsureMatches } from '#query/list-review.ts';
import { saveSources } from '#store/save-sources.ts';
import { listRows } from '../support/correct.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeDraft, memphisPlace } from '../support/make-draft.ts';
import { makeSource } from '../support/make-source.ts';
import { readDrafts } from '../support/read-drafts.ts';
import { runShowup, type Printed } from '../support/run-showup.ts';

const AT = '2026-11-23T12:00:00Z';
const NO_ID = '00000000-0000-7000-8000-000000000000';
const DOUBTFUL = makeDraft({
  ...{ key: 'x', sourceId: 'source-b', at: ['2026-12-01T19:00'], organizer: null },
  location: memphisPlace({ venue: null, street: null, latitude: null, longitude: null, precision: null }),
});

let database: TestDatabase;
/** The older of two evenings that may be one. */
let id: string;
let pairId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  await saveSources(database.db, [makeSource({ id: 'source-a' }), makeSource({ id: 'source-b' })]);
  await readDrafts(database.db, { at: AT, pages: [[makeDraft({ key: 'e1' })]] });
  await readDrafts(database.db, { at: AT, sourceId: 'source-b', pages: [[DOUBTFUL]] });
  id = (await listRows(database.db))[0]?.id ?? '';
  pairId = (await listUnsureMatches(database.db))[0]?.id ?? '';
});
afterAll(() => database.close());

const run = (...args: readonly string[]): Promise<Printed> => runShowup(args, database.url);

describe('showup show', () => {
  it('prints every part that stands behind an opportunity, as text and as the admin API gives it', async () => {
    const [text, json] = await Promise.all([run('show', id), run('show', id, '--json')]);
    const headings = text.stdout.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
    expect(headings).toEqual([
      'Bluff City Analysts Evening',
      'What is told, and by whom',
      'What it rests on',
      'Times (1)',
      'Listings (1)',
      'Links (1)',
    ]);
    const { listings, corrections, ...shown } = JSON.parse(json.stdout);
    expect([shown.opportunity?.id ?? shown.id, listings.length, corrections]).toEqual([id, 1, []]);
    expect([text.exitCode, text.stderr, json.exitCode, json.stderr]).toEqual([0, '', 0, '']);
  });

  it('says that there is no such opportunity', async () => {
    const stderr = 'showup: No opportunity has the id "the evening".\n';
    expect(await run('show', 'the evening')).toEqual({ stdout: '', stderr, exitCode: 1 });
  });

  it('says what is wrong with a database that is not there, and nothing of its password', async () => {
    const nowhere = 'postgres://showup:secret@127.0.0.1:1/showup';
    const unknown = database.url.replace(/\/test_[0-9a-f]+/, '/no_such_database');
    const answers = await Promise.all([runShowup(['show', id], nowhere), runShowup(['show', id], unknown)]);
    expect(answers).toEqual([
      {
        stdout: '',
        stderr:
          'showup: The database of DATABASE_URL cannot be opened: nothing listens at its address (ECONNREFUSED).\n',
        exitCode: 1,
      },
      {
        stdout: '',
        stderr:
          'showup: The database of DATABASE_URL cannot be opened: its server has no database of this name (3D000).\n',
        exitCode: 1,
      },
    ]);
  });
});

describe('showup review', () => {
  it('lists the pair that waits and takes the decision with its reason', async () => {
    const listed = await run('review');
    const decided = await run('review', 'decide', pairId, 'different', '--why', 'I rang them up.', '--who', 'desk');
    expect(listed.stdout.split('\n')[0]?.startsWith(`${pairId}  same or different?`)).toBe(true);
    expect([decided.stdout.endsWith('desk: I rang them up.\n'), decided.stderr, decided.exitCode]).toEqual([
      true,
      '',
      0,
    ]);
    expect(await listUnsureMatches(database.db)).toEqual([]);
  });

  it('names an unknown id and a decision that does not exist', async () => {
    const [unknown, decision] = await Promise.all([
      run('review', 'decide', NO_ID, 'same', '--why', 'One evening.'),
      run('review', 'decide', pairId, 'maybe', '--why', 'Who knows?'),
    ]);
    expect([unknown.stderr, unknown.exitCode]).toEqual([
      `showup: Nothing with the id "${NO_ID}" waits for "same".\n`,
      1,
    ]);
    expect([decision.stderr.split('\n')[0], decision.exitCode]).toEqual([
      "error: command-argument value 'maybe' is invalid for argument 'decision'. Allowed choices are same, different, release, dismiss.",
      1,
    ]);
  });
});

describe('showup token', () => {
  it('makes a token that is shown once, lists it without its secret, and ends it for good', async () => {
    const made = await run('token', 'create', '--name', 'desk', '--scope', 'read', 'corrections');
    const again = await run('token', 'create', '--name', 'desk');
    const listed = await run('token');
    const revoked = await run('token', 'revoke', 'desk');
    expect(made.stdout).toMatch(/^showup_[0-9a-f]{32}_[\w-]{43}\n$/);
    expect(again).toEqual({ stdout: '', stderr: 'showup: There is a token "desk" already.\n', exitCode: 1 });
    expect(listed.stdout).toMatch(/^desk {27}read,corrections {13}created \S+  in force\n$/);
    expect(revoked).toEqual({ stdout: 'The token desk is revoked.\n', stderr: '', exitCode: 0 });
    expect((await listTokens(database.db)).map(({ name, revokedAt }) => [name, revokedAt !== null])).toEqual([
      ['desk', true],
    ]);
  });

  it('names a name that nobody holds, and a scope that does not exist', async () => {
    const answers = await Promise.all([
      run('token', 'revoke', 'nobody'),
      run('token', 'create', '--name', 'other', '--scope', 'everything'),
    ]);
    expect(answers.map(({ stdout, stderr, exitCode }) => [stdout, stderr.split('\n')[0], exitCode])).toEqual([
      ['', 'showup: No token "nobody" is in force.', 1],
      [
        '',
        "error: option '--scope <scope...>' argument 'everything' is invalid. Allowed choices are read, corrections, sources.",
        1,
      ],
    ]);
  });
});
