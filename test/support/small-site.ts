import type { FetchOutcome, FetchPage } from '#domain/fetching.ts';

/** What a site answers: a page, 304, or a failure with its reason. */
export type Answer = { readonly body: string; readonly mediaType?: string } | 'not-modified' | 'timeout' | 'gone';

/** A site in memory, behind the port through which pages are fetched. */
export function serve(pages: Readonly<Record<string, Answer>>, readAt: string): FetchPage {
  return async ({ url }) => toOutcome(url, pages[url] ?? 'gone', readAt);
}

function toOutcome(url: string, answer: Answer, readAt: string): FetchOutcome {
  if (answer === 'not-modified') return { outcome: 'not-modified', url, readAt };
  const failure = { outcome: 'failed', url, status: null, isTransient: true, retryAt: null } as const;
  if (answer === 'timeout') return { ...failure, reason: 'timeout', message: 'No answer came in time.' };
  if (answer === 'gone')
    return { ...failure, reason: 'http-status', status: 404, message: 'The page is gone.', isTransient: false };
  const { body, mediaType = 'text/calendar' } = answer;
  const capture = { requestedUrl: url, url, status: 200, mediaType, headers: {}, body, readAt };
  return { outcome: 'fetched', capture, validators: { etag: '"1"', lastModified: null } };
}

/** One entry of a calendar: its id, title and local start `20261201T180000`. */
export interface CalendarEntry {
  readonly uid: string;
  readonly title: string;
  readonly start: string;
}

/** A calendar file (RFC 5545) of entries in Memphis. */
export function toCalendar(entries: readonly CalendarEntry[]): string {
  const events = entries.flatMap(({ uid, title, start }) => [
    ...['BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:${title}`, `DTSTART;TZID=America/Chicago:${start}`],
    ...['LOCATION:Riverbend Hall\\, 12 Levee Street\\, Memphis\\, TN 38103', 'END:VEVENT'],
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Riverbend//EN', ...events, 'END:VCALENDAR', ''].join('\r\n');
}
