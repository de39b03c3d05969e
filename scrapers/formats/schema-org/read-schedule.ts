import type { PrintedRecurrence, PrintedSession, PrintedTime } from '#domain/listing.ts';
import { allWordsUnder, itemsOf, wordsUnder, type Item } from './item.ts';
import { toFirstDay, toRrule } from './schedule-rule.ts';

/** A schema.org `Schedule` in the words of iCalendar. */
export interface ScheduleRead {
  readonly start: PrintedTime | null;
  readonly end: PrintedTime | null;
  readonly durationText: string | null;
  readonly recurrence: PrintedRecurrence | null;
  readonly sessions: readonly PrintedSession[];
  /** Schedules that no single series can hold beside the first. */
  readonly leftOver: number;
}

/** Reads `eventSchedule`: the first rule becomes the series, schedules without a rule are single sessions. */
export function readSchedule(item: Item): ScheduleRead {
  const schedules = [...itemsOf(item, 'eventSchedule'), ...itemsOf(item, 'courseSchedule')];
  const [first, ...others] = schedules.filter((schedule) => toRrule(schedule) !== null);
  const joining = others.filter((other) => first && sharesTimes(first, other));
  const single = schedules.filter((schedule) => toRrule(schedule) === null && startOf(schedule) !== null);
  return {
    start: first ? startOf(first) : null,
    end: first ? firstEndOf(first) : null,
    durationText: first ? wordsUnder(first, 'duration') : null,
    recurrence: first ? toRecurrence(first, joining) : null,
    sessions: single.map(toSession),
    leftOver: others.length - joining.length,
  };
}

function toRecurrence(first: Item, joining: readonly Item[]): PrintedRecurrence {
  const schedules = [first, ...joining];
  return {
    rrules: schedules.map(toRrule).filter((rule) => rule !== null),
    rdates: [],
    exdates: schedules.flatMap((schedule) =>
      allWordsUnder(schedule, 'exceptDate').map((date) => at(schedule, date, 'startTime')),
    ),
    exrules: [],
    overrides: [],
  };
}

function startOf(schedule: Item): PrintedTime | null {
  const date = toFirstDay(schedule);
  return date === null ? null : at(schedule, date, 'startTime');
}

/** The end of the first time, not of the whole series, which is the rule's `UNTIL`. */
function firstEndOf(schedule: Item): PrintedTime | null {
  const date = toFirstDay(schedule);
  return date === null || wordsUnder(schedule, 'endTime') === null ? null : at(schedule, date, 'endTime');
}

function toSession(schedule: Item): PrintedSession {
  const date = wordsUnder(schedule, 'endDate');
  return {
    sourceKey: null,
    title: null,
    start: startOf(schedule),
    end: date === null ? firstEndOf(schedule) : at(schedule, date, 'endTime'),
    location: null,
    statusText: null,
    url: null,
    capacity: null,
    remaining: null,
  };
}

/** A date with the schedule's time of day, when the date prints none itself. */
function at(schedule: Item, date: string, timeName: 'startTime' | 'endTime'): PrintedTime {
  const time = wordsUnder(schedule, timeName);
  const text = time === null || date.includes('T') ? date : `${date}T${time}`;
  return { text, timeZoneText: wordsUnder(schedule, 'scheduleTimezone') };
}

function sharesTimes(first: Item, other: Item): boolean {
  return ['startDate', 'startTime', 'endTime', 'scheduleTimezone'].every(
    (name) => wordsUnder(first, name) === wordsUnder(other, name),
  );
}
