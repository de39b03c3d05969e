import type { Draft } from '#domain/draft.ts';
import { toListing } from '#domain/listing.ts';
import type { Location } from '#domain/place.ts';
import type { Source } from '#domain/source.ts';
import { toMoment } from '#normalize/moment.ts';
import { makeFacts, makeOccurrence, makeWay } from '../../support/make-opportunity.ts';
import type { Thing } from './invent-thing.ts';

/** What a source says of a thing. One that only passes it on uses a longer title, leaves the street out and links to itself. */
export function toDraft(thing: Thing, source: Source, isPassedOn: boolean): Draft {
  const { number, startLocal, description } = thing;
  const start = startLocal === null ? null : toMoment(startLocal, thing.city.timeZone);
  const title = isPassedOn ? `${thing.title} with ${thing.organizer}` : thing.title;
  const url = `${source.homeUrl}events/${number}`;
  const facts = makeFacts({
    title,
    kind: start ? 'meetup' : 'volunteering',
    ways: [makeWay(start ? 'attend' : 'volunteer')],
    fields: [{ field: 'human-resources', evidence: { text: title, from: 'title' } }],
    descriptionText: description,
    descriptionHtml: `<p>${description}</p>`,
    organizer: { name: thing.organizer, url: null },
    location: toLocation(thing, isPassedOn),
    start,
    isOngoing: start === null,
    url,
  });
  const listing = toListing({
    ...{ adapter: source.adapter, pageUrl: source.url, sourceKey: String(number), title, url },
    description: { text: `<p>${description}</p>`, format: 'html' },
  });
  const occurrences = start ? [makeOccurrence(start)] : [];
  return { sourceId: source.id, sourceKey: String(number), facts, occurrences, listing };
}

function toLocation({ city, venue, street, north, east }: Thing, isPassedOn: boolean): Location {
  return {
    venue,
    street: isPassedOn ? null : street,
    city: city.name,
    region: city.region,
    postalCode: null,
    country: 'US',
    latitude: city.latitude + (isPassedOn ? 0 : north),
    longitude: city.longitude + (isPassedOn ? 0 : east),
    precision: isPassedOn ? 'city' : 'point',
    citySlug: city.slug,
  };
}
