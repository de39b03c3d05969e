import { z } from 'zod';
import { toListing, type Listing, type PrintedTime } from '#domain/listing.ts';
import { ENTRIES, WORDS } from '../../json/shapes.ts';

export const EVENTON_PAGE = z.object({ eventList: ENTRIES, content: WORDS });

export const EVENTON_EVENT = z.object({
  event_id: WORDS,
  event_title: WORDS,
  event_start_unix: WORDS,
  event_end_unix: WORDS,
});
type EventonEvent = z.infer<typeof EVENTON_EVENT>;

interface Shown {
  readonly pageUrl: string;
  /** What the HTML beside the list says of the event of this title. */
  readonly shown: Listing | undefined;
}

/** An end ten minutes before midnight is what EventON prints when nobody gave one. */
const NO_END = 'T23:50:00';

/** The list knows ids and times, the HTML beside it addresses and places. */
export function toEventonListing(event: EventonEvent, { pageUrl, shown }: Shown): Listing {
  const end = toWallClock(event.event_end_unix);
  return toListing({
    ...shown,
    adapter: 'eventon',
    pageUrl,
    sourceKey: event.event_id,
    title: event.event_title,
    start: toWallClock(event.event_start_unix),
    end: end?.text.endsWith(NO_END) === true ? null : end,
  });
}

/** Its seconds since 1970 are the wall clock at the event, as if that were UTC. */
function toWallClock(seconds: string | null): PrintedTime | null {
  if (seconds === null || !/^\d{9,11}$/.test(seconds)) return null;
  const instant = Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000);
  return { text: instant.toString().slice(0, 19), timeZoneText: null };
}
