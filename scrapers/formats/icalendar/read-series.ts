import type { Listing, PrintedOverride } from '#domain/listing.ts';
import type { Component } from './components.ts';
import { findLine, findText } from './properties.ts';
import { readEvent, type EventParts } from './read-event.ts';
import { readTime } from './read-times.ts';

/**
 * One listing a series: instances told apart by RECURRENCE-ID (RFC 5545 §3.8.4.4) are folded into the event of the same UID.
 * Of several versions of one event the one with the highest SEQUENCE stands (RFC 5546 §2.1.5). An instance whose series is
 * not in the file is a listing of its own, and so is each of several events that a careless writer gave one UID.
 */
export function readSeries(events: readonly Component[], parts: EventParts): readonly Listing[] {
  const byUid = Map.groupBy(events, (event) => findText(event, 'UID') ?? event);
  return [...byUid.values()].flatMap((sameUid) => readSameUid(sameUid, parts));
}

function readSameUid(events: readonly Component[], parts: EventParts): readonly Listing[] {
  const masters = latest(events.filter((event) => !findLine(event, 'RECURRENCE-ID')));
  const overrides = latest(events.filter((event) => findLine(event, 'RECURRENCE-ID')));
  const owner = masters.find((event) => findLine(event, 'RRULE') ?? findLine(event, 'RDATE')) ?? masters[0];
  if (!owner) return overrides.map((event) => readLoneInstance(event, parts));
  return masters.map((event, index) => {
    const listing = withKey(readEvent(event, parts), index === 0 ? null : findText(event, 'DTSTART'));
    return event === owner && overrides.length > 0 ? withOverrides(listing, overrides, parts) : listing;
  });
}

/** Leaves out each version that a later one of the same event replaces. */
function latest(events: readonly Component[]): readonly Component[] {
  if (events.length < 2 || events.length > VERSIONS_MAX) return events;
  return events.filter((event) => !events.some((other) => replaces(other, event)));
}

/** A UID that so many events bear names none of them, and each would be compared with each. */
const VERSIONS_MAX = 100;

/** Same instance, higher SEQUENCE, and a title or start in common: some writers give unrelated events one UID. */
function replaces(other: Component, event: Component): boolean {
  if (sequenceOf(other) <= sequenceOf(event)) return false;
  const has = (name: string) => findText(other, name) === findText(event, name);
  const isInstance = findLine(event, 'RECURRENCE-ID') !== undefined;
  return isInstance ? has('RECURRENCE-ID') : has('SUMMARY') || has('DTSTART');
}

function sequenceOf(event: Component): number {
  return Number.parseInt(findText(event, 'SEQUENCE') ?? '0', 10) || 0;
}

function withOverrides(listing: Listing, events: readonly Component[], parts: EventParts): Listing {
  const overrides = events.flatMap((event) => readOverride(event, parts));
  const recurrence = listing.recurrence ?? { rrules: [], rdates: [], exdates: [], exrules: [], overrides: [] };
  return { ...listing, recurrence: { ...recurrence, overrides } };
}

function readOverride(event: Component, parts: EventParts): readonly PrintedOverride[] {
  const line = findLine(event, 'RECURRENCE-ID');
  if (!line) return [];
  const rangeText = line.params.get('RANGE');
  const override = { recurrenceId: readTime(line, parts.zones), listing: readEvent(event, parts) };
  return [rangeText ? { ...override, rangeText } : override];
}

function readLoneInstance(event: Component, parts: EventParts): Listing {
  return withKey(readEvent(event, parts), findText(event, 'RECURRENCE-ID'));
}

/** Instances of one UID that stand alone are told apart by what follows the `#`. */
function withKey(listing: Listing, mark: string | null): Listing {
  return mark === null || listing.sourceKey === null
    ? listing
    : { ...listing, sourceKey: `${listing.sourceKey}#${mark}` };
}
