import { toName, type Schema } from './document-shape.ts';

/** Longest line of a comment, in characters. */
const COMMENT_LENGTH = 110;
/** A union up to this length stands in one line. */
const LINE_LENGTH = 110;

/** How members that may be left out are printed: what is sent may say `undefined`, what is received never does. */
type Direction = 'sent' | 'received';

/** A named schema as an exported type. */
export function printNamedType(name: string, schema: Schema, direction: Direction): string {
  const comment = printComment(schema.description, '');
  if (schema.properties) return `${comment}export interface ${name} ${printMembers(schema, direction, '')}\n`;
  const type = printType(schema, direction, '');
  const isLong = type.length > LINE_LENGTH && !type.includes('\n');
  const shown = isLong ? `\n  | ${type.replaceAll(' | ', '\n  | ')}` : ` ${type}`;
  return `${comment}export type ${name} =${shown};\n`;
}

/** A schema as a type. */
export function printType(schema: Schema, direction: Direction, indent: string): string {
  if (schema.$ref !== undefined) return toName({ $ref: schema.$ref });
  if (schema.enum) return schema.enum.map(printLiteral).join(' | ');
  if (schema.const !== undefined) return printLiteral(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map((one) => printType(one, direction, indent)))].join(' | ');
  if (schema.allOf) return schema.allOf.map((one) => printType(one, direction, indent)).join(' & ');
  if (schema.type === 'array') return printList(schema.items ?? {}, direction, indent);
  if (schema.properties) return printMembers(schema, direction, indent);
  if (schema.type === 'object') return `Record<string, ${printValues(schema, direction, indent)}>`;
  return printNames(schema.type);
}

/** The names that JSON Schema and TypeScript share, and the one that they do not. */
function printNames(type: Schema['type']): string {
  if (typeof type === 'object') return type.map(printNames).join(' | ');
  return type === 'integer' ? 'number' : (type ?? 'unknown');
}

function printList(items: Schema, direction: Direction, indent: string): string {
  const type = printType(items, direction, indent);
  const list = /[|&]/.test(type) && !type.startsWith('{') ? `(${type})[]` : `${type}[]`;
  return direction === 'sent' ? `readonly ${list}` : list;
}

function printValues({ additionalProperties }: Schema, direction: Direction, indent: string): string {
  return typeof additionalProperties === 'object' ? printType(additionalProperties, direction, indent) : 'unknown';
}

function printMembers({ properties = {}, required = [] }: Schema, direction: Direction, indent: string): string {
  const inner = `${indent}  `;
  const members = Object.entries(properties).map(([name, schema]) => {
    const isNeeded = required.includes(name);
    return printMember({ name, isNeeded, description: schema.description }, printType(schema, direction, inner), {
      direction,
      indent: inner,
    });
  });
  return `{\n${members.join('')}${indent}}`;
}

interface Member {
  readonly name: string;
  readonly isNeeded: boolean;
  readonly description: string | undefined;
}

/** A member of an interface, with its comment. */
export function printMember(
  { name, isNeeded, description }: Member,
  type: string,
  { direction, indent }: { readonly direction: Direction; readonly indent: string },
): string {
  const start = direction === 'sent' ? 'readonly ' : '';
  const key = /^[a-z_$][\w$]*$/i.test(name) ? name : JSON.stringify(name);
  const end = !isNeeded && direction === 'sent' ? ' | undefined' : '';
  return `${printComment(description, indent)}${indent}${start}${key}${isNeeded ? '' : '?'}: ${type}${end};\n`;
}

function printLiteral(value: string | number | boolean | null): string {
  return typeof value === 'string' ? `'${value.replace(/['\\]/g, '\\$&')}'` : String(value);
}

/** A doc comment of one or more paragraphs; nothing when there is nothing to say. */
export function printComment(text: string | undefined, indent: string): string {
  if (text === undefined || text === '') return '';
  const lines = text
    .replaceAll('*/', '*​/')
    .split('\n')
    .flatMap((line) => wrap(line, COMMENT_LENGTH - indent.length));
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

function wrap(text: string, length: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > length) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
