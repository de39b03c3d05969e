import type { Status } from '#domain/vocabularies.ts';

/** What one time is told to be: what is called off or put off as a whole is so at each of its times, and one time may be so alone. */
export function tellStatus(whole: Status, one: Status): Status {
  if (whole === 'cancelled' || whole === 'postponed') return whole;
  return one === 'scheduled' ? whole : one;
}
