import { RRuleTemporal } from 'rrule-temporal';

export interface RuleSpan {
  /** DTSTART as a wall clock, `YYYY-MM-DDTHH:mm:ss`. */
  readonly start: string;
  /** Wall clock; occurrences before it are left out. */
  readonly from: string;
  /** Whether the start counts as the first occurrence although the rule does not meet it (RFC 5545 §3.8.5.3). */
  readonly countsStart: boolean;
}

/**
 * The wall clocks at which a rule recurs (RFC 5545 §3.3.10), earliest first. Counted on the wall clock alone, so that "every
 * Tuesday at 18:00" stays at 18:00 when the clocks change. A rule that never ends is followed as far as the caller asks; one
 * that finds nothing for long ends there.
 * @param rrule as `cleanRule` puts it
 * @throws {Error} when the rule is malformed
 */
export function* iterateRule(
  rrule: string,
  { start, from, countsStart }: RuleSpan,
): Generator<string, void, undefined> {
  const rule = new RRuleTemporal({
    rruleString: withWeekday(rrule, start),
    dtstart: toUtc(start),
    includeDtstart: countsStart,
    maxIterations: /FREQ=(?:HOURLY|MINUTELY|SECONDLY)/.test(rrule) ? TICKS_SEARCHED_MAX : SEARCHED_MAX,
  });
  yield* /\bCOUNT=/.test(rrule) ? countedFrom(rule, from) : steppedFrom(rule, from > start ? from : start);
}

/** A rule without a count need not be followed from its beginning. */
function* steppedFrom(rule: RRuleTemporal, from: string): Generator<string, void, undefined> {
  let next = findNext(rule, toUtc(from).subtract({ seconds: 1 }));
  for (let count = 0; next && count < SEARCHED_MAX; count += 1) {
    yield toLocal(next);
    next = findNext(rule, next);
  }
}

/** A counted rule is counted from its beginning, once. */
function* countedFrom(rule: RRuleTemporal, from: string): Generator<string, void, undefined> {
  const locals: string[] = [];
  endingWithSearch(() => rule.all((date) => locals.push(toLocal(toUtcZoned(date))) < SEARCHED_MAX));
  yield* locals.filter((local) => local >= from);
}

/** A rule that names weeks but no day in them means the weekday of the start, which the library does not see to. */
function withWeekday(rrule: string, start: string): string {
  if (!/\bBYWEEKNO=/.test(rrule) || /\bBY(?:DAY|MONTHDAY|YEARDAY)=/.test(rrule)) return rrule;
  return `${rrule};BYDAY=${WEEKDAYS[Temporal.PlainDateTime.from(start).dayOfWeek - 1]}`;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Steps without a find after which a rule counts as finished: it asks for a day that never comes. */
const SEARCHED_MAX = 3000;

/** The same for rules that tick within the day; nothing that people meet at does. */
const TICKS_SEARCHED_MAX = 500;

function findNext(rule: RRuleTemporal, after: Temporal.ZonedDateTime): Temporal.ZonedDateTime | undefined {
  const next = endingWithSearch(() => rule.next(new Date(after.epochMilliseconds)));
  return next ? toUtcZoned(next) : undefined;
}

/** `undefined` when the library gives up searching; it says so by an error without a code. */
function endingWithSearch<T>(search: () => T): T | undefined {
  try {
    return search();
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Maximum')) return undefined;
    throw error;
  }
}

/** The library brings a `Temporal` of its own. */
function toUtcZoned({ epochMilliseconds }: { readonly epochMilliseconds: number }): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO('UTC');
}

function toLocal(zoned: Temporal.ZonedDateTime): string {
  return zoned.toPlainDateTime().toString({ smallestUnit: 'second' });
}

function toUtc(local: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('UTC');
}

/**
 * Puts a printed rule into the form `iterateRule` takes: upper case, no blanks, no empty or unknown parts, UNTIL on the wall clock
 * of the start (printed in UTC, in local time or as a date; a date includes its day).
 * @param untilLocal turns the printed UNTIL into a wall clock; `undefined` when it cannot be read
 * @returns `undefined` when the rule has no frequency or an UNTIL nobody can read
 */
export function cleanRule(printed: string, untilLocal: (text: string) => string | undefined): string | undefined {
  const parts = new Map<string, string>();
  for (const part of printed
    .slice(0, RULE_LENGTH_MAX)
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [name = '', value = ''] = part.replace(/\s/g, '').split('=');
    if (RULE_PARTS.has(name) && value !== '') parts.set(name, value.replaceAll('+', ''));
  }
  const until = parts.get('UNTIL');
  const untilClock = until === undefined ? undefined : untilLocal(until);
  if (!parts.has('FREQ') || (until !== undefined && untilClock === undefined)) return undefined;
  if (untilClock !== undefined) parts.set('UNTIL', `${untilClock.replace(/[-:]/g, '')}Z`);
  return [...parts].map(([name, value]) => `${name}=${value}`).join(';');
}

/** Longer rules are found only in hostile files. */
const RULE_LENGTH_MAX = 1000;
const RULE_PARTS = new Set(
  'FREQ INTERVAL COUNT UNTIL BYSECOND BYMINUTE BYHOUR BYDAY BYMONTHDAY BYYEARDAY BYWEEKNO BYMONTH BYSETPOS WKST'.split(
    ' ',
  ),
);
