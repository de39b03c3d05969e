import type { PrintedObservance, PrintedTime, PrintedZone } from '#domain/listing.ts';
import type { Component } from './components.ts';
import type { ContentLine } from './content-lines.ts';
import { findText, listLines, toText } from './properties.ts';

/** The zones that a file defines, by TZID in lower case. */
export type ZoneById = ReadonlyMap<string, PrintedZone>;

/** Reads the VTIMEZONE blocks. Those that bear an IANA name are left out: the name says it better. */
export function readZones(components: readonly Component[]): ZoneById {
  const zones = new Map<string, PrintedZone>();
  for (const component of components.filter(({ name }) => name === 'VTIMEZONE')) {
    const id = findText(component, 'TZID');
    if (id === null || isIanaName(id) || zones.has(id.toLowerCase())) continue;
    const observances = components.filter(({ parent, name }) => parent === component && OBSERVANCES.has(name));
    zones.set(id.toLowerCase(), {
      locationText: findText(component, 'X-LIC-LOCATION'),
      observances: observances.flatMap(readObservance),
    });
  }
  return zones;
}

/** The time of a DTSTART, DTEND, RECURRENCE-ID. */
export function readTime(line: ContentLine, zones: ZoneById): PrintedTime {
  return toPrintedTime(line.value, line, zones);
}

/** The times of an EXDATE or RDATE, each kept whole when it is a period. */
export function readTimes(line: ContentLine, zones: ZoneById): readonly PrintedTime[] {
  const texts = line.value.split(',');
  return texts.filter((text) => text.trim() !== '').map((text) => toPrintedTime(text, line, zones));
}

const OBSERVANCES = new Set(['STANDARD', 'DAYLIGHT']);

function toPrintedTime(value: string, { params }: ContentLine, zones: ZoneById): PrintedTime {
  const text = value.replaceAll('"', '').trim(); // a quotation that was opened before the zone name
  const timeZoneText = params.get('TZID')?.trim() || null;
  // `VALUE=DATE` with a clock behind it is still a date
  const printed = params.get('VALUE')?.toUpperCase() === 'DATE' ? text.replace(/^(\d{8})T.*$/, '$1') : text;
  const zone = timeZoneText === null ? undefined : zones.get(toText(timeZoneText).toLowerCase());
  return { text: printed, timeZoneText: timeZoneText && toText(timeZoneText), ...(zone && { zone }) };
}

function readObservance(component: Component): readonly PrintedObservance[] {
  const startText = findText(component, 'DTSTART');
  const offsetText = findText(component, 'TZOFFSETTO');
  if (startText === null || offsetText === null) return [];
  const rdateTexts = listLines(component, 'RDATE').flatMap(({ value }) => value.split(','));
  return [{ startText, offsetText, rruleText: findText(component, 'RRULE'), rdateTexts }];
}

function isIanaName(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false; // the runtime knows every IANA name
  }
}
