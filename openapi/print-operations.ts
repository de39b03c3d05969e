import { type Operation, type Parameter, type Schema, toName } from './document-shape.ts';
import { printComment, printMember, printType } from './print-types.ts';

const SENT = { direction: 'sent', indent: '  ' } as const;

/** Every operation as a function, each after what it takes. Several that take the same have one interface under several names. */
export function printOperations(operations: readonly Operation[]): string {
  const nameByMembers = new Map<string, string>();
  const parts = operations.map((operation) => {
    const name = `${capitalize(operation.operationId)}Parameters`;
    const members = printParameters(operation);
    const known = nameByMembers.get(members);
    nameByMembers.set(members, known ?? name);
    const type = known === undefined ? `export interface ${name} {\n${members}}` : `export type ${name} = ${known};`;
    const taken = `/** What {@link ${operation.operationId}} takes. */\n${type}\n\n`;
    return `${members === '' ? '' : taken}${printFunction(operation, name)}`;
  });
  return parts.join('\n');
}

function printParameters({ parameters, requestBody }: Operation): string {
  const told = parameters.map((parameter) => {
    const { name, required, description } = parameter;
    return printMember({ name, isNeeded: required === true, description }, printParameterType(parameter), SENT);
  });
  const [body] = Object.values(requestBody?.content ?? {});
  const sent = body
    ? printMember({ name: 'body', isNeeded: true, description: undefined }, printSent(body.schema), SENT)
    : '';
  return `${told.join('')}${sent}`;
}

/** Where several values are taken, one may stand alone. */
function printParameterType({ schema }: Parameter): string {
  const { items } = schema;
  if (schema.type !== 'array' || !items) return printSent(schema);
  return `${printSent(items)} | ${printSent(schema)}`;
}

function printSent(schema: Schema): string {
  return printType(schema, 'sent', '  ');
}

function printFunction(operation: Operation, parametersName: string): string {
  const { operationId, summary, description, method, path } = operation;
  const comment = printComment(`${summary}.\n\n${description}\n\n\`${method} ${path}\``.replace('?.', '?'), '');
  const { type, isText } = answerOf(operation);
  const request = [
    `method: '${method}'`,
    `path: ${printPath(path)}`,
    ...listQuery(operation),
    ...listOpen(operation),
    ...(operation.requestBody ? ['body: parameters.body'] : []),
    ...(isText ? ["as: 'text'"] : []),
  ];
  return `${comment}export function ${operationId}(
  client: Client,
  ${printArgument(operation, parametersName)},
  options?: CallOptions,
): Promise<${type}> {
  return client.send({ ${request.join(', ')} }, options);
}
`;
}

function printArgument({ parameters, requestBody }: Operation, name: string): string {
  if (parameters.length === 0 && !requestBody) return '_parameters: Record<string, never> = {}';
  const isNeeded = requestBody !== undefined || parameters.some(({ required }) => required === true);
  return `parameters: ${name}${isNeeded ? '' : ' = {}'}`;
}

/** Which parameters go into the query: all, some, or none. */
function listQuery({ parameters, requestBody }: Operation): readonly string[] {
  const names = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
  if (names.length === 0) return [];
  if (names.length === parameters.length && !requestBody) return ['query: parameters'];
  return [`query: { ${names.map((name) => `${name}: parameters.${name}`).join(', ')} }`];
}

/** The names of parameters that take several values of any kind: in these a comma is not what it is between them. */
function listOpen({ parameters }: Operation): readonly string[] {
  const names = parameters.filter(({ schema: { items } }) => items && !items.enum && items.$ref === undefined);
  return names.length > 0 ? [`lists: [${names.map(({ name }) => `'${name}'`).join(', ')}]`] : [];
}

function printPath(path: string): string {
  if (!path.includes('{')) return `'${path}'`;
  return `\`${path.replace(/\{(\w+)\}/g, (_, name: string) => `\${encodeURIComponent(parameters.${name})}`)}\``;
}

function answerOf({ responses }: Operation): { readonly type: string; readonly isText: boolean } {
  const good = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  const [mediaType, answer] = Object.entries(good?.content ?? {})[0] ?? [];
  if (!answer) return { type: 'void', isText: true };
  const isText = mediaType !== undefined && !mediaType.endsWith('json');
  return { type: isText ? 'string' : printType(answer.schema, 'received', ''), isText };
}

function capitalize(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

/** The names of schemas that the operations speak of directly. */
export function listNamedTypes(operations: readonly Operation[]): readonly string[] {
  const text = JSON.stringify(
    operations.map(({ parameters, requestBody, responses }) => [
      parameters,
      requestBody,
      Object.entries(responses).filter(([status]) => status.startsWith('2')),
    ]),
  );
  const names = [...text.matchAll(/"(#\/components\/schemas\/\w+)"/g)].map(([, $ref = '']) => toName({ $ref }));
  return [...new Set(names)].toSorted();
}
