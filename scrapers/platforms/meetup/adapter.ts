import { z } from 'zod';
import type { Capture } from '#domain/capture.ts';
import { DETECTION, type Adapter, type Reading } from '../../contract.ts';
import { findEmbeddedJson } from '../../json/find-embedded-json.ts';
import { findObjects, isObject, type JsonObject } from '../../json/find-objects.ts';
import { parseLenientJson } from '../../json/parse-lenient-json.ts';
import { readJson, toPageProblem } from '../../json/read-json-page.ts';
import { findApolloEvents } from './read-apollo-state.ts';
import { MEETUP_EVENT, toMeetupListing } from './read-event.ts';

/** Meetup: a group's page with the data in it, and answers of its GraphQL and former REST interfaces. Its ICS is `icalendar`'s. */
export const meetup: Adapter = {
  name: 'meetup',
  label: 'Meetup',
  evidence: 'recorded',
  documents: ['https://www.meetup.com/graphql/guide/', 'https://www.meetup.com/meetup_api/docs/2/events/'],
  detect: (capture) => (hasMark(capture.body) ? DETECTION.own : DETECTION.none),
  read: (capture) => (isHtml(capture) ? readHtml(capture) : readData(parseLenientJson(capture.body), capture)),
};

function hasMark(body: string): boolean {
  if (body.includes('__APOLLO_STATE__')) return /"(?:Group|Event):\d+"|"__typename"\s*:\s*"Group"/.test(body);
  if (/"(?:eventUrl|groupByUrlname)"\s*:/.test(body)) return /meetup\.com|groupByUrlname/.test(body);
  return /"(?:event_url|link)"\s*:\s*"https?:[\\/]+(?:www\.)?meetup\.com/.test(body) && /"utc_offset"\s*:/.test(body);
}

function isHtml({ body }: Capture): boolean {
  return /^[\s\uFEFF]*</.test(body);
}

function readHtml(capture: Capture): Reading {
  const [data] = findEmbeddedJson(capture.body, '__NEXT_DATA__');
  return data === undefined
    ? toPageProblem('The page carries none of the data that Meetup prints in it.')
    : readEvents(data, { capture, listEntries: findApolloEvents });
}

function readData(data: unknown, capture: Capture): Reading {
  return data === undefined
    ? toPageProblem('The page is no JSON.')
    : readEvents(data, { capture, listEntries: (page) => findObjects(page, isEvent) });
}

interface EventsFound {
  readonly capture: Capture;
  readonly listEntries: (data: unknown) => readonly JsonObject[];
}

function readEvents(data: unknown, { capture, listEntries }: EventsFound): Reading {
  return readJson(data, {
    page: z.unknown(),
    listEntries,
    entry: MEETUP_EVENT,
    toListing: (event) => toMeetupListing(event, capture.url),
  });
}

/** Groups, venues and members have no time, and what has one is an event. */
function isEvent(object: JsonObject): boolean {
  const { dateTime, time, local_date, node } = object;
  if (isObject(node)) return false;
  return typeof dateTime === 'string' || typeof time === 'number' || typeof local_date === 'string';
}
