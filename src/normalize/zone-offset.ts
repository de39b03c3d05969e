/** Minutes east of Greenwich that a zone keeps at an instant. */
export function offsetMinutesAt(timeZone: string, instant: Temporal.Instant): number {
  return instant.toZonedDateTimeISO(timeZone).offsetNanoseconds / 60e9;
}

/** Minutes of an iCalendar or ISO offset, `-0600`, `+05:30`; `undefined` when the text is none. */
export function parseOffsetMinutes(text: string): number | undefined {
  const found = /^([+-])(\d{2}):?(\d{2})?(?::?\d{2})?$/.exec(text.trim());
  const minutes = Number(found?.[2]) * 60 + Number(found?.[3] ?? 0);
  return found && minutes <= MINUTES_MAX ? (found[1] === '-' ? -minutes : minutes) : undefined;
}

/** Minutes of a zone name that is an offset: `GMT -03:00`, `UTC+11`, `(GMT-03:00) …`; `undefined` when it begins otherwise. */
export function parseNamedOffset(name: string): number | undefined {
  const found = /^\(?(?:UTC|GMT)?\s?([+-])(\d{1,2})(?:[:.]?(\d{2}))?(?!\d)/i.exec(name);
  if (!found) return /^\(?(?:UTC|GMT)(?!\w)/i.test(name) ? 0 : undefined;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return minutes > MINUTES_MAX ? undefined : found[1] === '-' ? -minutes : minutes;
}

/** The zone that keeps one offset all year: `Etc/GMT+5` is five hours behind (the sign is POSIX's); `undefined` when none does. */
export function toFixedZone(offsetMinutes: number): string | undefined {
  if (offsetMinutes === 0) return 'UTC';
  const hours = offsetMinutes / 60;
  if (!Number.isInteger(hours) || hours < -12 || hours > 14) return FIXED_ZONE_BY_MINUTES.get(offsetMinutes);
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

/** No place is farther from Greenwich. */
const MINUTES_MAX = 14 * 60;

/** Zones without daylight saving that lie between the hours. */
const FIXED_ZONE_BY_MINUTES = new Map([
  [210, 'Asia/Tehran'],
  [270, 'Asia/Kabul'],
  [330, 'Asia/Kolkata'],
  [345, 'Asia/Kathmandu'],
  [390, 'Asia/Yangon'],
  [570, 'Australia/Darwin'],
  [-570, 'Pacific/Marquesas'],
]);
