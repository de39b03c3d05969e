import { listLanguagesOfMonth, MONTH, WEEKDAY } from './date-vocabulary.ts';
import type { Line } from './list-lines.ts';

/** What a badge prints on a line of its own. */
type Part = 'month' | 'day' | 'year' | 'weekday';

const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['month', new RegExp(`^${MONTH}$`, 'iu')],
  ['weekday', new RegExp(`^${WEEKDAY}$`, 'iu')],
  ['year', /^(?:19|20)\d{2}$/],
  ['day', /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?$/i],
];

/** Lines of badges are short: `Mon`, `Apr 22`, `2026`. */
const LENGTH_MAX = 24;

/** Joins days that are printed in pieces, one line each (`APR`, `22`, `Mon`), to one line in the order `Mon, APR 22, 2026`. */
export function joinDateParts(printed: readonly Line[]): readonly Line[] {
  const lines = nameDays(printed);
  const joined: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const days = listDaysOfMonth(lines, at);
    const badge = days.length > 0 ? undefined : readBadge(lines, at);
    const line = lines[at];
    joined.push(...days);
    if (days.length > 0) at += days.length;
    else if (badge && line) joined.push({ ...line, text: badge.text });
    else if (line) joined.push(line);
    at += days.length > 0 ? 1 : (badge?.length ?? 1);
  }
  return joined;
}

/** Below the name of a month, `8 - Speech Night` is of the eighth: each such line gets its month. */
function nameDays(lines: readonly Line[]): readonly Line[] {
  let month: string | null = null;
  let rank = 0;
  return lines.map((line) => {
    const named = MONTH_HEADING.exec(line.text);
    if (named && line.rank > 0) [month, rank] = [named[1] ?? null, line.rank];
    else if (line.rank > 0 && line.rank <= rank) month = null;
    const [, weekday = '', day, rest] = (month !== null && DAY_THEN_WORDS.exec(line.text)) || [];
    return day === undefined || month === null ? line : { ...line, text: `${weekday}${month} ${day} - ${rest}` };
  });
}

const MONTH_HEADING = new RegExp(`^(${MONTH})(?:,?\\s(?:19|20)\\d{2})?:?$`, 'iu');
const DAY_THEN_WORDS = new RegExp(
  `^(?:(${WEEKDAY},?\\s))?(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?\\s?[-–—:]\\s(?=.{0,80}\\p{L}{3})(.+)$`,
  'iu',
);

/** Rows with more days than this count a month through. */
const DAYS_OF_MONTH_MAX = 8;

/** The days that stand behind the name of their month, each on a line of its own: `JAN.`, `14`, `28`. */
function listDaysOfMonth(lines: readonly Line[], from: number): readonly Line[] {
  const month = lines[from];
  if (!month || !MONTH_ALONE.test(month.text)) return [];
  const behind = lines.slice(from + 1, from + 2 + DAYS_OF_MONTH_MAX);
  const end = behind.findIndex(({ text }) => !DAY_ALONE.test(text));
  const days = behind.slice(0, end < 0 ? undefined : end);
  const isRising = days.every(
    ({ text }, at) => at === 0 || Number.parseInt(text, 10) > Number.parseInt(days[at - 1]?.text ?? '', 10),
  );
  if (days.length < 2 || days.length > DAYS_OF_MONTH_MAX || !isRising) return [];
  return days.map((line) => ({
    ...line,
    text: toDay(
      new Map([
        ['month', month.text.trim()],
        ['day', line.text],
      ]),
    ),
    isOneOfMany: true,
  }));
}

const MONTH_ALONE = new RegExp(`^${MONTH}:?$`, 'iu');
const DAY_ALONE = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/i;

interface Badge {
  readonly text: string;
  /** Lines it takes. */
  readonly length: number;
}

/** The pieces from a line on that are of one day: a month and a day, each piece once. `undefined` when they make none. */
function readBadge(lines: readonly Line[], from: number): Badge | undefined {
  const found = new Map<Part, string>();
  let length = 0;
  for (let at = from; at < lines.length; at += 1) {
    const parts = toParts(lines[at]);
    if (!parts || parts.some(([part]) => found.has(part))) break;
    for (const [part, word] of parts) found.set(part, word);
    length += 1;
  }
  const isWhole = found.has('month') && found.has('day') && (length > 1 || found.has('weekday'));
  return isWhole && !isCounting(lines[from + length]) ? { text: toDay(found), length } : undefined;
}

/** In the order that the language of the month puts them. */
function toDay(found: ReadonlyMap<Part, string>): string {
  const [month = '', day = ''] = [found.get('month'), found.get('day')];
  const isMonthFirst = listLanguagesOfMonth(month).includes('en');
  const year = found.get('year');
  const named = isMonthFirst ? `${month} ${day}${year ? `, ${year}` : ''}` : `${day} ${month}${year ? ` ${year}` : ''}`;
  return [found.get('weekday'), named].filter((part) => part !== undefined).join(', ');
}

/** A further number right behind: the days of a month in a grid, or pages. */
function isCounting(line: Line | undefined): boolean {
  return line !== undefined && DAY_ALONE.test(line.text);
}

/** The line as pieces of a date; `undefined` when it holds anything else. */
function toParts(line: Line | undefined): readonly (readonly [Part, string])[] | undefined {
  if (!line || line.text.length > LENGTH_MAX) return undefined;
  const words = line.text.split(/[\s,/]+/).filter((word) => word !== '');
  const parts = words.map((word) => {
    const part = PARTS.find(([, pattern]) => pattern.test(word))?.[0];
    return part === undefined ? undefined : ([part, word] as const);
  });
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts : undefined;
}
