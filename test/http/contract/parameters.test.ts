import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations, type Operation, type Parameter } from '#test/support/api-document.ts';
import { namedBy, queryWith, withCompany, type Held } from './ask-contract.ts';
import { listValues, usualValue, type Value } from './list-values.ts';
import { startContract, type Contract } from './start-contract.ts';

/** Parameters whose values may be refused although their form is right: what names no city, what leaves nothing to look for. */
const MAY_BE_REFUSED = new Set(['city', 'not_attendance']);
/** Random questions altogether; the same ones each time. */
const RUNS = 400;
const SEED = 20260302;

const cases = operations.flatMap((operation) =>
  operation.parameters.map((parameter) => ({
    name: `${operation.operationId} ${parameter.name}`,
    operation,
    parameter,
  })),
);
const tried = new Map<string, string>();
let contract: Contract;

beforeAll(async () => {
  contract = await startContract();
});
afterAll(() => contract.service.close());

describe('every parameter of every operation', () => {
  it.each(cases)('takes what the document allows, and is named where it does not: $name', async (given) => {
    const values = await valuesOf(given);
    const faults = await Promise.all(values.map(async (value) => judge(given, value, await give(given, value))));
    tried.set(given.name, [...new Set(values.map(({ is }) => is))].toSorted().join(' '));
    expect(faults.flat()).toEqual([]);
  });

  it('was tried, with valid values and with invalid ones', () => {
    const lacking = cases.filter(({ name }) => tried.get(name) !== 'invalid valid');
    expect([cases.length > 100, lacking.map(({ name }) => name)]).toEqual([true, []]);
  });
});

describe('parameters together', () => {
  const several = operations.filter(({ parameters }) => parameters.filter(isInQuery).length > 1);

  it('are answered as declared, and refused only by a name that was given', async () => {
    const question = fc.constantFrom(...several).chain((operation) =>
      fc
        .uniqueArray(fc.constantFrom(...operation.parameters.filter(isInQuery)), { maxLength: 6 })
        .chain((chosen) =>
          fc.tuple(...chosen.map((parameter) => pairOf(parameter, fc.constantFrom(...validOf(parameter))))),
        )
        .map((given) => ({ operation, query: withNeeded(operation, given) })),
    );
    expect(await hold(question)).toBe(RUNS / 2);
  });

  it('may hold any text at all and bring nothing down', async () => {
    const text = fc.oneof(fc.string({ maxLength: 30 }), anyCharacters);
    const question = fc.constantFrom(...several).chain((operation) =>
      fc
        .uniqueArray(fc.constantFrom(...operation.parameters.filter(isInQuery)), { minLength: 1, maxLength: 3 })
        .chain((chosen) => fc.tuple(...chosen.map((parameter) => pairOf(parameter, text))))
        .map((given) => ({ operation, query: withNeeded(operation, given) })),
    );
    expect(await hold(question)).toBe(RUNS / 2);
  });
});

/** Of the whole of Unicode, made as they are needed: a list of them all would keep the service from answering meanwhile. */
const anyCharacters = fc.array(fc.nat(0x10ffff), { maxLength: 30 }).map((points) => String.fromCodePoint(...points));

type Pair = [name: string, text: string];
type Asked = { readonly operation: Operation; readonly query: readonly Pair[] };

/** Asks random questions; how many were held. */
async function hold(question: fc.Arbitrary<Asked>): Promise<number> {
  let asked = 0;
  const property = fc.asyncProperty(question, async ({ operation, query }) => {
    const answer = await contract.ask(operation, { query });
    const known = withCompany(query.map(([name]) => name));
    const strange = namedBy(answer).filter((name) => !known.includes(name));
    const isNamed = answer.status !== 400 || namedBy(answer).length > 0;
    expect([answer.faults, strange, isNamed, answer.status < 500]).toEqual([[], [], true, true]);
    asked += 1;
  });
  await fc.assert(property, { numRuns: RUNS / 2, seed: SEED });
  return asked;
}

function isInQuery({ in: where }: Parameter): boolean {
  return where === 'query';
}

function pairOf({ name }: Parameter, text: fc.Arbitrary<string>): fc.Arbitrary<Pair> {
  return text.map((value): Pair => [name, value]);
}

function validOf(parameter: Parameter): readonly string[] {
  return listValues(parameter)
    .filter(({ is, texts }) => is === 'valid' && texts.length === 1)
    .flatMap(({ texts }) => texts);
}

function withNeeded({ parameters }: Operation, given: readonly Pair[]): readonly Pair[] {
  const needed = parameters.filter(
    (one) => isInQuery(one) && one.required === true && !given.some(([name]) => name === one.name),
  );
  return [...needed.map((one): Pair => [one.name, usualValue(one)]), ...given];
}

interface Given {
  readonly operation: Operation;
  readonly parameter: Parameter;
}

function give({ operation, parameter: { name, in: where } }: Given, { texts }: Value): Promise<Held> {
  if (where === 'path') return contract.ask(operation, { path: { [name]: texts[0] ?? '' } });
  return contract.ask(operation, { query: queryWith(operation, name, texts) });
}

/** What is wrong with an answer to a value of a parameter. */
function judge(
  { operation, parameter: { name, in: where } }: Given,
  { is, texts }: Value,
  answer: Held,
): readonly string[] {
  const shown = `${is} ${name}=${texts.join('&').slice(0, 60)}`;
  const isTooLong = where === 'path' && answer.status === 414;
  const isNamed = answer.status === 400 && namedBy(answer).includes(name);
  const isGood = answer.status < 300 || (operation.path.includes('{') && answer.status === 404);
  const isRight = is === 'invalid' ? isNamed || isTooLong : isGood || (isNamed && MAY_BE_REFUSED.has(name));
  const told = isRight ? [] : [`${answer.status} ${answer.body.slice(0, 300)}`];
  return [...answer.faults, ...told].map((fault) => `${shown}: ${fault}`);
}

/** What the schema tells; a cursor that only a page before can give is taken from one. */
async function valuesOf({ operation, parameter }: Given): Promise<readonly Value[]> {
  if (parameter.name !== 'cursor' || parameter.example !== undefined) return listValues(parameter);
  const page = await contract.ask(operation, { query: [['limit', '1']] });
  const { next } = JSON.parse(page.body) as { readonly next: string };
  return [
    { is: 'invalid', texts: ['x'] },
    { is: 'invalid', texts: [''] },
    { is: 'invalid', texts: [`${next}x`] },
    { is: 'valid', texts: [next] },
  ];
}
