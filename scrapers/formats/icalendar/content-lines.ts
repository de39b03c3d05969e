import { decodeQuotedPrintable } from './quoted-printable.ts';

/** One property of a component: `NAME;PARAM=value:value` (RFC 5545 §3.1), the value still escaped. */
export interface ContentLine {
  /** Upper case. */
  readonly name: string;
  /** Names in upper case, values without their quotes. */
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
}

export interface ContentLines {
  readonly lines: readonly ContentLine[];
  /** Lines that are no content line and continue no text, as printed. */
  readonly junk: readonly string[];
}

/**
 * Splits a calendar into its content lines. Tolerates what calendars in the wild carry: any line ends, a byte order mark,
 * blank lines inside folds, unescaped line breaks inside a text, lower-case names, quoted-printable texts of vCalendar 1.0.
 */
export function splitContentLines(body: string): ContentLines {
  const lines: ContentLine[] = [];
  const junk: string[] = [];
  for (const text of dropHalfLine(body, unfold(body))) {
    const previous = lines.at(-1);
    if (CONTENT_LINE.test(text)) lines.push(parseContentLine(text));
    else if (previous && TEXT_NAMES.has(previous.name)) lines[lines.length - 1] = continueText(previous, text);
    else junk.push(text);
  }
  return { lines, junk };
}

const CONTENT_LINE = /^[a-z][a-z0-9-]*[ \t]*[;:]/i;

/** Texts that publishers break over lines without folding them. */
const TEXT_NAMES = new Set(['DESCRIPTION', 'X-ALT-DESC', 'SUMMARY', 'LOCATION', 'COMMENT']);

/** Properties whose value is a time, so that a colon in an unquoted zone name does not end the parameters. */
const TIME_NAMES = new Set(['DTSTART', 'DTEND', 'DUE', 'RECURRENCE-ID', 'EXDATE', 'RDATE']);

function continueText(line: ContentLine, text: string): ContentLine {
  return { ...line, value: `${line.value}\\n${text}` };
}

/** A file that breaks off in the midst of a line ends with half a word: that line is none. */
function dropHalfLine(body: string, texts: readonly string[]): readonly string[] {
  const last = texts.at(-1) ?? '';
  return /[\r\n]\s*$/.test(body.slice(-100)) || /^END[ \t]*:/i.test(last) ? texts : texts.slice(0, -1);
}

/** Joins folded lines (RFC 5545 §3.1) and the soft breaks of quoted-printable values (RFC 2045 §6.7). */
function unfold(body: string): readonly string[] {
  const logical: string[][] = [];
  for (const line of body.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    if (line.trim() === '') continue;
    const current = logical.at(-1);
    if (current && endsSoftly(current)) current.push(`\n${line}`);
    else if (current && (line.startsWith(' ') || line.startsWith('\t'))) current.push(line.slice(1));
    else logical.push([line.trimStart()]);
  }
  return logical.map((parts) => parts.join('').trimEnd());
}

function endsSoftly(parts: readonly string[]): boolean {
  return (parts.at(-1) ?? '').endsWith('=') && /^[^:]*QUOTED-PRINTABLE/i.test(parts[0] ?? '');
}

function parseContentLine(text: string): ContentLine {
  const name = (/^[^;:]+/.exec(text)?.[0] ?? '').trim().toUpperCase();
  const colon = findValueColon(text, name);
  const params = parseParams(text.slice(0, colon));
  const value = text.slice(colon + 1);
  const isEncoded = params.get('ENCODING')?.toUpperCase() === 'QUOTED-PRINTABLE' || params.has('QUOTED-PRINTABLE');
  return { name, params, value: isEncoded ? decodeQuotedPrintable(value, params.get('CHARSET')) : value };
}

/** Where the value begins: at the first colon outside quotes, or, for times, at the first colon that a year follows. */
function findValueColon(text: string, name: string): number {
  if (TIME_NAMES.has(name)) {
    const time = /:(?=\s*\d{4}-?\d{2})/.exec(text);
    if (time) return time.index;
  }
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === ':' && !isQuoted) return at;
  }
  const first = text.indexOf(':');
  return first === -1 ? text.length : first;
}

/** Longer parameters are found only in hostile files. */
const PARAMS_LENGTH_MAX = 20_000;

function parseParams(head: string): ReadonlyMap<string, string> {
  const params = new Map<string, string>();
  if (head.length > PARAMS_LENGTH_MAX) return params;
  for (const part of head.match(/(?:[^;"]|"[^"]*"?)+/g)?.slice(1) ?? []) {
    const equals = part.indexOf('=');
    const name = (equals === -1 ? part : part.slice(0, equals)).trim().toUpperCase();
    const value = equals === -1 ? '' : part.slice(equals + 1).trim();
    if (!params.has(name)) params.set(name, decodeCarets(value.replaceAll('"', '')));
  }
  return params;
}

/** RFC 6868: `^n`, `^'` and `^^` in parameter values. */
function decodeCarets(value: string): string {
  return value.replace(/\^([n'^])/g, (_, mark: string) => ({ n: '\n', "'": '"' })[mark] ?? '^');
}
