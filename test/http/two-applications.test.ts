import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const WRITTEN = new URL('../../openapi/openapi.json', import.meta.url);

let first: TestApp;
let second: TestApp;
beforeAll(async () => {
  first = await startTestApp();
  await first.app.ready();
  second = await startTestApp();
});
afterAll(async () => {
  await second.close();
  await first.close();
});

it('the second application of a process describes itself as the first would', async () => {
  const answer = await second.app.inject('/openapi.json');
  expect([answer.statusCode, answer.json()]).toEqual([200, JSON.parse(readFileSync(WRITTEN, 'utf8'))]);
});
