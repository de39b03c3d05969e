import { toListing, toPrintedLocation, type Listing } from '#domain/listing.ts';
import type { PageRequest, ReadingProblem } from '../../contract.ts';
import type { FeedItem } from './feed-item.ts';
import { findEventProse } from './find-event-prose.ts';
import { toPrintedLines, toTitleLine } from './printed-lines.ts';
import { toSameSiteUrl } from './same-site.ts';

/** What one item is: an event, an opening, or news, of which only its page may tell more. */
export type FeedEntry =
  | { readonly outcome: 'listing'; readonly listing: Listing }
  | { readonly outcome: 'undated'; readonly problem: ReadingProblem; readonly detail: PageRequest | null };

/** Turns an item into a listing when it prints when it happens, or plainly asks for people. */
export function toFeedListing(item: FeedItem, pageUrl: string): FeedEntry {
  const title = toTitleLine(item.title);
  const lines = item.body ? toPrintedLines(item.body) : [];
  const prose = findEventProse(title, lines);
  const whenText = item.start ? null : (item.whenText ?? prose.whenText);
  const isEvent = item.start !== null || whenText !== null;
  if (!isEvent && !asksForPeople([title ?? '', ...lines])) return toUndated(item, title, pageUrl);
  const proseLocation = prose.placeText === null ? null : toPrintedLocation({ text: prose.placeText });
  const { key, link, body, organizer, location, ...words } = item;
  const listing = toListing({
    ...words,
    adapter: 'feed',
    pageUrl,
    sourceKey: key,
    title,
    description: body,
    shape: isEvent ? 'event' : 'opening',
    whenText,
    deadline: prose.deadlineText === null ? null : { text: prose.deadlineText, timeZoneText: null },
    location: location?.text ? location : ((proseLocation && { ...proseLocation, ...pointOf(item) }) ?? location),
    organizer: organizer === null ? null : { name: organizer, url: null },
    url: link,
  });
  return { outcome: 'listing', listing };
}

function pointOf({ location }: FeedItem) {
  return { latitude: location?.latitude ?? null, longitude: location?.longitude ?? null };
}

/** Lines at the top of an item that say what it is about. */
const TELLING_LINES = 6;

function asksForPeople(lines: readonly string[]): boolean {
  return lines.slice(0, TELLING_LINES).some((line) => ASKS.some((words) => words.test(line)));
}

/** An item without a date that says one of these is an opening. */
const ASKS: readonly RegExp[] = [
  /\b(?:volunteers?|mentors?|tutors?|coaches|board members?|committee members?|speakers?|presenters?|judges) (?:are |is )?(?:urgently |still )?(?:needed|wanted|sought)\b/i,
  /\b(?:seeks?|seeking|needs?|recruiting|looking for|call for|become an?) (?:[a-z]+ ){0,3}(?:volunteers?|mentors?|tutors?|board members?|commissioners?|speakers|presenters|judges|papers|proposals)\b/i,
  /\bvolunteer (?:opportunit(?:y|ies)|openings?|positions?|roles?)\b/i,
  /\b(?:board|commission|committee|council)s? (?:vacanc(?:y|ies)|openings?|seats?|positions?|nominations?)\b/i,
  /\b(?:vacanc(?:y|ies)|openings?|seats?) on (?:[a-z]+ ){0,6}(?:board|commission|committee|council)s?\b/i,
];

function toUndated(item: FeedItem, title: string | null, pageUrl: string): FeedEntry {
  const message = 'The item prints no event date; when it was published is none.';
  return {
    outcome: 'undated',
    problem: { message, item: title ?? item.key ?? item.link },
    detail: toDetail(item.link, pageUrl),
  };
}

function toDetail(link: string | null, pageUrl: string): PageRequest | null {
  const url = toSameSiteUrl(link, pageUrl);
  return url === null ? null : { url, role: 'detail', accept: 'text/html' };
}
