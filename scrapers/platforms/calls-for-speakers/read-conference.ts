import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing } from '#domain/listing.ts';
import type { JsonShape } from '../../json/read-json-page.ts';
import { FLAG, WORDS } from '../../json/shapes.ts';

/** Name under `stated` of the address at which talks are taken. */
const CALL_URL = 'callForSpeakers';

const CONFERENCE = z.object({
  name: WORDS,
  url: WORDS,
  startDate: WORDS,
  endDate: WORDS,
  city: WORDS,
  country: WORDS,
  online: FLAG,
  cfpUrl: WORDS,
  cfpEndDate: WORDS,
});
type Conference = z.infer<typeof CONFERENCE>;

/** A file of confs.tech: conferences of one year and topic, with the last day of their call where there is one. */
export function conferenceShape(pageUrl: string): JsonShape<readonly unknown[], Conference> {
  return {
    page: z.array(z.unknown()),
    listEntries: (entries) => entries,
    entry: CONFERENCE,
    toListing: (conference) => toConferenceListing(conference, pageUrl),
  };
}

function toConferenceListing(conference: Conference, pageUrl: string): Listing {
  const { city, country, online, cfpUrl, cfpEndDate } = conference;
  return toListing({
    adapter: 'calls-for-speakers',
    pageUrl,
    typeText: 'Conference',
    title: conference.name,
    start: toDay(conference.startDate),
    end: toDay(conference.endDate),
    deadline: toDay(cfpEndDate),
    location: city === null && country === null ? null : toPrintedLocation({ city, country }),
    attendanceText: online === true ? (city === null ? 'online' : 'hybrid') : null,
    url: conference.url,
    registrationUrl: cfpUrl,
    stated: toStated(cfpUrl, cfpEndDate),
  });
}

/** A call is told by its address, or by its last day alone. */
export function toStated(callUrl: string | null, lastDay: string | null): Readonly<Record<string, string>> {
  const told = callUrl ?? lastDay;
  return told === null ? {} : { [CALL_URL]: told };
}

function toDay(text: string | null): Listing['start'] {
  return text === null ? null : { text, timeZoneText: null };
}
