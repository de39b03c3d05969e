/** One property of an iCalendar component, ready to be folded: `SUMMARY:Board meeting`. */
export type PropertyLine = string;

/** Longest content line in octets, its line break not counted (RFC 5545 §3.1). */
const LINE_OCTETS_MAX = 75;
/** UTF-8 octets of one UTF-16 code unit. */
const OCTETS_PER_UNIT_MAX = 3;

// Everything below the space but the tab, and DEL: RFC 5545 §3.1 has no place for them in a value.
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A property whose value is text for people (RFC 5545 §3.3.11): escaped, so that nothing printed by others can end it. */
export function textLine(name: string, text: string): PropertyLine {
  return `${name}:${escapeText(text)}`;
}

/** A property whose value is a list of texts, such as `CATEGORIES`. */
export function textListLine(name: string, texts: readonly string[]): PropertyLine {
  return `${name}:${texts.map(escapeText).join(',')}`;
}

/** A URI is not escaped as text is (RFC 5545 §3.3.13), so it is written as RFC 3986 has it: nothing in it can end the line. */
export function uriLine(name: string, text: string | null): PropertyLine[] {
  const url = text === null ? null : URL.parse(text);
  return url ? [`${name};VALUE=URI:${url.href}`] : [];
}

/** `DTSTAMP` and its like: an instant in UTC (RFC 5545 §3.3.5, form 2). */
export function utcLine(name: string, instant: string): PropertyLine {
  return `${name}:${toUtcText(instant)}`;
}

/** `20260305T180000Z` for any RFC 3339 instant. */
export function toUtcText(instant: string): string {
  return `${toBasicText(new Date(instant).toISOString().slice(0, 19))}Z`;
}

/** `20260305T180000` for `2026-03-05T18:00:00`, `20260305` for a date. */
export function toBasicText(local: string): string {
  return local.replaceAll('-', '').replaceAll(':', '');
}

/** Content lines as a file: folded without breaking a character, each ended by CR LF. */
export function writeLines(lines: readonly PropertyLine[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function escapeText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(CONTROL_CHARACTERS, '')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n');
}

function foldLine(line: string): string {
  if (line.length * OCTETS_PER_UNIT_MAX <= LINE_OCTETS_MAX || Buffer.byteLength(line) <= LINE_OCTETS_MAX) return line;
  const octets = Buffer.from(line);
  const pieces: string[] = [];
  for (let start = 0; start < octets.length;) {
    // Every piece but the first begins with the space that marks it.
    const end = cutBefore(octets, start + LINE_OCTETS_MAX - (start === 0 ? 0 : 1));
    pieces.push(octets.toString('utf8', start, end));
    start = end;
  }
  return pieces.join('\r\n ');
}

/** The last place up to `end` at which a character begins (RFC 3629 §3: the octets inside one begin with the bits 10). */
function cutBefore(octets: Buffer, end: number): number {
  let cut = Math.min(end, octets.length);
  while (cut < octets.length && ((octets[cut] ?? 0) & 0xc0) === 0x80) cut -= 1;
  return cut;
}
