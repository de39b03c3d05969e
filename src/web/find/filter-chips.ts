import { CAUSE_TERMS, KIND_TERMS, WAY_TERMS } from '#domain/terms.ts';
import type { Way } from '#domain/vocabularies.ts';
import type { PageContext } from '../page-context.ts';
import { toKilometers, type View, type Weekday, WEEKDAYS } from './view.ts';

/** A narrowing that stands, and the view without it. */
export interface ActiveFilter {
  readonly label: string;
  readonly without: Partial<View>;
}

const WEEKEND: readonly Weekday[] = ['sat', 'sun'];

/** Everything the view is narrowed to but town and field, each with what taking it away leaves. */
export function listActive(view: View, context: PageContext): readonly ActiveFilter[] {
  const { filters } = context.t;
  const words = [
    ...view.way.map((slug) => ({
      label: WAY_TERMS[slug].label,
      without: { way: view.way.filter((way) => way !== slug) },
    })),
    ...view.kind.map((slug) => ({
      label: KIND_TERMS[slug].label,
      without: { kind: view.kind.filter((kind) => kind !== slug) },
    })),
    ...view.cause.map((slug) => ({
      label: CAUSE_TERMS[slug].label,
      without: { cause: view.cause.filter((cause) => cause !== slug) },
    })),
  ];
  const { days, weekday, starts_after: startsAfter, free, q } = view;
  return [
    ...words,
    ...listTimes(view, context),
    ...(days === null ? [] : [{ label: filters.nextDays(days), without: { days: null } }]),
    ...(weekday.length === 0 ? [] : [{ label: nameDays(weekday, context), without: { weekday: [] } }]),
    ...(startsAfter === null ? [] : [{ label: nameHours(startsAfter, context), without: { starts_after: null } }]),
    ...(free ? [{ label: filters.free, without: { free: false } }] : []),
    ...listDistance(view, context),
    ...(q === null ? [] : [{ label: `“${q}”`, without: { q: null } }]),
  ];
}

function listTimes({ from, to }: View, { t: { filters }, locale }: PageContext): readonly ActiveFilter[] {
  const without = { from: null, to: null };
  if (from !== null && to !== null) {
    const label =
      from === to ? filters.on(locale.shortDay(from)) : filters.span(locale.shortDay(from), locale.shortDay(to));
    return [{ label, without }];
  }
  if (from !== null) return [{ label: filters.from(locale.shortDay(from)), without }];
  return to === null ? [] : [{ label: filters.to(locale.shortDay(to)), without }];
}

function listDistance({ within, city }: View, { t: { filters }, locale }: PageContext): readonly ActiveFilter[] {
  if (within === null) return [];
  const label = filters.withinOf(locale.distance((toKilometers(within) ?? 0) * 1000, city.country));
  return [{ label, without: { within: null } }];
}

function nameDays(weekday: readonly Weekday[], { t: { filters }, locale }: PageContext): string {
  const isWeekend = weekday.length === 2 && WEEKEND.every((day) => weekday.includes(day));
  if (isWeekend) return filters.weekend;
  if (weekday.length === 5 && !WEEKEND.some((day) => weekday.includes(day))) return filters.weekdays;
  return weekday.map((day) => locale.weekday(WEEKDAYS.indexOf(day) + 1)).join(', ');
}

function nameHours(startsAfter: string, { t: { filters }, locale }: PageContext): string {
  return startsAfter === '17:00' ? filters.evening : filters.from(locale.clock(`2026-01-01T${startsAfter}:00`));
}

/** What one may bring, most often asked for first. */
const OFFERED_WAYS: readonly Way[] = ['volunteer', 'speak', 'mentor', 'teach', 'serve', 'organize', 'judge'];

/** The narrowings that most people want, as one tap each; those that stand are left out. */
export function listShortcuts(
  view: View,
  { t: { filters } }: PageContext,
): readonly { readonly label: string; readonly changed: Partial<View> }[] {
  const times = [
    ...(view.days === null && view.from === null && view.to === null
      ? [
          { label: filters.nextDays(7), changed: { days: 7 } },
          { label: filters.nextDays(14), changed: { days: 14 } },
        ]
      : []),
    ...(view.weekday.length === 0 ? [{ label: filters.weekend, changed: { weekday: WEEKEND } }] : []),
    ...(view.starts_after === null ? [{ label: filters.evening, changed: { starts_after: '17:00' } }] : []),
    ...(view.free ? [] : [{ label: filters.free, changed: { free: true } }]),
  ];
  const ways = OFFERED_WAYS.filter((way) => !view.way.includes(way));
  return [...times, ...ways.map((way) => ({ label: WAY_TERMS[way].label, changed: { way: [way] } }))];
}
