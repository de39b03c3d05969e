import { z } from 'zod';
import { toListing, type Listing, type PrintedTime } from '#domain/listing.ts';
import { FLAG, part, WORDS } from '../../json/shapes.ts';
import { readActivityPlace } from './read-place.ts';

const LINK = z.object({ href: WORDS, url: WORDS, mediaType: WORDS, type: WORDS });
const LINKS = z
  .union([
    z.string().transform((href) => [{ href, url: null, mediaType: null, type: null }]),
    z.array(LINK),
    LINK.transform((link) => [link]),
  ])
  .catch([]);

const TAG = z.object({ type: WORDS, name: WORDS });

export const ACTIVITY_EVENT = z.object({
  type: WORDS,
  id: WORDS,
  name: WORDS,
  content: WORDS,
  summary: WORDS,
  startTime: WORDS,
  endTime: WORDS,
  duration: WORDS,
  timezone: WORDS,
  updated: WORDS,
  category: WORDS,
  eventStatus: WORDS,
  status: WORDS,
  'ical:status': WORDS,
  isOnline: FLAG,
  externalParticipationUrl: WORDS,
  location: z.unknown().optional(),
  url: LINKS,
  attachment: LINKS,
  tag: z.array(TAG).catch([]),
  attributedTo: z.unknown().optional(),
  organizer: part(z.object({ name: WORDS, url: WORDS })),
});
type ActivityEvent = z.infer<typeof ACTIVITY_EVENT>;

/** Names as in ActivityStreams 2.0, with what Mobilizon and Gancio add to it. */
export function toActivityListing(event: ActivityEvent, pageUrl: string): Listing | string {
  if (event.type === 'Tombstone') return 'The entry is marked as deleted.';
  const place = readActivityPlace(event.location);
  return toListing({
    adapter: 'activity-streams',
    pageUrl,
    sourceKey: event.id,
    title: event.name,
    description: toDescription(event),
    categories: [event.category, ...event.tag.map(toTagName)].filter((name) => name !== null),
    start: toTime(event.startTime, event),
    end: toTime(event.endTime, event),
    durationText: event.endTime === null ? event.duration : null,
    location: place.location,
    onlineUrl: place.onlineUrl ?? linkOf(event.attachment, 'Link'),
    attendanceText: toAttendanceText(event, place.location !== null),
    statusText: event['ical:status'] ?? event.eventStatus ?? event.status,
    organizer: event.organizer ?? toOrganizer(event.attributedTo),
    url: event.url.find(({ mediaType }) => mediaType === null || mediaType.startsWith('text/html'))?.href ?? event.id,
    registrationUrl: event.externalParticipationUrl,
    imageUrl: event.attachment.find(({ mediaType }) => mediaType?.startsWith('image/'))?.url ?? null,
    updatedText: event.updated,
  });
}

function toDescription({ content, summary }: ActivityEvent): Listing['description'] {
  const text = content ?? summary;
  return text === null ? null : { text, format: 'html' };
}

function toTime(text: string | null, { timezone }: ActivityEvent): PrintedTime | null {
  return text === null ? null : { text, timeZoneText: timezone };
}

function toTagName({ type, name }: z.infer<typeof TAG>): string | null {
  return type === 'Hashtag' && name !== null ? name.replace(/^#/, '') : null;
}

/** Mobilizon attaches the address of a meeting on the web as a `Link`. */
function linkOf(links: ActivityEvent['attachment'], type: string): string | null {
  return links.find((link) => link.type === type)?.href ?? null;
}

function toAttendanceText({ isOnline }: ActivityEvent, hasPlace: boolean): string | null {
  if (isOnline !== true) return null;
  return hasPlace ? 'hybrid' : 'online';
}

/** An actor is told by its address alone, or with its name. */
function toOrganizer(attributedTo: unknown): Listing['organizer'] {
  const actor = z.object({ name: WORDS, url: WORDS }).safeParse(attributedTo).data;
  return actor && actor.name !== null ? actor : null;
}
