/**
 * The instant a `Retry-After` field names, in epoch milliseconds; `undefined` when there is none or it cannot be read.
 * Seconds or an HTTP-date (RFC 9110 §10.2.3).
 */
export function parseRetryAfter(field: string | undefined, nowMs: number): number | undefined {
  const text = field?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return nowMs + Number(text) * 1000;
  // Only the three date forms of RFC 9110 §5.6.7 begin with a day's name; `Date.parse` alone would read much else.
  if (!/^(mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}
