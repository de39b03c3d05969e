/** The document as far as this looks at it. */
interface Shared {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, unknown>>;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
}

/** Answers that are the same wherever they are given, and what they are called. */
const ANSWER_NAMES: Readonly<Record<string, string>> = {
  304: 'NotModified',
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  410: 'Gone',
  413: 'ContentTooLarge',
  415: 'UnsupportedMediaType',
  429: 'TooManyRequests',
  500: 'InternalError',
  503: 'Unavailable',
  default: 'AnyProblem',
};

/**
 * The document with each answer and each parameter that several operations have told once, under `components`, so that people
 * can read it. Pure; means the same.
 */
export function shareParts(document: Shared): Shared {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const responses = listRepeated(operations.flatMap((operation) => listAnswers(operation)));
  const parameters = listRepeated(
    operations.flatMap((operation) => (operation.parameters ?? []).map((given) => [given.name, given] as const)),
  );
  const paths = mapValues(document.paths, (methods) =>
    mapValues(methods, (operation) => refer(operation, { responses, parameters })),
  );
  return { ...document, paths, components: { ...document.components, parameters, responses } };
}

type Parts = Readonly<Record<string, unknown>>;
type NamedPart = readonly [name: string, part: unknown];

function listAnswers({ responses }: Operation): NamedPart[] {
  return Object.entries(responses).flatMap(([status, answer]) => {
    const name = ANSWER_NAMES[status];
    return name === undefined ? [] : [[name, answer] as const];
  });
}

/** By name what is met more than once; of several things with one name, the one met most often. */
function listRepeated(met: readonly NamedPart[]): Parts {
  const countByText = new Map<string, { readonly name: string; count: number }>();
  for (const [name, part] of met) {
    const text = JSON.stringify([name, part]);
    const known = countByText.get(text);
    if (known) known.count += 1;
    else countByText.set(text, { name, count: 1 });
  }
  const rarestFirst = [...countByText]
    .filter(([, { count }]) => count > 1)
    .toSorted(([, a], [, b]) => a.count - b.count);
  const parts = new Map(rarestFirst.map(([text, { name }]) => [name, (JSON.parse(text) as NamedPart)[1]]));
  return Object.fromEntries([...parts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function refer(operation: Operation, { responses, parameters }: { responses: Parts; parameters: Parts }): Operation {
  const told = operation.parameters?.map((given) => toReference(given, parameters, ['parameters', given.name]));
  return {
    ...operation,
    // What stands for a parameter is as good as one.
    ...(told ? { parameters: told as readonly Parameter[] } : {}),
    responses: mapValues(operation.responses, (answer, status) =>
      toReference(answer, responses, ['responses', ANSWER_NAMES[status] ?? '']),
    ),
  };
}

/** A word that leads to the part of this name, when it is the same; else the part itself. */
function toReference(part: unknown, parts: Parts, [kind, name]: readonly [string, string]): unknown {
  const isSame = JSON.stringify(parts[name]) === JSON.stringify(part);
  return isSame ? { $ref: `#/components/${kind}/${name}` } : part;
}

function mapValues<Value, Mapped>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value, name: string) => Mapped,
) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value, name)]));
}
