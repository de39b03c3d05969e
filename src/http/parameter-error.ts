import type { $ZodIssue } from 'zod/v4/core';
import { ShowupError, type ParameterFault } from '#domain/errors.ts';
import { findNearest } from './nearest.ts';

/** A failure that names one parameter, what is wrong with it, and what may have been meant. */
export function parameterError(parameter: string, detail: string, nearest: readonly string[] = []): ShowupError {
  return new ShowupError('parameter-invalid', detail, { faults: [{ parameter, detail, nearest }] });
}

/** Faults told of one question; a question with more is not helped by them all. */
const FAULTS_MAX = 20;

/**
 * A failure that names every parameter at fault, up to twenty.
 * @param known names of the parameters there are
 */
export function toParameterError(issues: readonly $ZodIssue[], known: readonly string[]): ShowupError {
  const faults = issues.slice(0, FAULTS_MAX).flatMap((issue) => toFaults(issue, known));
  const isUnknownOnly = issues.every(({ code }) => code === 'unrecognized_keys');
  const message = faults.map(({ detail }) => detail).join(' ');
  return new ShowupError(isUnknownOnly ? 'parameter-unknown' : 'parameter-invalid', message, { faults });
}

function toFaults(issue: $ZodIssue, known: readonly string[]): ParameterFault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.slice(0, FAULTS_MAX).map((key) => unknownFault(key, known));
  const parameter = String(issue.path[0] ?? 'request');
  if (issue.code === 'invalid_value') return [valueFault(parameter, issue.input, issue.values.map(String))];
  const isRepeated = issue.code === 'invalid_type' && Array.isArray(issue.input);
  const detail = isRepeated ? `${parameter} is given more than once.` : `${parameter} ${issue.message}.`;
  return [{ parameter, detail, nearest: [] }];
}

function unknownFault(key: string, known: readonly string[]): ParameterFault {
  const nearest = findNearest(key, known);
  const detail = `There is no parameter ${quote(key)} here. ${offer(nearest, known)}`;
  return { parameter: key, detail, nearest };
}

function valueFault(parameter: string, input: unknown, values: readonly string[]): ParameterFault {
  const given = typeof input === 'string' ? input : '';
  const nearest = findNearest(given, values);
  const detail = `${parameter} has no value ${quote(given)}. ${offer(nearest, values)}`;
  return { parameter, detail, nearest };
}

function offer(nearest: readonly string[], all: readonly string[]): string {
  if (nearest.length > 0) return `Nearest: ${nearest.join(', ')}.`;
  return all.length === 0 ? 'There is none at all.' : `There are: ${all.join(', ')}.`;
}

/** Long words are cut, so that an answer is not made large by a question. */
function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
