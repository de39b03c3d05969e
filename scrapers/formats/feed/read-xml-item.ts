import { toPrintedLocation, type PrintedLocation, type PrintedText } from '#domain/listing.ts';
import type { FeedItem } from './feed-item.ts';
import { readEventWords } from './read-event-words.ts';
import { findWords, listFields } from './find-fields.ts';
import type { XmlField } from './read-xml.ts';

/** Puts the words of an RSS item, Atom entry or xCal event in their places. */
export function readXmlItem(item: XmlField): FeedItem {
  const about = item.attributes['rdf:about'] ?? null;
  return {
    key: findWords(item, ['guid', 'id', 'xcal:uid']) ?? about,
    title: findWords(item, ['title', 'xcal:summary', 'dc:title', 'media:title']),
    link: readLink(item) ?? about,
    body: readBody(item),
    categories: readCategories(item),
    imageUrl: readImage(item),
    updatedText: findWords(item, ['updated', 'dcterms:modified', 'xcal:last-modified']),
    ...readEventWords(item),
    location: readLocation(item),
    organizer: readOrganizer(item),
    typeText: findWords(item, ['ev:type']) ?? (item.name === 'xcal:vevent' ? 'VEVENT' : null),
    statusText: findWords(item, ['xcal:status']) ?? readEventStatus(item),
  };
}

/** RSS writes the address inside, Atom in `href`; an RSS item may carry Atom links beside its own. */
function readLink(item: XmlField): string | null {
  const links = listFields(item, (name) => name === 'link');
  const printed = links.find((link) => link.text !== '' && link.attributes['href'] === undefined)?.text;
  const guid = listFields(item, (name) => name === 'guid').find(({ attributes, text }) => {
    return attributes['ispermalink'] !== 'false' && attributes['isPermaLink'] !== 'false' && /^https?:\/\//i.test(text);
  });
  return printed ?? links.find(isPage)?.attributes['href'] ?? findWords(item, ['xcal:url']) ?? guid?.text ?? null;
}

const BODY_NAMES = ['content:encoded', 'content', 'description', 'summary', 'xcal:description', 'media:description'];

function isPage({ attributes }: XmlField): boolean {
  return (attributes['rel'] ?? 'alternate') === 'alternate';
}

function readBody(item: XmlField): PrintedText | null {
  const bodies = listFields(item, (name) => BODY_NAMES.includes(name));
  const body = bodies
    .toSorted((a, b) => BODY_NAMES.indexOf(a.name) - BODY_NAMES.indexOf(b.name))
    .find((one) => one.text !== '');
  if (!body) return null;
  const isMarkup = /<\/?[a-z!]|&(?:#\d|[a-z])/i.test(body.text) && body.attributes['type'] !== 'text';
  return { text: body.text, format: isMarkup ? 'html' : 'text' };
}

function readCategories(item: XmlField): readonly string[] {
  const fields = listFields(item, (name) => ['category', 'dc:subject', 'xcal:categories'].includes(name));
  const words = fields.flatMap(({ name, text, attributes }) => {
    const printed = attributes['label'] ?? attributes['term'] ?? text;
    return name === 'xcal:categories' ? printed.split(',') : [printed];
  });
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
}

function readImage(item: XmlField): string | null {
  const media = listFields(item, (name) => ['enclosure', 'media:content', 'media:thumbnail'].includes(name));
  const image = media.find(({ name, attributes }) => {
    return name === 'media:thumbnail' || attributes['medium'] === 'image' || attributes['type']?.startsWith('image/');
  });
  return image?.attributes['url'] ?? null;
}

function readLocation(item: XmlField): PrintedLocation | null {
  const where = listFields(item, (name) => name === 'gd:where')[0]?.attributes['valueString'];
  const named =
    findWords(item, ['ev:location', 'xcal:location', 'georss:featurename']) ?? where ?? readForeignPlace(item);
  const point = readPoint(item);
  return named || point ? toPrintedLocation({ text: named ?? null, ...point }) : null;
}

/** A `location` or `venue` in a namespace of the publisher's own. */
function readForeignPlace(item: XmlField): string | null {
  const places = listFields(
    item,
    (name) => /:(?:location|venue|eventlocation)$/.test(name) && !name.startsWith('media:'),
  );
  return places.find((place) => place.text !== '')?.text ?? null;
}

/** W3C Basic Geo, GeoRSS Simple and GML, iCalendar `GEO`: degrees, latitude first. */
function readPoint(item: XmlField): { latitude: number; longitude: number } | null {
  const apart = [
    findWords(item, ['geo:lat', 'xcal:latitude']),
    findWords(item, ['geo:long', 'geo:lon', 'xcal:longitude']),
  ];
  const together = findWords(item, ['georss:point', 'gml:pos', 'xcal:geo']) ?? '';
  const [latitude, longitude] = apart.every((one) => one !== null)
    ? apart.map(Number)
    : together.split(/[\s,;]+/).map(Number);
  if (latitude === undefined || longitude === undefined || (together.trim() === '' && apart.includes(null)))
    return null;
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return isOnEarth ? { latitude, longitude } : null;
}

/** Not the author of the entry: a private person as often as not. */
function readOrganizer(item: XmlField): string | null {
  const printed = findWords(item, ['ev:organizer', 'xcal:organizer']);
  return printed && !/^(?:mailto:|https?:)|@/i.test(printed) ? printed : null;
}

/** Google's `http://schemas.google.com/g/2005#event.canceled`. */
function readEventStatus(item: XmlField): string | null {
  return (
    listFields(item, (name) => name === 'gd:eventstatus')[0]
      ?.attributes['value']?.split('.')
      .at(-1) ?? null
  );
}
