/** What a token of a date pattern stands for, and the figures or words it takes. */
const TOKENS = {
  YYYY: { part: 'year', takes: '\\d{4}' },
  YY: { part: 'year', takes: '\\d{2}' },
  MMMM: { part: 'month', takes: '\\p{L}{3,12}\\.?' },
  MM: { part: 'month', takes: '\\d{1,2}' },
  M: { part: 'month', takes: '\\d{1,2}' },
  DD: { part: 'day', takes: '\\d{1,2}' },
  D: { part: 'day', takes: '\\d{1,2}' },
  HH: { part: 'hour', takes: '\\d{1,2}' },
  H: { part: 'hour', takes: '\\d{1,2}' },
  hh: { part: 'hour', takes: '\\d{1,2}' },
  h: { part: 'hour', takes: '\\d{1,2}' },
  mm: { part: 'minute', takes: '\\d{2}' },
  a: { part: 'half', takes: '[ap]\\.?\\s?m\\b\\.?' },
} as const;

/** A token stands by itself: the letters of `at` are none. */
const TOKEN = /(?<!\p{L})(?:YYYY|YY|MMMM|MM|M|DD|D|HH|H|hh|h|mm|a)(?!\p{L})/gu;

/** Whether it names a day and a month, each part once: the least that a date can be read from. */
export function isDatePattern(pattern: string): boolean {
  const parts = listTokens(pattern).map((token) => TOKENS[token].part);
  return parts.includes('day') && parts.includes('month') && new Set(parts).size === parts.length;
}

/** A date in words or figures that normalizing reads: ISO 8601 where the pattern says all, else `March 5 18:00`. */
export type FoundDate = { readonly is: 'iso'; readonly text: string } | { readonly is: 'words'; readonly text: string };

/** The first date in a text that is printed as the pattern says; `undefined` when there is none. Nothing is guessed. */
export function findDate(text: string, pattern: string): FoundDate | undefined {
  const match = toRegExp(pattern).exec(text.slice(0, TEXT_LENGTH_MAX));
  if (!match) return undefined;
  const parts = new Map(listTokens(pattern).map((token, index) => [TOKENS[token].part, match[index + 1] ?? '']));
  const [year, month = '', day = ''] = [parts.get('year'), parts.get('month'), parts.get('day')];
  const clock = toClock(parts);
  const isNamed = !/^\d/.test(month);
  if (isNamed || year === undefined) return { is: 'words', text: toWords({ year, month, day, clock }) };
  const date = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  return { is: 'iso', text: clock === null ? date : `${date}T${clock}` };
}

const TEXT_LENGTH_MAX = 1_000;

type Token = keyof typeof TOKENS;

function listTokens(pattern: string): readonly Token[] {
  return [...pattern.matchAll(TOKEN)].map(([token]) => token).filter(isToken);
}

function isToken(token: string): token is Token {
  return token in TOKENS;
}

/** Every token takes a bounded number of characters, so the search is linear in the text. */
function toRegExp(pattern: string): RegExp {
  const literals = pattern
    .split(TOKEN)
    .map((literal) => literal.replace(/[^\s]/g, toLiteral).replace(/\s+/g, '\\s{0,5}'));
  const tokens = listTokens(pattern).map((token) => `(${TOKENS[token].takes})`);
  const source = literals.map((literal, index) => `${literal}${tokens[index] ?? ''}`).join('');
  return new RegExp(`(?<![\\p{L}\\d])${source}`, 'iu');
}

function toLiteral(character: string): string {
  return /[\p{L}\d]/u.test(character) ? character : `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** `HH:mm`; `null` when the pattern has no hour. */
function toClock(parts: ReadonlyMap<string, string>): string | null {
  const hour = parts.get('hour');
  if (hour === undefined) return null;
  const half = parts.get('half')?.toLowerCase()[0];
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  return `${two(String(hours))}:${parts.get('minute') ?? '00'}`;
}

interface DateWords {
  readonly year: string | undefined;
  readonly month: string;
  readonly day: string;
  readonly clock: string | null;
}

function toWords({ year, month, day, clock }: DateWords): string {
  const named = /^\d/.test(month) ? (MONTHS[Number(month) - 1] ?? month) : month;
  return [`${named} ${day}${year === undefined ? '' : `, ${year}`}`, clock].filter((part) => part !== null).join(' ');
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function two(figures: string): string {
  return figures.padStart(2, '0');
}
