import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '#present/problem.ts';
import { saveToken } from '#store/save-token.ts';
import { listRows } from '#test/support/correct.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { seedMemphis } from './seed-memphis.ts';

const WHY = 'They rang.';
const ENTRY = {
  id: 'people-ops',
  name: 'People Ops',
  homeUrl: 'https://ops.example/',
  url: 'https://ops.example/e.ics',
};

let service: TestApp;
let token = '';
let correctionsUrl = '';

beforeAll(async () => {
  service = await startTestApp();
  const { db } = service.database;
  await seedMemphis(db);
  token = await saveToken(db, { name: 'desk', scopes: ['corrections', 'sources'], at: '2026-03-02T15:00:00Z' });
  const [row] = await listRows(db);
  correctionsUrl = `/v1/admin/opportunities/${row?.id}/corrections`;
});
afterAll(() => service.close());

/** Each fault as a program reads it, and the first as a person does. */
async function refuse(url: string, payload: object) {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await service.app.inject({ method: 'POST', url, headers, payload });
  const { errors, detail } = problem.parse(answer.json());
  return {
    status: answer.statusCode,
    faults: errors.map(({ parameter, pointer, nearest }) => [parameter, pointer, nearest]),
    detail,
    length: answer.body.length,
  };
}

function edit(facts: object): object {
  return { kind: 'edit', facts, why: WHY };
}

describe('a correction that cannot be taken', () => {
  it.each<[string, object, unknown[], string]>([
    ['no object', [], ['body', '#', []], 'body is an object.'],
    ['no kind', { why: WHY }, ['kind', '#/kind', []], 'kind is needed. There are: edit, hide, merge, split.'],
    [
      'a kind there is not',
      { kind: 'hid', why: WHY },
      ['kind', '#/kind', ['hide']],
      'kind has no value "hid". Nearest: hide.',
    ],
    ['no reason', { kind: 'hide' }, ['why', '#/why', []], 'why is needed: a sentence that tells why.'],
    [
      'a way there is not, in a list',
      edit({ ways: [{ way: 'speak' }, { way: 'speek' }] }),
      ['facts.ways.1.way', '#/facts/ways/1/way', ['speak']],
      'facts.ways.1.way has no value "speek". Nearest: speak.',
    ],
    [
      'a fact there is not',
      edit({ title: 'x', titel: 'x' }),
      ['facts.titel', '#/facts/titel', ['title']],
      'Nothing is called "titel" here. Nearest: title.',
    ],
    [
      'a name that is known elsewhere only',
      edit({ ways: [{ way: 'speak', titles: 1 }] }),
      ['facts.ways.0.titles', '#/facts/ways/0/titles', []],
      'Nothing is called "titles" here. There are: way, deadline, url, effort.',
    ],
    ['another type', edit({ title: 7 }), ['facts.title', '#/facts/title', []], 'facts.title is a text.'],
    [
      'what lies off the globe',
      edit({ location: { latitude: 91 } }),
      ['facts.location.latitude', '#/facts/location/latitude', ['90']],
      'facts.location.latitude is at most 90.',
    ],
    [
      'too many of them',
      edit({ skills: Array.from({ length: 51 }, (_, n) => `skill ${n}`) }),
      ['facts.skills', '#/facts/skills', []],
      'facts.skills has at most 50 values.',
    ],
    ['no id', { kind: 'merge', into: 'x', why: WHY }, ['into', '#/into', []], 'into is an id.'],
    [
      'a time that is none',
      edit({ start: 'soon', timeZone: 'America/Chicago' }),
      ['facts.start', '#/facts/start', []],
      'facts.start is no time in America/Chicago.',
    ],
    [
      'a deadline that is none, in a list',
      edit({ ways: [{ way: 'speak', deadline: 'soon' }], timeZone: 'America/Chicago' }),
      ['facts.ways.0.deadline', '#/facts/ways/0/deadline', []],
      'facts.ways.0.deadline is no time in America/Chicago.',
    ],
  ])('is told where it is wrong and what comes near: %s', async (...[, body, fault, detail]) => {
    const told = await refuse(correctionsUrl, body);
    expect([told.status, told.faults, told.detail]).toEqual([400, [fault], detail]);
  });

  it('is told all that is wrong, up to twenty faults', async () => {
    const two = await refuse(correctionsUrl, { kind: 'edit', facts: { kind: 'meetupp' }, why: '' });
    const many = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`fact${n}`, n]));
    const cut = await refuse(correctionsUrl, edit(many));
    expect([two.faults, cut.faults.length]).toEqual([
      [
        ['facts.kind', '#/facts/kind', ['meetup']],
        ['why', '#/why', []],
      ],
      20,
    ]);
  });

  it('gets no long answer for a long name', async () => {
    const { faults, length } = await refuse(correctionsUrl, edit({ title: 'x', ['x'.repeat(100_000)]: 1 }));
    expect([faults, length < 2000]).toEqual([[[`facts.${'x'.repeat(100)}`, '#/facts', []]], true]);
  });
});

describe('a source that cannot be added', () => {
  it.each<[string, object, unknown[]]>([
    ['no entry', {}, ['entry.id', '#/entry/id', []]],
    [
      'a field there is not',
      { ...ENTRY, defaults: { fields: ['hr'] } },
      toFault('defaults/fields/0', 'human-resources'),
    ],
    ['a property there is not', { ...ENTRY, homUrl: 'x' }, toFault('homUrl', 'homeUrl')],
    ['an adapter there is not', { ...ENTRY, adapter: 'icalender' }, toFault('adapter', 'icalendar')],
    ['a city there is not', { ...ENTRY, defaults: { city: 'memfis-tn' } }, toFault('defaults/city', 'memphis-tn')],
  ])('is told where it is wrong and what comes near: %s', async (_name, entry, fault) => {
    const { status, faults } = await refuse('/v1/admin/sources', { entry, why: WHY });
    const [[parameter, pointer, nearest] = []] = faults;
    expect([status, [parameter, pointer, Array.isArray(nearest) ? nearest.slice(0, 1) : nearest]]).toEqual([
      400,
      fault,
    ]);
  });
});

function toFault(path: string, nearest: string): unknown[] {
  return [`entry.${path.replaceAll('/', '.')}`, `#/entry/${path}`, [nearest]];
}

describe('a question that cannot be answered', () => {
  it('names its parameter, and points into no body', async () => {
    const answer = await service.app.inject('/v1/opportunities?field=hr');
    const { errors } = problem.parse(answer.json());
    expect(errors.map(({ parameter, pointer }) => [parameter, pointer])).toEqual([['field', null]]);
  });
});
