import { WITHIN_KM_DEFAULT } from '#domain/distance.ts';
import { ATTENDANCES_DEFAULT } from '#domain/vocabularies.ts';
import { NO_NARROWING, type OpportunityFilter } from '#query/opportunity-filter.ts';
import { toKilometers, type View, WEEKDAYS } from './view.ts';

/** Items of a page. */
const PAGE_LENGTH = 20;

/** What the view asks of the database: the same question as the API's own with the same words. */
export function toOpportunityFilter(view: View, now: string): OpportunityFilter {
  const { city, weekday, starts_after: startsAfter } = view;
  const hasClock = weekday.length > 0 || startsAfter !== null;
  const weekdays = weekday.map((day) => WEEKDAYS.indexOf(day) + 1);
  const window = toWindow(view, now);
  return {
    ...window,
    near: { latitude: city.latitude, longitude: city.longitude, withinMeters: Math.round(withinKmOf(view) * 1000) },
    fields: view.field,
    kinds: view.kind,
    ways: view.way,
    attendances: ATTENDANCES_DEFAULT,
    text: view.q,
    includeOngoing: window.to === null,
    narrowing: {
      ...NO_NARROWING,
      marks: [view.cause.map((cause) => `cause:${cause}`), view.free ? ['free'] : []].filter(
        (group) => group.length > 0,
      ),
      clock: hasClock ? { weekdays, startsAfter, startsBefore: null } : null,
    },
    sort: 'soonest',
    limit: PAGE_LENGTH,
    after: null,
  };
}

/** How far around the town the view looks, in kilometers. */
export function withinKmOf({ within }: Pick<View, 'within'>): number {
  return (within === null ? undefined : toKilometers(within)) ?? WITHIN_KM_DEFAULT;
}

/** Today in the town, `2026-03-05`. */
export function todayIn(timeZone: string, now: string): string {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

function toWindow({ city, from, to, days }: View, now: string): Pick<OpportunityFilter, 'from' | 'to'> {
  const { timeZone } = city;
  const begin = from === null ? Temporal.Instant.from(now).toString() : toInstant(from, timeZone);
  if (to !== null) return { from: begin, to: latest(begin, toInstant(dayAfter(to), timeZone)) };
  if (days === null) return { from: begin, to: null };
  const end = Temporal.Instant.from(begin).toZonedDateTimeISO(timeZone).add({ days }).toInstant();
  return { from: begin, to: end.toString() };
}

function toInstant(date: string, timeZone: string): string {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).toInstant().toString();
}

function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}

function latest(a: string, b: string): string {
  return Date.parse(a) > Date.parse(b) ? a : b;
}
