import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, makeOccurrence, on } from '#test/support/make-opportunity.ts';
import { makeDraft, makeLocation, makeSource, seed } from '#test/support/seed.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

const source = makeSource('hr-circle');
const shared = { location: makeLocation('Memphis', 35.15, -90.05) };
const evenings = ['2026-03-05T18:00:00', '2026-03-12T18:00:00'].map((start) => makeOccurrence(at(start)));
const circle = makeDraft(source, { ...shared, title: 'HR circle', recurrence: 'FREQ=WEEKLY' }, evenings);
const fair = makeDraft(source, { ...shared, title: 'Job fair', start: on('2026-03-20'), deadline: on('2026-03-10') });

let service: TestApp;
let folder: string;

beforeAll(async () => {
  service = await startTestApp();
  folder = mkdtempSync(join(tmpdir(), 'showup-vdirsyncer-'));
  mkdirSync(join(folder, 'calendar'));
  const url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  writeFileSync(join(folder, 'config'), configOf(`${url}/v1/calendar.ics?city=memphis-tn`));
  await seed(service.database.db, { source, readAt: '2026-03-02T09:00:00Z', drafts: [circle, fair] });
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

describe('vdirsyncer', () => {
  it('takes a calendar over, finds nothing new the second time, and then only what changed', async () => {
    expect(await vdirsyncer('discover')).toMatchObject({ status: 0 });
    expect(await sync()).toEqual({ status: 0, copied: 4, deleted: 0 });
    const first = listFiles();
    expect(first.map((file) => valueOf('SUMMARY', file.text)).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'HR circle',
      'HR circle',
      'Job fair',
      'Last day to apply: Job fair',
    ]);
    expect(await sync()).toEqual({ status: 0, copied: 0, deleted: 0 });
    expect(listFiles()).toEqual(first);
    const off = makeDraft(source, { ...fair.facts, status: 'cancelled' });
    await seed(service.database.db, { source, readAt: '2026-03-02T15:00:00Z', drafts: [circle, off] });
    // It names the entries of a file by what they say, so that a changed one takes the place of another.
    expect(await sync()).toEqual({ status: 0, copied: 2, deleted: 2 });
    const changed = listFiles().filter((file) => first.every(({ text: before }) => before !== file.text));
    expect(changed.map((file) => valueOf('STATUS', file.text))).toEqual(['CANCELLED', 'CANCELLED']);
  });
});

async function sync() {
  const { status, told } = await vdirsyncer('sync');
  const count = (words: RegExp) => told.split('\n').filter((line) => words.test(line)).length;
  return { status, copied: count(/^Copying/), deleted: count(/^Deleting/) };
}

/** Not waited for in a way that would keep our own server from answering it. */
async function vdirsyncer(command: 'discover' | 'sync') {
  const child = spawn('vdirsyncer', ['--config', join(folder, 'config'), command], {
    env: { PATH: '/usr/bin:/bin', HOME: folder, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.on('close', resolve);
  const [status, out, err] = await Promise.all([promise, text(child.stdout), text(child.stderr)]);
  return { status, told: `${out}${err}` };
}

function listFiles() {
  const names = readdirSync(join(folder, 'calendar')).toSorted();
  return names.map((name) => ({ name, text: readFileSync(join(folder, 'calendar', name), 'utf8') }));
}

function valueOf(name: string, event: string): string {
  return new RegExp(`${name}:(.*?)\\r?\\n`).exec(event)?.[1] ?? '';
}

function configOf(url: string): string {
  return `[general]
status_path = "${join(folder, 'status')}"
[pair town]
a = "far"
b = "near"
collections = null
conflict_resolution = "a wins"
[storage far]
type = "http"
url = "${url}"
[storage near]
type = "filesystem"
path = "${join(folder, 'calendar')}"
fileext = ".ics"
`;
}
