import { parse as parseCsv } from 'csv-parse/sync';
import { decodeXML } from 'entities';
import { XMLParser } from 'fast-xml-parser';
import { parseLenientJson } from '../../json/parse-lenient-json.ts';
import { dropHalfWords } from '../../xml/drop-half-words.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;
export type JsonRecord = { readonly [name: string]: Json };

/** Rows of a CSV file read at most. */
const ROWS_MAX = 20_000;

/** The data a text holds, whatever it is written in: JSON (RFC 8259, mended where broken), XML, or CSV with a header row (RFC 4180). */
export function parseData(text: string): Json | undefined {
  if (/^[\s\uFEFF]*[[{]/.test(text)) return parseJson(text);
  if (/^[\s\uFEFF]*</.test(text)) return parseXml(text);
  return parseCsvRows(text);
}

/** Whether the text breaks off in the midst of its data. */
export function isBrokenOff(text: string): boolean {
  if (/^[\s\uFEFF]*[[{]/.test(text)) return !/[\]}]\s*$/.test(text.slice(-100));
  if (/^[\s\uFEFF]*</.test(text)) return dropHalfWords(text) !== text;
  return dropHalfRow(text, toDelimiter(text)) !== text;
}

function parseJson(text: string): Json | undefined {
  return parseLenientJson(text) as Json | undefined; // what JSON holds is Json by definition
}

/** Elements and attributes become properties, repeated elements lists. Entities are never expanded from a document's own DTD. */
function parseXml(text: string): Json | undefined {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    htmlEntities: false,
    textNodeName: 'text',
    ignoreDeclaration: true,
    ignorePiTags: true,
    tagValueProcessor: (_name, value) => decodeXML(value),
    attributeValueProcessor: (_name, value) => decodeXML(value),
  });
  try {
    return parser.parse(dropHalfWords(text)) as Json; // objects, lists and strings, as the options above say
  } catch {
    return undefined;
  }
}

/** Separators: comma, semicolon, tab; whichever the header has most of. */
function parseCsvRows(text: string): Json | undefined {
  const delimiter = toDelimiter(text);
  if (!text.split('\n', 1)[0]?.includes(delimiter)) return undefined;
  try {
    const rows = parseCsv(dropHalfRow(text, delimiter), {
      bom: true,
      delimiter,
      columns: (names: string[]) => names.map((name, index) => name.trim() || `column ${index + 1}`),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      to: ROWS_MAX,
    });
    return rows as Json; // csv-parse answers records of strings when `columns` is set
  } catch {
    return undefined;
  }
}

function toDelimiter(text: string): string {
  const [header = ''] = text.split('\n', 1);
  return [',', ';', '\t'].toSorted((a, b) => header.split(b).length - header.split(a).length)[0] ?? ',';
}

/** A file that breaks off ends with a row that is only half there: fewer columns than the header names, or a quote without its end. */
function dropHalfRow(text: string, delimiter: string): string {
  if (/\n\s*$/.test(text.slice(-100))) return text;
  const { rowStart, columns, isQuoted } = scanRows(text, delimiter);
  const wanted = text.split('\n', 1)[0]?.split(delimiter).length ?? 0;
  return rowStart > 0 && (isQuoted || columns < wanted) ? text.slice(0, rowStart) : text;
}

/** Where the last row begins, how many columns it has, and whether it ends inside a quoted value (RFC 4180 §2). */
function scanRows(text: string, delimiter: string) {
  let rowStart = 0;
  let columns = 1;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === delimiter) columns += 1;
    else if (character === '\n') [rowStart, columns] = [at + 1, 1];
  }
  return { rowStart, columns, isQuoted };
}
