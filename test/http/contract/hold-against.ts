import { listFaults, type Answer, type Operation } from '#test/support/api-document.ts';

/** An answer as it came. */
export interface Came {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | number | undefined>>;
  readonly body: string;
}

/** What of an answer is not as the document declares it for the operation; nothing when all is. */
export function holdAgainst({ responses }: Operation, came: Came): readonly string[] {
  const declared = responses[came.status] ?? (came.status >= 400 ? responses['default'] : undefined);
  if (!declared) return [`answers ${came.status}, which is not declared`];
  return [...holdHeaders(declared, came), ...holdBody(declared, came)];
}

function holdHeaders({ headers = {} }: Answer, came: Came): readonly string[] {
  return Object.entries(headers).flatMap(([name, { required, schema }]) => {
    const value = came.headers[name.toLowerCase()];
    if (value === undefined) return required ? [`${came.status} lacks the header ${name}`] : [];
    const told = schema['type'] === 'integer' ? Number(value) : value;
    return listFaults(schema, told).map((fault) => `${name}: ${value.toString()}${fault}`);
  });
}

function holdBody({ content }: Answer, came: Came): readonly string[] {
  const [mediaType] = (came.headers['content-type'] ?? '').toString().split(';', 1);
  if (content === undefined) return came.body === '' ? [] : [`${came.status} has a body, which is not declared`];
  const declared = content[mediaType ?? ''];
  if (!declared) return [`${came.status} is ${mediaType || 'of no media type'}, which is not declared`];
  const value: unknown = /[/+]json$/.test(mediaType ?? '') ? JSON.parse(came.body) : came.body;
  return listFaults(declared.schema, value).map((fault) => `${came.status} ${fault}`);
}
