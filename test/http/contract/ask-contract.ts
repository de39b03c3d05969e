import type { FastifyInstance } from 'fastify';
import { problem } from '#present/problem.ts';
import { resolveSchema, type Operation, type Parameter } from '#test/support/api-document.ts';
import { holdAgainst, type Came } from './hold-against.ts';
import { usualValue } from './list-values.ts';

/** One request of an operation; what is not given is as the document shows it. */
export interface Question {
  /** Of the path by name. */
  readonly path?: Readonly<Record<string, string>>;
  /** Of the query, in order; a name may come twice. */
  readonly query?: readonly (readonly [name: string, text: string])[];
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'HEAD';
}

/** An answer, and what of it is not as declared. */
export interface Held extends Came {
  readonly faults: readonly string[];
}

/** What goes with a parameter that means nothing alone. */
const COMPANY: Readonly<Record<string, readonly string[]>> = {
  within: ['city'],
  sort: ['city', 'q'],
  afterTimestamp: ['afterId'],
  afterId: ['afterTimestamp'],
};

/** Asks the service as the document says one may, holds each answer against the document, and counts what was met. */
export function createAsker(app: FastifyInstance, token: string) {
  const met = new Map<string, number>();
  const ask = async (operation: Operation, question: Question = {}): Promise<Held> => {
    const body = question.body ?? exampleBody(operation);
    const answer = await app.inject({
      method: question.method ?? operation.method,
      url: toUrl(operation, question),
      headers: { ...(operation.security ? { authorization: `Bearer ${token}` } : {}), ...question.headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const key = `${operation.operationId} ${answer.statusCode}`;
    met.set(key, (met.get(key) ?? 0) + 1);
    const came = { status: answer.statusCode, headers: answer.headers, body: answer.body };
    return { ...came, faults: question.method === 'HEAD' ? [] : holdAgainst(operation, came) };
  };
  return { ask, met };
}
export type Asker = ReturnType<typeof createAsker>;

/** The parameters that an answer names as at fault. */
export function namedBy({ status, body }: Held): readonly string[] {
  return status < 400 ? [] : problem.parse(JSON.parse(body)).errors.map(({ parameter }) => parameter);
}

/** The body that the document shows; `undefined` where none is taken. */
export function exampleBody({ requestBody }: Operation): unknown {
  const [taken] = Object.values(requestBody?.content ?? {});
  const examples = taken && resolveSchema(taken.schema)['examples'];
  return Array.isArray(examples) ? examples[0] : undefined;
}

/** The names of these parameters, and of those that they mean nothing without. */
export function withCompany(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [name, ...(COMPANY[name] ?? [])]);
}

/** The query that gives one parameter these texts, and beside it whatever the operation needs. */
export function queryWith(operation: Operation, name: string, texts: readonly string[]): [string, string][] {
  const isGiven = (other: Parameter) => other.required === true || (COMPANY[name] ?? []).includes(other.name);
  const others = operation.parameters.filter((other) => other.in === 'query' && other.name !== name && isGiven(other));
  return [
    ...others.map((other): [string, string] => [other.name, usualValue(other)]),
    ...texts.map((text): [string, string] => [name, text]),
  ];
}

/** The address of a question, from the root of the service. */
export function toUrl({ path, parameters }: Operation, { path: given = {}, query }: Question): string {
  const inPath = new Map(
    parameters.filter((one) => one.in === 'path').map((one) => [one.name, given[one.name] ?? usualValue(one)]),
  );
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(inPath.get(name) ?? ''));
  const needed = parameters.filter((one) => one.in === 'query' && one.required === true);
  const asked = query ?? needed.map((one) => [one.name, usualValue(one)] as const);
  const text = new URLSearchParams(asked.map(([name, value]) => [name, value])).toString();
  return text === '' ? filled : `${filled}?${text}`;
}
