import type { Capture } from '#domain/capture.ts';
import { DETECTION, type Adapter, type PageFacts, type Reading, type ReadingProblem } from '../../contract.ts';
import { listComponents, type Component } from './components.ts';
import { splitContentLines } from './content-lines.ts';
import { findText } from './properties.ts';
import { readSeries } from './read-series.ts';
import { readZones } from './read-times.ts';

/** Any ICS file: Meetup groups, Google, Luma, LibCal, CivicPlus, Trumba, Wild Apricot, Outlook, WordPress. */
export const icalendar: Adapter = {
  name: 'icalendar',
  label: 'iCalendar file (.ics)',
  evidence: 'recorded',
  documents: ['RFC 5545', 'RFC 7986', 'vCalendar 1.0'],
  detect,
  read,
};

function detect({ body, mediaType }: Capture): number {
  const beginning = body.slice(0, BEGINNING_LENGTH_MAX).trimStart();
  if (BEGIN_LINE.test(beginning) && !OTHER_FORMAT.test(beginning)) return DETECTION.sure;
  return mediaType === 'text/calendar' ? DETECTION.possible : DETECTION.none;
}

/** The first block may stand behind a few junk lines, but not inside a page of another format. */
const BEGIN_LINE = /^[ \t\ufeff]*BEGIN[ \t]*:[ \t]*V(?:CALENDAR|EVENT)/im;
const OTHER_FORMAT = /^\ufeff?[<{[]/;
const BEGINNING_LENGTH_MAX = 4000;

function read(capture: Capture): Reading {
  const { lines, junk } = splitContentLines(capture.body);
  const components = listComponents(lines);
  const events = components.filter(({ name }) => name === 'VEVENT');
  const listings = readSeries(events, { pageUrl: capture.url, zones: readZones(components) });
  const problems = [...junk.slice(0, JUNK_TOLD_MAX).map(junkProblem), ...wholeProblems(components)];
  return { listings, problems, next: [], page: readPageFacts(components) };
}

/** A file of another kind would tell each of its lines. */
const JUNK_TOLD_MAX = 20;

function junkProblem(line: string): ReadingProblem {
  return { message: 'A line is no content line (RFC 5545 §3.1).', item: line.slice(0, 100) };
}

function wholeProblems(components: readonly Component[]): readonly ReadingProblem[] {
  if (components.some(({ name }) => name.startsWith('V'))) return [];
  return [{ message: 'The file holds no calendar.', item: null }];
}

/** `NAME`, `REFRESH-INTERVAL` and the like are RFC 7986; the `X-WR-` names came before it. */
function readPageFacts(components: readonly Component[]): PageFacts {
  const calendars = components.filter(({ name }) => name === 'VCALENDAR');
  const find = (name: string) =>
    calendars.map((calendar) => findText(calendar, name)).find((text) => text !== null) ?? null;
  return { timeZoneText: find('X-WR-TIMEZONE'), publisherName: find('X-WR-CALNAME') ?? find('NAME'), language: null };
}
