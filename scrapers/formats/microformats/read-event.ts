import { toListing, type Listing, type PrintedOrganizer, type PrintedText, type PrintedTime } from '#domain/listing.ts';
import { allWordsUnder, isRoot, wordsUnder, type Root } from './list-events.ts';
import { readPlace } from './read-place.ts';

/** Copies what an h-event says into a listing. Who comes is not copied: attendees are private persons. */
export function readEvent(event: Root, pageUrl: string): Listing {
  return toListing({
    adapter: 'microformats',
    pageUrl,
    typeText: 'h-event',
    sourceKey: wordsUnder(event, 'uid'),
    title: wordsUnder(event, 'name'),
    description: readDescription(event),
    categories: allWordsUnder(event, 'category'),
    start: timeUnder(event, 'start'),
    end: timeUnder(event, 'end'),
    durationText: wordsUnder(event, 'duration'),
    location: readPlace(event),
    statusText: wordsUnder(event, 'status'),
    organizer: readOrganizer(event),
    url: wordsUnder(event, 'url'),
    imageUrl: wordsUnder(event, 'featured', 'photo'),
    costText: wordsUnder(event, 'price', 'cost'),
    updatedText: wordsUnder(event, 'updated', 'last-modified'),
  });
}

function timeUnder(event: Root, name: string): PrintedTime | null {
  const text = wordsUnder(event, name);
  return text === null ? null : { text, timeZoneText: null };
}

function readDescription({ properties }: Root): PrintedText | null {
  for (const property of ['description', 'content', 'summary'].flatMap((name) => properties[name] ?? [])) {
    if (typeof property === 'string' && property.trim() !== '') return { text: property, format: 'text' };
    if (typeof property === 'object' && 'html' in property && property.html.trim() !== '')
      return { text: property.html, format: 'html' };
  }
  return null;
}

function readOrganizer(event: Root): PrintedOrganizer | null {
  const name = wordsUnder(event, 'organizer');
  const card = (event.properties['organizer'] ?? []).find(isRoot);
  return name === null ? null : { name, url: card ? wordsUnder(card, 'url') : null };
}
