import { describe, expect, it } from 'vitest';
import { operations } from '#test/support/api-document.ts';
import { holdAgainst, type Came } from './hold-against.ts';

const operation = operations.find(({ operationId }) => operationId === 'getReadiness');
const GOOD: Came = {
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', 'x-request-id': '1' },
  body: '{"status":"ok","troubles":[],"sample":false}',
};

describe('an answer held against the document', () => {
  it.each<[string, Partial<Came>, string[]]>([
    ['as declared', {}, []],
    ['a status that is not declared', { status: 204 }, ['answers 204, which is not declared']],
    [
      'a failure that stands for any other',
      { status: 418, body: '{}' },
      ['418 is application/json, which is not declared'],
    ],
    [
      'without a header',
      { headers: { ...GOOD.headers, 'x-request-id': undefined } },
      ['200 lacks the header X-Request-Id'],
    ],
    [
      'of another media type',
      { headers: { ...GOOD.headers, 'content-type': 'text/html' } },
      ['200 is text/html, which is not declared'],
    ],
    [
      'with a word that is none',
      { body: '{"status":"well","troubles":[],"sample":false}' },
      ['200 /status must be equal to constant'],
    ],
    [
      'lacking what is never missing',
      { body: '{"status":"ok","troubles":[]}' },
      ["200  must have required property 'sample'"],
    ],
    [
      'with more than is declared',
      { body: '{"status":"ok","troubles":[],"sample":false,"x":1}' },
      ['200  must NOT have additional properties'],
    ],
  ])('is told: %s', (_name, changed, faults) =>
    expect(operation && holdAgainst(operation, { ...GOOD, ...changed })).toEqual(faults),
  );
});
