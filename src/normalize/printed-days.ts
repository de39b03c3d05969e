import * as chrono from 'chrono-node';

/** A day as printed in words, with only what was printed. */
export interface PrintedDay {
  /** `null` when no year is printed. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday; `null` when not printed. */
  readonly weekday: number | null;
  /** `HH:mm:ss`; `null` when no time is printed. */
  readonly clock: string | null;
  /** Minutes east of Greenwich, of a printed offset or zone abbreviation. */
  readonly offsetMinutes: number | null;
}

export interface PrintedDays {
  readonly start: PrintedDay;
  readonly end: PrintedDay | null;
  /** The words they were read from. */
  readonly text: string;
}

/**
 * The first day whose day and month are printed, and what it lasts to. A time that stands apart behind it is its time.
 * @param language BCP 47; `null` for American English
 */
export function findPrintedDays(words: string, language: string | null): PrintedDays | undefined {
  const results = listResults(words, language);
  const at = results.findIndex(({ start, text }) => isDay(start) && !BARE_FRACTION.test(text.trim()));
  const found = results[at];
  if (!found) return undefined;
  const start = toPrintedDay(found.start);
  const end = found.end ? toPrintedDay(found.end) : null;
  const next = results[at + 1];
  if (start.clock !== null || !next?.start.isCertain('hour') || isDay(next.start))
    return { start, end, text: found.text };
  return withTime({ start, end, text: found.text }, next);
}

/** `8/12` may be a date, a fraction, or the eighth of twelve. */
const BARE_FRACTION = /^\d{1,2}[/.-]\d{1,2}$/;

function listResults(words: string, language: string | null): readonly chrono.ParsedResult[] {
  const reference = { instant: new Date(0), timezone: 0 };
  const results = parserOf(language).parse(words, reference);
  return results.length > 0 ? results : chrono.en.strict.parse(words, reference);
}

function parserOf(language: string | null): chrono.Chrono {
  const tag = (language ?? 'en').toLowerCase();
  if (/^en-(?!us\b)/.test(tag)) return chrono.en.GB;
  return PARSERS[tag.split(/[-_]/)[0] ?? 'en'] ?? chrono.en.strict;
}

const { de, es, fi, fr, it, ja, nl, pt, ru, sv, uk, vi, zh } = chrono;
const PARSERS: Readonly<Record<string, chrono.Chrono>> = {
  de: de.strict,
  es: es.strict,
  fi: fi.strict,
  fr: fr.strict,
  it: it.strict,
  ja: ja.strict,
  nl: nl.strict,
  pt: pt.strict,
  ru: ru.strict,
  sv: sv.strict,
  uk: uk.strict,
  vi: vi.strict,
  zh: zh.strict,
};

function isDay(components: chrono.ParsedComponents): boolean {
  return components.isCertain('day') && components.isCertain('month');
}

function withTime(days: PrintedDays, time: chrono.ParsedResult): PrintedDays {
  const { clock, offsetMinutes } = toPrintedDay(time.start);
  const endClock = time.end ? toPrintedDay(time.end).clock : null;
  const start = { ...days.start, clock, offsetMinutes };
  const end = endClock === null ? days.end : { ...(days.end ?? start), clock: endClock, offsetMinutes };
  return { start, end, text: `${days.text} ${time.text}` };
}

function toPrintedDay(components: chrono.ParsedComponents): PrintedDay {
  const certain = (name: chrono.Component) => (components.isCertain(name) ? components.get(name) : null);
  const two = (name: chrono.Component) => String(components.get(name) ?? 0).padStart(2, '0');
  return {
    year: certain('year'),
    month: components.get('month') ?? 1,
    day: components.get('day') ?? 1,
    weekday: certain('weekday'),
    clock: certain('hour') === null ? null : `${two('hour')}:${two('minute')}:${two('second')}`,
    offsetMinutes: certain('timezoneOffset'),
  };
}
