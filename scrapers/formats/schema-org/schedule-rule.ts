import { allWordsUnder, toLocalName, wordsUnder, type Item } from './item.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * A schema.org `Schedule` as an iCalendar rule (RFC 5545 §3.3.10), `FREQ=WEEKLY;BYDAY=WE`; `null` when it repeats nothing.
 * `byDay` is a schema.org day of the week or iCalendar's own `2MO`; `byMonthWeek` says which weeks of the month.
 */
export function toRrule(schedule: Item): string | null {
  const frequency = readFrequency(schedule);
  if (frequency === null) return null;
  return [frequency, listRule('BYMONTH', numbersUnder(schedule, 'byMonth')), ...dayRules(schedule), boundOf(schedule)]
    .filter((part) => part !== '')
    .join(';');
}

/** `startDate`, moved on to the first of the weekdays it names: a schedule's span begins there, a series with its first time. */
export function toFirstDay(schedule: Item): string | null {
  const printed = wordsUnder(schedule, 'startDate');
  const date = /^\d{4}-\d{2}-\d{2}$/.test(printed ?? '') ? parseDate(printed ?? '') : undefined;
  const days = daysOf(schedule);
  const isPlain = days.length > 0 && days.every((day) => WEEKDAYS.includes(day)) && weeksOf(schedule).length === 0;
  if (!date || !isPlain) return printed;
  for (let ahead = 0; ahead < 7; ahead += 1) {
    const day = date.add({ days: ahead });
    if (days.includes(WEEKDAYS[day.dayOfWeek - 1] ?? '')) return day.toString();
  }
  return printed;
}

function parseDate(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined; // no such day: kept as printed, so that normalizing says so
  }
}

/** `repeatFrequency` as an ISO 8601 duration or a word; without one, what the days imply. */
function readFrequency(schedule: Item): string | null {
  const printed = wordsUnder(schedule, 'repeatFrequency') ?? '';
  const [, count, unit] = /^P(\d{1,3})([DWMY])$/i.exec(printed) ?? [];
  const letter = unit?.toUpperCase() ?? toLocalName(printed).charAt(0).toUpperCase();
  const word = frequencyWord(schedule, letter);
  if (word === null) return null;
  return count && Number(count) > 1 ? `FREQ=${word};INTERVAL=${Number(count)}` : `FREQ=${word}`;
}

function frequencyWord(schedule: Item, letter: string): string | null {
  const stated = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' }[letter];
  if (weeksOf(schedule).length > 0) return 'MONTHLY';
  if (stated) return stated;
  if (numbersUnder(schedule, 'byMonthDay').length > 0) return 'MONTHLY';
  return daysOf(schedule).length > 0 ? 'WEEKLY' : null;
}

function dayRules(schedule: Item): readonly string[] {
  const weeks = weeksOf(schedule);
  const days = daysOf(schedule);
  const inWeeks = weeks.length === 0 ? days : weeks.flatMap((week) => days.map((day) => `${week}${day}`));
  return [listRule('BYMONTHDAY', numbersUnder(schedule, 'byMonthDay')), listRule('BYDAY', inWeeks)];
}

function boundOf(schedule: Item): string {
  const count = wordsUnder(schedule, 'repeatCount');
  if (count !== null && /^\d{1,5}$/.test(count)) return `COUNT=${count}`;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(wordsUnder(schedule, 'endDate') ?? '') ?? [];
  return year ? `UNTIL=${year}${month}${day}` : '';
}

/** `MO`, `2MO`, as iCalendar writes them; what is no day is left out. */
function daysOf(schedule: Item): readonly string[] {
  return allWordsUnder(schedule, 'byDay')
    .flatMap((text) => text.split(','))
    .map((text) => toLocalName(text).trim().toUpperCase())
    .map((name) => (/^[+-]?\d?[A-Z]{2}$/.test(name) ? name : name.slice(0, 2)))
    .filter((name) => WEEKDAYS.includes(name.slice(-2)));
}

function weeksOf(schedule: Item): readonly string[] {
  return numbersUnder(schedule, 'byMonthWeek');
}

function numbersUnder(schedule: Item, name: string): readonly string[] {
  return allWordsUnder(schedule, name)
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => /^-?\d{1,2}$/.test(text));
}

function listRule(name: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${name}=${values.join(',')}`;
}
