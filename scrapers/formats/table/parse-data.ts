import { parse as parseCsv } from 'csv-parse/sync';
import { decodeXML } from 'entities';
import { XMLParser } from 'fast-xml-parser';
import { jsonrepair } from 'jsonrepair';

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

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json; // what JSON.parse answers is Json by definition
  } catch {
    return parseBrokenJson(text);
  }
}

function parseBrokenJson(text: string): Json | undefined {
  try {
    return JSON.parse(jsonrepair(text)) as Json;
  } catch {
    return undefined;
  }
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
    return parser.parse(text) as Json; // objects, lists and strings, as the options above say
  } catch {
    return undefined;
  }
}

/** Separators: comma, semicolon, tab; whichever the header has most of. */
function parseCsvRows(text: string): Json | undefined {
  const [header = ''] = text.split('\n', 1);
  const delimiter = [',', ';', '\t'].toSorted((a, b) => header.split(b).length - header.split(a).length)[0] ?? ',';
  if (!header.includes(delimiter)) return undefined;
  try {
    const rows = parseCsv(text, {
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
