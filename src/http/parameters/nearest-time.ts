const CLOCK_EXAMPLE = '18:00';
const MOMENT_EXAMPLES = ['2026-03-05', '2026-03-05T18:00:00-06:00'];
const CLOCK = /^(\d{1,2})(?:[:.h]?(\d{2}))?(?::\d{2})?(am|pm)?$/;
const DATE = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$/;
const WITHOUT_OFFSET = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)$/;

/** A time of day in other words, or the last one before what there is none of; what is no time of day gets an example. */
export function toNearestClock(text: string): readonly string[] {
  const [, hours, minutes = '0', half] = CLOCK.exec(text.toLowerCase().replaceAll(/\s/g, '')) ?? [];
  if (hours === undefined) return [CLOCK_EXAMPLE];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  const minute = Math.min(59, Number(minutes));
  return [hour > 23 ? '23:59' : `${pad(hour)}:${pad(minute)}`];
}

/** A date in other words, or the last day of a month that is shorter; an instant without offset as one in UTC, and its day. Else examples. */
export function toNearestMoment(text: string): readonly string[] {
  const [, date, clock] = WITHOUT_OFFSET.exec(text.trim()) ?? [];
  if (date !== undefined && clock !== undefined) {
    const [day] = toNearestDate(date);
    const [time] = toNearestClock(clock);
    if (day !== undefined) return [`${day}T${time}:00Z`, day];
  }
  const nearest = toNearestDate(text.trim());
  return nearest.length > 0 ? nearest : MOMENT_EXAMPLES;
}

function toNearestDate(text: string): readonly string[] {
  const [year = 0, month = 0, day = 0] = (DATE.exec(text) ?? []).slice(1).map(Number);
  if (year === 0 || month === 0 || day === 0) return [];
  return [Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' }).toString()];
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
