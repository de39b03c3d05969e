import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing, type PrintedTime } from '#domain/listing.ts';
import { FLAG, NAMES, NUMBER, WORDS } from '../../json/shapes.ts';

export const EVENTS_PAGE = z.object({ total_results: NUMBER, perpage: NUMBER, results: z.array(z.unknown()) });
export type EventsPage = z.infer<typeof EVENTS_PAGE>;

export const LIBCAL_EVENT = z.object({
  id: WORDS,
  title: WORDS,
  description: WORDS,
  shortdesc: WORDS,
  startdt: WORDS,
  enddt: WORDS,
  all_day: FLAG.optional(),
  url: WORDS,
  location: WORDS,
  campus: WORDS,
  calendar: WORDS,
  categories_arr: NAMES,
  registration_cost: WORDS,
  featured_image: WORDS,
  online_event: FLAG.optional(),
  in_person_registration: FLAG.optional(),
});
type LibcalEvent = z.infer<typeof LIBCAL_EVENT>;

/** Times are wall clock at the library. Who gives a course is a person and is not told; the calendar names the library. */
export function toLibcalListing(event: LibcalEvent, pageUrl: string): Listing {
  return toListing({
    adapter: 'libcal',
    pageUrl,
    sourceKey: event.id,
    title: event.title,
    description: toDescription(event),
    categories: event.categories_arr,
    start: toTime(event.startdt, event.all_day),
    end: toTime(event.enddt, event.all_day),
    location: toLocation(event),
    attendanceText: toAttendanceText(event),
    organizer: event.calendar === null ? null : { name: event.calendar, url: null },
    url: event.url,
    imageUrl: event.featured_image,
    costText: event.registration_cost,
  });
}

function toDescription({ description, shortdesc }: LibcalEvent): Listing['description'] {
  if (description !== null) return { text: description, format: 'html' };
  return shortdesc === null ? null : { text: shortdesc, format: 'text' };
}

function toTime(text: string | null, isAllDay: boolean | null | undefined): PrintedTime | null {
  if (text === null) return null;
  return { text: isAllDay === true ? text.slice(0, 10) : text, timeZoneText: null };
}

/** A room, and the branch that it is in. */
function toLocation({ location, campus }: LibcalEvent): Listing['location'] {
  const words = [location, campus].filter((word) => word !== null);
  return words.length === 0 ? null : toPrintedLocation({ venue: words.join(', ') });
}

function toAttendanceText({ online_event, in_person_registration }: LibcalEvent): string | null {
  if (online_event !== true) return null;
  return in_person_registration === true ? 'hybrid' : 'online';
}
