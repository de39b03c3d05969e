import { Writable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '#observe/create-log.ts';
import { redactUrls } from '#observe/redact-urls.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const SECRET = 'hunter2';

let text = '';
const sink = new Writable({ write: (chunk: Buffer, _encoding, done) => done(void (text += chunk.toString())) });
const log = createLog('trace', sink);

describe('the log of a process', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await startTestApp({ log });
  });
  afterAll(() => service.close());

  it.each([
    [`https://a.example/list?key=${SECRET}&page=2`, 'https://a.example/list?key=…&page=…'],
    [`postgres://showup:${SECRET}@db.example:5432/showup`, 'postgres://…@db.example:5432/showup'],
    [`https://${SECRET}@a.example/?q=${SECRET}#top: It is gone.`, 'https://…@a.example/?q=…#top: It is gone.'],
    [`"https://a.example/?${SECRET}&a=" and (http://b.example)`, '"https://a.example/?…&a=…" and (http://b.example)'],
    ['No address at all: 12:30, a@b.example, what?', 'No address at all: 12:30, a@b.example, what?'],
  ])('writes of %j no user, password or value of a query', (given, written) => {
    expect(redactUrls(given)).toBe(written);
  });

  it('redacts what a reading met', () => {
    text = '';
    log.error(
      { reason: `https://a.example/?key=${SECRET}: no.`, problems: [`https://u:${SECRET}@b.example`] },
      'run finished',
    );
    expect([JSON.parse(text).problems, text.includes(SECRET)]).toEqual([['https://…@b.example'], false]);
  });

  it('tells of a statement that failed what and where, and not with which values', async () => {
    text = '';
    const { db } = service.database;
    const failure: unknown = await db.execute(sql`select ${SECRET}::text, 1 / 0`).catch((cause: unknown) => cause);
    log.error({ err: failure }, 'request failed');
    const { err } = JSON.parse(text);
    expect([err.message, err.cause.code, err.stack.startsWith('at '), text.includes(SECRET)]).toEqual([
      'Failed query: select $1::text, 1 / 0',
      '22012',
      true,
      false,
    ]);
  });

  it('writes a failed request without the words that were looked for', async () => {
    text = '';
    await service.database.db.execute(sql`alter table sources rename to sources_away`);
    const { statusCode } = await service.app.inject(`/v1/sources/${SECRET}`);
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([statusCode, lines.map(({ msg }) => msg), lines[0]?.err.cause.code]).toEqual([
      500,
      ['request failed', 'request answered'],
      '42P01',
    ]);
    expect(JSON.stringify(lines[0])).not.toContain(SECRET);
  });
});
