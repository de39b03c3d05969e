import type { $ZodErrorMap, $ZodRawIssue } from 'zod/v4/core';

const KINDS: Readonly<Record<string, string>> = {
  string: 'is a text',
  number: 'is a number',
  int: 'is a whole number',
  boolean: 'is true or false',
  array: 'is a list',
  object: 'is an object',
  record: 'is an object',
  null: 'is null',
};

const FORMS: Readonly<Record<string, string>> = {
  url: 'is an http or https address',
  uuid: 'is an id',
  date: 'is a date such as 2026-03-05',
};

/** What is counted where something is too long or too short; of numbers nothing is. */
const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' values' };

/** What would be right, where a schema does not say it in words of its own; goes on from the name: `limit is a whole number`. */
export const tellPlainly: $ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'is needed' : KINDS[issue.expected];
  if (issue.code === 'invalid_format') return FORMS[issue.format];
  return tellSize(issue);
};

function tellSize(issue: $ZodRawIssue): string | undefined {
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1) return 'must not be empty';
  if (issue.code === 'too_small') return tellBound(issue.origin, `at least ${issue.minimum}`);
  return issue.code === 'too_big' ? tellBound(issue.origin, `at most ${issue.maximum}`) : undefined;
}

function tellBound(origin: string, bound: string): string {
  const unit = UNITS[origin];
  return unit === undefined ? `is ${bound}` : `has ${bound}${unit}`;
}
