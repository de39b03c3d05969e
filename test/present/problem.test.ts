import { describe, expect, it } from 'vitest';
import { ERROR_CODES, ShowupError } from '#domain/errors.ts';
import { presentProblem, problem, PROBLEMS } from '#present/problem.ts';

const context = { requestId: 'r1', isSample: false };

describe('a problem', () => {
  it('tells the failure, its faults and the request, and nothing of the cause', () => {
    const fault = { parameter: 'field', detail: 'field has no value "hr".', nearest: ['human-resources'] };
    const part = { parameter: 'facts.url', pointer: '#/facts/url', detail: 'facts.url is an address.', nearest: [] };
    const faults = [fault, part];
    const error = new ShowupError('parameter-invalid', fault.detail, { faults, cause: new Error('secret') });
    expect(presentProblem(error, context)).toEqual({
      type: 'urn:showup:problem:parameter-invalid',
      title: 'A parameter, or a part of the body, is not as it may be.',
      status: 400,
      detail: 'field has no value "hr".',
      instance: 'urn:showup:request:r1',
      code: 'parameter-invalid',
      parameter: 'field',
      nearest: ['human-resources'],
      errors: [{ ...fault, pointer: null }, part],
      sample: false,
    });
  });

  it('has a shape, a status and a title for every failure there is', () =>
    expect(
      ERROR_CODES.filter((code) => {
        const told = presentProblem(new ShowupError(code, 'It failed.'), context);
        return !problem.safeParse(told).success || told.status !== PROBLEMS[code].status || told.title === '';
      }),
    ).toEqual([]));
});
