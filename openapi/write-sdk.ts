import { readFile, writeFile } from 'node:fs/promises';
import { listOperations, type ApiDocument, type Operation } from './document-shape.ts';
import { listNamedTypes, printOperations } from './print-operations.ts';
import { printNamedType } from './print-types.ts';
import { renderDocument } from './write-document.ts';

const FOLDER = new URL('./sdk/src/generated/', import.meta.url);
const HEAD = '// Generated from openapi/openapi.json by `npm run sdk`. Do not edit.\n';

/** The generated files of the client by name. */
async function renderSdk(): Promise<Readonly<Record<string, string>>> {
  // What the document has is what its own tests find right.
  const document = JSON.parse(await renderDocument()) as ApiDocument;
  const operations = listOperations(document);
  const imported = listNamedTypes(operations).map((name) => `  ${name},\n`);
  const imports = `import type { CallOptions, Client } from '../client.ts';\nimport type {\n${imported.join('')}} from './types.ts';\n`;
  return {
    'types.ts': `${HEAD}\n${renderTypes(document, operations)}`,
    'operations.ts': `${HEAD}\n${imports}\n${printOperations(operations)}`,
  };
}

/** Writes them. */
export async function writeSdk(): Promise<void> {
  const files = Object.entries(await renderSdk());
  await Promise.all(files.map(([name, text]) => writeFile(new URL(name, FOLDER), text)));
}

/** Whether the committed ones are those that would be written now. */
export async function isSdkCurrent(): Promise<boolean> {
  const files = Object.entries(await renderSdk());
  const kept = await Promise.all(files.map(([name]) => readFile(new URL(name, FOLDER), 'utf8').catch(() => '')));
  return files.every(([, text], index) => kept[index] === text);
}

function renderTypes({ components: { schemas } }: ApiDocument, operations: readonly Operation[]): string {
  const sent = reach(
    schemas,
    operations.map(({ requestBody }) => requestBody),
  );
  const received = reach(
    schemas,
    operations.map(({ responses }) => responses),
  );
  const types = Object.entries(schemas).map(([name, schema]) =>
    printNamedType(name, schema, sent.has(name) && !received.has(name) ? 'sent' : 'received'),
  );
  return types.join('\n');
}

/** The names of schemas that something speaks of, and of those that these speak of. */
function reach(schemas: ApiDocument['components']['schemas'], from: unknown): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (part: unknown) => {
    for (const [, name = ''] of (JSON.stringify(part) ?? '').matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (reached.has(name)) continue;
      reached.add(name);
      visit(schemas[name]);
    }
  };
  visit(from);
  return reached;
}
