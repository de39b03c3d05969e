/**
 * Seconds of an ISO 8601 duration (`PT2H`, `P1DT30M`, `P2W`), also with iCalendar's mixed weeks and days; `undefined` when it
 * is none, is negative, counts in months or years, or is longer than ten years.
 */
export function parseDurationSeconds(text: string): number | undefined {
  const groups = DURATION.exec(text.trim())?.groups;
  if (!groups) return undefined;
  const part = (name: string) => Number((groups[name] ?? '0').replace(',', '.'));
  const days = part('weeks') * 7 + part('days');
  const seconds = Math.round(days * 86_400 + part('hours') * 3600 + part('minutes') * 60 + part('seconds'));
  return seconds >= 0 && seconds <= SECONDS_MAX ? seconds : undefined;
}

const SECONDS_MAX = 10 * 366 * 86_400;
const DURATION =
  /^\+?P(?:0+Y)?(?:0+M)?(?:(?<weeks>\d{1,6})W)?(?:(?<days>\d{1,6})D)?(?:T(?:(?<hours>\d{1,6}(?:[.,]\d{1,3})?)H)?(?:(?<minutes>\d{1,6}(?:[.,]\d{1,3})?)M)?(?:(?<seconds>\d{1,9}(?:[.,]\d{1,9})?)S)?)?$/i;
