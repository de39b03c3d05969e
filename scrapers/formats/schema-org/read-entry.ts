import {
  toListing,
  type Listing,
  type PrintedOrganizer,
  type PrintedSession,
  type PrintedTime,
} from '#domain/listing.ts';
import { addressUnder, allWordsUnder, itemsOf, LINK_OF_NAME, wordsUnder, type Item } from './item.ts';
import type { Entry } from './list-entries.ts';
import { readOffers } from './read-offers.ts';
import { readPlace } from './read-place.ts';
import { readSchedule } from './read-schedule.ts';
import { readStated } from './read-stated.ts';
import { toPlainLine, toPrintedText } from './to-text.ts';

/** Copies what an event or opening says of itself, and what its whole says for it, into a listing. */
export function readEntry(entry: Entry, pageUrl: string): Listing {
  const { item, shape, typeText } = entry;
  return toListing({
    adapter: 'schema-org',
    pageUrl,
    shape,
    typeText,
    sourceKey: wordsUnder(item, 'identifier'),
    ...readWords(entry),
    ...readTimes(entry),
    ...readWhereabouts(entry),
    ...readAddresses(item),
    offers: readOffers(item),
    isFree: toFlag(wordsUnder(item, 'isAccessibleForFree')),
    stated: readStated(item),
  });
}

function readWords({ item, typeText, whole }: Entry) {
  const course = typeText === 'CourseInstance' ? whole : null;
  return {
    title: firstLine(item, ['name', 'summary', 'headline', 'title']) ?? (course && firstLine(course, ['name'])),
    description: toPrintedText(wordsUnder(item, 'description') ?? (course && wordsUnder(course, 'description'))),
    categories: ['keywords', 'eventType', 'category', 'relevantOccupation', 'occupationalCategory']
      .flatMap((name) => allWordsUnder(item, name))
      .flatMap((words) => words.split(','))
      .map(toPlainLine)
      .filter((words) => words !== null),
    statusText: allWordsUnder(item, 'eventStatus').join(' ') || null,
    updatedText: wordsUnder(item, 'dateModified'),
  };
}

function readTimes(entry: Entry) {
  const { item, shape } = entry;
  const schedule = readSchedule(item);
  const start = timeUnder(item, 'startDate', 'startTime');
  const hasOnlyDay = schedule.start !== null && !/\d[T ]\d/.test(start?.text ?? '');
  return {
    start: hasOnlyDay ? schedule.start : start,
    end: hasOnlyDay ? schedule.end : timeUnder(item, 'endDate', 'endTime'),
    durationText: wordsUnder(item, 'duration') ?? schedule.durationText,
    doors: timeUnder(item, 'doorTime'),
    previousStart: timeUnder(item, 'previousStartDate'),
    deadline: timeUnder(item, 'applicationDeadline') ?? (shape === 'opening' ? timeUnder(item, 'validThrough') : null),
    recurrence: schedule.recurrence,
    sessions: [...entry.sessions.map(toSession), ...schedule.sessions],
  };
}

/** A date with the time of day that some pages print apart from it. */
function timeUnder(item: Item, name: string, clockName?: string): PrintedTime | null {
  const text = wordsUnder(item, name);
  if (text === null) return null;
  const clock = clockName ? wordsUnder(item, clockName) : null;
  const isJoined = clock !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && /^\d{1,2}:\d{2}/.test(clock);
  return { text: isJoined ? `${text}T${clock}` : text, timeZoneText: wordsUnder(item, 'scheduleTimezone', 'timezone') };
}

function toSession(item: Item): PrintedSession {
  return {
    sourceKey: wordsUnder(item, 'identifier') ?? item.id,
    title: firstLine(item, ['name']),
    start: timeUnder(item, 'startDate', 'startTime'),
    end: timeUnder(item, 'endDate', 'endTime'),
    location: readPlace(item).location,
    statusText: wordsUnder(item, 'eventStatus'),
    url: addressUnder(item, 'url'),
    capacity: toCount(wordsUnder(item, 'maximumAttendeeCapacity')),
    remaining: toCount(wordsUnder(item, 'remainingAttendeeCapacity')),
  };
}

function readWhereabouts({ item, whole }: Entry) {
  const own = readPlace(item);
  const shared = whole && own.location === null && own.onlineUrl === null ? readPlace(whole) : own;
  return {
    ...shared,
    organizer: organizerOf(item) ?? (whole && organizerOf(whole)),
    attendanceText:
      allWordsUnder(item, 'eventAttendanceMode').join(' ') || (whole && wordsUnder(whole, 'eventAttendanceMode')),
  };
}

function organizerOf(item: Item): PrintedOrganizer | null {
  for (const property of ['organizer', 'hiringOrganization', 'provider']) {
    const name = firstLine(item, [property]);
    const [organizer] = itemsOf(item, property);
    if (name !== null) return { name, url: organizer ? addressUnder(organizer, 'url', 'sameAs') : null };
  }
  return null;
}

function readAddresses(item: Item) {
  const offer = readOffers(item).find(({ url }) => url !== null);
  return {
    url:
      addressUnder(item, 'url', 'mainEntityOfPage', LINK_OF_NAME) ?? (/^https?:/i.test(item.id ?? '') ? item.id : null),
    registrationUrl: addressUnder(item, 'registrationUrl') ?? offer?.url ?? null,
    imageUrl: addressUnder(item, 'image', 'photo'),
  };
}

function firstLine(item: Item, names: readonly string[]): string | null {
  return toPlainLine(wordsUnder(item, ...names));
}

/** schema.org booleans come as words and as addresses: `True`, `https://schema.org/True`. */
function toFlag(text: string | null): boolean | null {
  if (/(?:^|\/)(?:true|yes)$/i.test(text ?? '')) return true;
  return /(?:^|\/)(?:false|no)$/i.test(text ?? '') ? false : null;
}

function toCount(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
