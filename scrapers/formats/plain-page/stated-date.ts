import type { HtmlElement } from '../../html/parse-html.ts';
import { lineOf } from '../../html/text-of.ts';
import { findClock } from './find-date-words.ts';

const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}\S*)?$/;
const MIDNIGHT = /[T ](?:12|00):00:00(?:Z|[+-]\d{2}:?\d{2})?$/;
const MINUTES_A_DAY = 24 * 60;

/**
 * A date that markup states for machines: better than its words, which often leave out the year. Where the words tell a time and
 * the machine's is in UTC (`2026-09-06T13:00:00Z`, shown as `9:00 AM`), the wall clock that both mean.
 */
export function statedDateOf(element: HtmlElement): string | undefined {
  const { name, attribs } = element;
  const attribute = name === 'time' ? attribs['datetime'] : name === 'meta' ? attribs['content'] : undefined;
  const whole = attribute?.trim() ?? '';
  const shown = whole.endsWith('Z') && name === 'time' ? toMinutes(findClock(lineOf(element))) : undefined;
  if (shown !== undefined && ISO.test(whole)) return toWallClock(whole, shown);
  const stated = whole.replace(MIDNIGHT, '');
  return ISO.test(stated) ? stated.replace(' ', 'T') : undefined;
}

/** The instant at the offset, from twelve hours behind to twelve ahead, at which clocks show these minutes of the day. */
function toWallClock(utc: string, shown: number): string {
  const at = Temporal.PlainDateTime.from(utc.replace(' ', 'T').slice(0, 16));
  const ahead = (shown - (at.hour * 60 + at.minute) + MINUTES_A_DAY) % MINUTES_A_DAY;
  const minutes = ahead > MINUTES_A_DAY / 2 ? ahead - MINUTES_A_DAY : ahead;
  return at.add({ minutes }).toString({ smallestUnit: 'minute' });
}

/** Minutes of the day; `undefined` when no half of it is printed and the hour could be of either. */
function toMinutes(clock: string | null): number | undefined {
  const [, hour, minute = '00', half] = /^(\d{1,2})(?:[:.h](\d{2}))?\s{0,2}([ap])?/i.exec(clock ?? '') ?? [];
  if (hour === undefined) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hours < 24 ? hours * 60 + Number(minute) : undefined;
}
