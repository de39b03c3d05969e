import { toListing, toPrintedLocation, type Listing, type PrintedLocation, type PrintedText } from '#domain/listing.ts';
import type { Component } from './components.ts';
import { findLine, findText, listLines, toText, toTexts } from './properties.ts';
import { findImageUrl, findOnlineUrl, findUrl } from './read-links.ts';
import { readRecurrence } from './read-recurrence.ts';
import { readTime, type ZoneById } from './read-times.ts';

export interface EventParts {
  /** Address of the file. */
  readonly pageUrl: string;
  readonly zones: ZoneById;
}

/** Copies the properties of one VEVENT (RFC 5545 §3.6.1) into a listing. */
export function readEvent(event: Component, { pageUrl, zones }: EventParts): Listing {
  const time = (name: string) => {
    const line = findLine(event, name);
    return line ? readTime(line, zones) : null;
  };
  return toListing({
    adapter: 'icalendar',
    pageUrl,
    sourceKey: findText(event, 'UID'),
    title: findText(event, 'SUMMARY'),
    description: readDescription(event),
    typeText: 'VEVENT',
    categories: listLines(event, 'CATEGORIES').flatMap(({ value }) => toTexts(value)),
    start: time('DTSTART'),
    end: time('DTEND'),
    durationText: findText(event, 'DURATION'),
    recurrence: readRecurrence(event, zones),
    location: readLocation(event),
    onlineUrl: findOnlineUrl(event),
    statusText: readStatus(event),
    organizer: readOrganizer(event),
    url: findUrl(event, pageUrl),
    registrationUrl: findText(event, 'X-TICKETS-URL'),
    imageUrl: findImageUrl(event),
    costText: findText(event, 'X-COST'),
    isFree: findText(event, 'X-COST-TYPE')?.toLowerCase() === 'free' ? true : null,
    updatedText: findText(event, 'LAST-MODIFIED'),
    stated: readCustomFields(event),
  });
}

function readDescription(event: Component): PrintedText | null {
  const alternative = listLines(event, 'X-ALT-DESC').find(({ params }) =>
    /html/i.test(params.get('FMTTYPE') ?? 'html'),
  );
  if (alternative) return { text: toText(alternative.value), format: 'html' };
  const text = findText(event, 'DESCRIPTION');
  return text === null ? null : { text, format: HTML_TAG.test(text) ? 'html' : 'text' };
}

/** Many writers put HTML into DESCRIPTION, which RFC 5545 §3.8.1.5 has as plain text. */
const HTML_TAG = /<\/?(?:p|br|a|b|i|div|span|strong|em|ul|ol|li|h[1-6]|table|html)\b[^<>]{0,500}>/i;

function readLocation(event: Component): PrintedLocation | null {
  const point = readPoint(event);
  const apple = findLine(event, 'X-APPLE-STRUCTURED-LOCATION')?.params.get('X-TITLE') ?? null;
  const text = findText(event, 'LOCATION') ?? apple;
  return text === null && !point ? null : toPrintedLocation({ text, ...point });
}

/** GEO (RFC 5545 §3.8.1.6), its semicolon escaped or not; else the `geo:` address of Apple's structured location. */
function readPoint(event: Component): { readonly latitude: number; readonly longitude: number } | undefined {
  const words = findText(event, 'GEO') ?? findText(event, 'X-APPLE-STRUCTURED-LOCATION') ?? '';
  const numbers = /^(?:geo:)?\s*(-?\d{1,3}(?:\.\d+)?)\s*[;,]\s*(-?\d{1,3}(?:\.\d+)?)/i.exec(words);
  const [latitude, longitude] = [Number(numbers?.[1]), Number(numbers?.[2])];
  const isPoint = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return isPoint ? { latitude, longitude } : undefined;
}

/** A calendar that was sent to cancel (RFC 5546 §3.2.5) cancels all its events. */
function readStatus(event: Component): string | null {
  const isCancelling = event.parent !== null && findText(event.parent, 'METHOD')?.toUpperCase() === 'CANCEL';
  return isCancelling ? 'CANCELLED' : findText(event, 'STATUS');
}

/** The name only: the address behind it may be a private person's. */
function readOrganizer(event: Component): Listing['organizer'] {
  const line = findLine(event, 'ORGANIZER');
  const name = line ? toText(line.params.get('CN') ?? '').replace(/^'(.*)'$/, '$1') : '';
  const url = line && /^https?:\/\//i.test(line.value.trim()) ? line.value.trim() : null;
  const isName = name !== '' && !name.includes('@') && !/^mailto:/i.test(name);
  return isName || url ? { name: isName ? name : null, url } : null;
}

/** Trumba's named fields: `X-TRUMBA-CUSTOMFIELD;NAME="Age group":Adults`. */
function readCustomFields(event: Component): Readonly<Record<string, string>> {
  const fields = listLines(event, 'X-TRUMBA-CUSTOMFIELD').flatMap(({ params, value }) => {
    const name = params.get('NAME') ?? '';
    return name === '' ? [] : [[name, toText(value)] as const];
  });
  return Object.fromEntries(fields);
}
