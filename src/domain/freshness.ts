const DAY_MS = 86_400_000;
/** Days after which an undated opening that no source has shown again is half as likely to be open still. */
const HALF_LIFE_DAYS = 28;
/** Days after which it expires: what is left of it then is an eighth. */
export const EXPIRES_AFTER_DAYS = 3 * HALF_LIFE_DAYS;

/**
 * How likely an undated opening is still open, from 1 on the day a source last showed it down to 0; halves every four weeks. Falls by whole weeks,
 * so that what it ranks keeps its place from day to day.
 * @param lastSeenAt RFC 3339
 * @param now RFC 3339, or a day
 */
export function freshnessOf(lastSeenAt: string, now: string): number {
  const days = (Date.parse(now) - Date.parse(lastSeenAt)) / DAY_MS;
  const weeks = Math.max(0, Math.floor(days / 7));
  return 2 ** ((-7 * weeks) / HALF_LIFE_DAYS);
}
