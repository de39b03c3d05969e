import type { SourceFacts } from '#domain/source.ts';
import { DETECTION, type Adapter, type PageRequest } from '../../contract.ts';
import { readJsonPage } from '../../json/read-json-page.ts';
import { EVENTS_PAGE, MOBILIZE_EVENT, toMobilizeListing } from './read-event.ts';

/** Mobilize: an organization's volunteer events with their time slots, read from the open part of its API. */
export const mobilize: Adapter = {
  name: 'mobilize',
  label: 'Mobilize',
  evidence: 'recorded',
  documents: ['https://github.com/mobilizeamerica/api'],
  detect: ({ body }) => (hasMark(body) ? DETECTION.own : DETECTION.none),
  startRequests: ({ url }: SourceFacts) => [{ url, role: 'start', accept: 'application/json' }],
  read: (capture) =>
    readJsonPage(capture, {
      page: EVENTS_PAGE,
      listEntries: ({ data }) => (Array.isArray(data) ? data : [data]),
      entry: MOBILIZE_EVENT,
      toListing: (event) => toMobilizeListing(event, capture.url),
      listNext: ({ next }) => toNextPage(next, capture.url),
    }),
};

/** A list of events, or of those deleted since a time. */
function hasMark(body: string): boolean {
  return /"timeslots"\s*:/.test(body) || (/"deleted_date"\s*:/.test(body) && /"data"\s*:\s*\[/.test(body));
}

/** `next` is the whole address, with its cursor; `null` ends the list. */
function toNextPage(next: string | null, url: string): readonly PageRequest[] {
  return next === null || !URL.canParse(next, url) ? [] : [{ url: new URL(next, url).href, role: 'next-page' }];
}
