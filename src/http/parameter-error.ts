import type { $ZodIssue } from 'zod/v4/core';
import { ShowupError, type ParameterFault } from '#domain/errors.ts';
import { toPointer } from '#domain/json-pointer.ts';
import { findNearest } from './nearest.ts';

/** A failure that names one parameter, what is wrong with it, and what may have been meant. */
export function parameterError(parameter: string, detail: string, nearest: readonly string[] = []): ShowupError {
  return new ShowupError('parameter-invalid', detail, { faults: [{ parameter, detail, nearest }] });
}

/** A cursor that is none, or is of another list. */
export function cursorError(): ShowupError {
  const detail = 'cursor is not one that this list gave: take the next of the page before, and change nothing else.';
  return new ShowupError('cursor-invalid', detail, { faults: [{ parameter: 'cursor', detail, nearest: [] }] });
}

/** Faults told of one question; a question with more is not helped by them all. */
const FAULTS_MAX = 20;
/** Longest name that is repeated, in characters: an answer is not made large by a question. */
const NAME_LENGTH_MAX = 100;
const QUOTED_LENGTH_MAX = 60;
/** Of so few values all are near, when none is nearer. */
const FEW_MAX = 8;
/** What zod calls the kinds of things that have bounds and are numbers. */
const NUMBERS: ReadonlySet<string> = new Set(['number', 'int']);

/** What zod calls the fault of a list where one value should be. */
const REFUSES_LISTS: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value']);

/** What was asked with, as far as its faults are told. */
export interface Asked {
  /** Of a body each fault is told with where it is. */
  readonly isBody: boolean;
  /** The names there are at a path. */
  readonly namesAt: (path: readonly PropertyKey[]) => readonly string[];
}

/** A failure that names every parameter, or every part of the body, at fault, up to twenty. */
export function toParameterError(issues: readonly $ZodIssue[], asked: Asked): ShowupError {
  const faults = issues
    .slice(0, FAULTS_MAX)
    .flatMap((issue) => toFaults(issue, asked))
    .slice(0, FAULTS_MAX);
  const isUnknownOnly = issues.every(({ code }) => code === 'unrecognized_keys');
  const message = faults.map(({ detail }) => detail).join(' ');
  return new ShowupError(isUnknownOnly ? 'parameter-unknown' : 'parameter-invalid', message, { faults });
}

function toFaults(issue: $ZodIssue, { isBody, namesAt }: Asked): ParameterFault[] {
  const tell = (path: readonly PropertyKey[], words: (name: string) => Told): ParameterFault => {
    const parameter = nameOf(path, isBody);
    return { parameter, ...(isBody ? { pointer: toPointer(path) } : {}), ...words(parameter) };
  };
  if (issue.code === 'unrecognized_keys') {
    const known = namesAt(issue.path);
    return issue.keys.map((key) => tell([...issue.path, key], () => unknownWords(key, { known, isBody })));
  }
  const isRepeated = !isBody && REFUSES_LISTS.has(issue.code) && Array.isArray(issue.input);
  const choice = isRepeated ? undefined : toChoice(issue);
  if (choice) return [tell(issue.path, (name) => valueWords(name, choice))];
  const words = isRepeated ? 'is given more than once' : issue.message;
  return [tell(issue.path, (name) => ({ detail: `${name} ${words}.`, nearest: listBounds(issue) }))];
}

/** The end of what is allowed that comes nearest; what a schema of ours tells as such counts, too. */
function listBounds(issue: $ZodIssue): readonly string[] {
  if (issue.code === 'too_big' && NUMBERS.has(issue.origin)) return [String(issue.maximum)];
  if (issue.code === 'too_small' && NUMBERS.has(issue.origin)) return [String(issue.minimum)];
  const nearest: unknown = issue.code === 'custom' ? issue.params?.['nearest'] : undefined;
  return Array.isArray(nearest) ? nearest.map(String) : [];
}

type Told = Pick<ParameterFault, 'detail' | 'nearest'>;

/** Of a body the whole way is told, with dots between; a parameter that takes several values is told by its own name. */
function nameOf(path: readonly PropertyKey[], isBody: boolean): string {
  const names = (isBody ? path : path.slice(0, 1)).map((name) => String(name).slice(0, NAME_LENGTH_MAX));
  return names.length > 0 ? names.join('.') : isBody ? 'body' : 'request';
}

interface Choice {
  readonly given: unknown;
  readonly values: readonly string[];
}

/** What may stand where a word of a closed list should; `undefined` when the fault is another one. */
function toChoice(issue: $ZodIssue): Choice | undefined {
  if (issue.code === 'invalid_value') return { given: issue.input, values: issue.values.map(String) };
  if (issue.code !== 'invalid_union' || !('options' in issue) || !issue.discriminator) return undefined;
  const given = new Map(Object.entries(issue.input ?? {})).get(issue.discriminator);
  return { given, values: (issue.options ?? []).map(String) };
}

function unknownWords(key: string, { known, isBody }: { known: readonly string[]; isBody: boolean }): Told {
  const nearest = findNearest(key, known);
  const what = isBody ? 'Nothing is called' : 'There is no parameter';
  return { nearest, detail: `${what} ${quote(key)} here. ${offer(nearest, known)}` };
}

function valueWords(name: string, { given, values }: Choice): Told {
  if (given === undefined) return { nearest: [], detail: `${name} is needed. ${offer([], values)}` };
  const text = typeof given === 'string' ? given : '';
  const nearest = findNearest(text, values);
  const isAnyNear = nearest.length > 0 || values.length > FEW_MAX;
  const told = typeof given === 'string' ? quote(text) : 'of this kind';
  const detail = `${name} has no value ${told}. ${offer(nearest, values)}`;
  return { nearest: isAnyNear ? nearest : values, detail };
}

function offer(nearest: readonly string[], all: readonly string[]): string {
  if (nearest.length > 0) return `Nearest: ${nearest.join(', ')}.`;
  return all.length === 0 ? 'There is none at all.' : `There are: ${all.join(', ')}.`;
}

/** Long words are cut. */
function quote(text: string): string {
  return JSON.stringify(text.length > QUOTED_LENGTH_MAX ? `${text.slice(0, QUOTED_LENGTH_MAX)}…` : text);
}
