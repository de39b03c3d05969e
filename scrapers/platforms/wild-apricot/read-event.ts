import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing, type PrintedSession, type PrintedTime } from '#domain/listing.ts';
import { FLAG, NUMBER, part, WORD_LIST, WORDS } from '../../json/shapes.ts';

export const EVENTS_PAGE = z.object({ Events: z.array(z.unknown()) });
export type EventsPage = z.infer<typeof EVENTS_PAGE>;

const TIMES = {
  StartDate: WORDS,
  StartTimeSpecified: FLAG.optional(),
  EndDate: WORDS,
  EndTimeSpecified: FLAG.optional(),
};

export const APRICOT_EVENT = z.object({
  Id: WORDS,
  Name: WORDS,
  ...TIMES,
  Location: WORDS,
  AccessLevel: WORDS,
  Tags: WORD_LIST,
  RegistrationsLimit: NUMBER,
  ConfirmedRegistrationsCount: NUMBER,
  Details: part(z.object({ DescriptionHtml: WORDS, TimeZone: part(z.object({ ZoneId: WORDS })) })),
  Sessions: z
    .array(z.object({ Id: WORDS, Title: WORDS, ...TIMES }))
    .nullish()
    .catch(null),
});
type ApricotEvent = z.infer<typeof APRICOT_EVENT>;

interface Site {
  readonly pageUrl: string;
  readonly homeUrl: string;
}

/**
 * The key of an account sees what the public does not: only what is open to everyone is told. An event's address for people is
 * `/event-<id>` on the organization's own site.
 */
export function toApricotListing(event: ApricotEvent, { pageUrl, homeUrl }: Site): Listing | string {
  if (event.AccessLevel !== 'Public') return 'The entry is not public.';
  const zone = event.Details?.TimeZone?.ZoneId ?? null;
  return toListing({
    adapter: 'wild-apricot',
    pageUrl,
    sourceKey: event.Id,
    title: event.Name,
    description: event.Details?.DescriptionHtml ? { text: event.Details.DescriptionHtml, format: 'html' } : null,
    categories: event.Tags,
    start: toTime(event.StartDate, event.StartTimeSpecified, zone),
    end: toTime(event.EndDate, event.EndTimeSpecified, zone),
    sessions: (event.Sessions ?? []).map((session) => toSession(session, zone)),
    location: event.Location === null ? null : toPrintedLocation({ text: event.Location }),
    url: event.Id === null || !URL.canParse(homeUrl) ? null : new URL(`/event-${event.Id}`, homeUrl).href,
    stated: isFull(event) ? { seatsLeft: '0' } : {},
  });
}

/** A time that was not specified is a date with a midnight that means nothing. */
function toTime(
  text: string | null,
  isTimeSpecified: boolean | null | undefined,
  timeZoneText: string | null,
): PrintedTime | null {
  if (text === null) return null;
  return isTimeSpecified === false ? { text: text.slice(0, 10), timeZoneText: null } : { text, timeZoneText };
}

function toSession(session: NonNullable<ApricotEvent['Sessions']>[number], zone: string | null): PrintedSession {
  return {
    sourceKey: session.Id,
    title: session.Title,
    start: toTime(session.StartDate, session.StartTimeSpecified, zone),
    end: toTime(session.EndDate, session.EndTimeSpecified, zone),
    location: null,
    statusText: null,
    url: null,
    capacity: null,
    remaining: null,
  };
}

function isFull({ RegistrationsLimit, ConfirmedRegistrationsCount }: ApricotEvent): boolean {
  if (RegistrationsLimit === null || ConfirmedRegistrationsCount === null) return false;
  return RegistrationsLimit > 0 && ConfirmedRegistrationsCount >= RegistrationsLimit;
}
