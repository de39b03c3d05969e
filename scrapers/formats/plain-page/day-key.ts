import { findMonth } from './date-vocabulary.ts';
import { findClock, findYear } from './find-date-words.ts';

/** Month and day of a printed date, so that `June 5`, `Friday, June 5, 2026` and `2026-06-05` are one; else its figures. */
export function toDayKey(whenText: string): string {
  const [, isoMonth, isoDay] = /^\d{4}-(\d{2})-(\d{2})/.exec(whenText) ?? [];
  const [, first, second] = /^\D{0,12}(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(whenText) ?? [];
  const month = isoMonth ?? first ?? findMonth(whenText);
  const day = isoDay ?? second ?? /(?<!\d)\d{1,2}(?!\d)/.exec(whenText)?.[0];
  return month === undefined || day === undefined ? whenText : `${Number(month)}-${Number(day)}`;
}

/** Both print a year, and not the same. */
export function isOtherYear(whenText: string, otherText: string): boolean {
  const [year, other] = [findYear(whenText), findYear(otherText)];
  return year !== null && other !== null && year !== other;
}

/** The hour and minute that a printed time begins with. */
export function toClockKey(whenText: string): string {
  const iso = /T(\d{2}):(\d{2})/.exec(whenText);
  if (iso) return `${Number(iso[1])}:${iso[2]}`;
  const clock = findClock(whenText.replace(/\d{1,4}[/-]\d{1,2}[/-]\d{1,4}/, ' ')) ?? '';
  const [, hour = '', minute = '00'] = /(\d{1,2})(?:[:.h](\d{2}))?/.exec(clock) ?? [];
  const isLate = /p\.?m|noon/i.test(clock);
  return `${(Number(hour) % 12) + (isLate || Number(hour) > 12 ? 12 : 0)}:${minute}`;
}
