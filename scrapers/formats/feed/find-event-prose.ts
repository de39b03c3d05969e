import { casual, type ParsedResult } from 'chrono-node';

/** What a text says of when and where, in its own words. */
export interface EventProse {
  readonly whenText: string | null;
  readonly placeText: string | null;
  /** Last day to apply or register. */
  readonly deadlineText: string | null;
}

/**
 * Finds the date of an event in what an item prints: first behind a label (`Event Dates:`, `When:`), then in the title, then in a line
 * that begins with a date or gives a date with a time of day. Day and month must be said; `next Tuesday` or `6 pm` alone is no date.
 */
export function findEventProse(title: string | null, lines: readonly string[]): EventProse {
  const dated = joinWords([findLabelled(lines, DATE_LABEL, 1), findLabelled(lines, TIME_LABEL, 1)]);
  const labelled = dated && findDate(dated) ? dated : null;
  const whenText = labelled ?? findDate((title ?? '').slice(0, TITLE_LENGTH_MAX))?.text ?? findInLines(lines);
  return { whenText, placeText: findLabelled(lines, PLACE_LABEL, PLACE_LINES_MAX), deadlineText: findDeadline(lines) };
}

/** Of a title only so many characters are looked at. */
const TITLE_LENGTH_MAX = 1_000;

const DATE_LABEL = /^(?:event |start )?(?:dates?|when|day|date (?:and|&) time|dates? ?\/ ?times?)\s?:\s?(.*)$/i;
const TIME_LABEL = /^(?:event |start )?times?\s?:\s?(.*)$/i;
const PLACE_LABEL = /^(?:event )?(?:location|where|venue|place|address)\s?:\s?(.*)$/i;
const ANY_LABEL = /^[A-Z][\w/& ]{1,25}\s?:(?:\s|$)/;

/** An address under its label may run over some lines. */
const PLACE_LINES_MAX = 3;

/** The words behind a label: on its line, or on the lines below it up to the next label. */
function findLabelled(lines: readonly string[], label: RegExp, linesMax: number): string | null {
  const at = lines.findIndex((line) => label.test(line));
  if (at < 0) return null;
  const beside = label.exec(lines[at] ?? '')?.[1]?.trim();
  if (beside) return beside;
  const below = lines.slice(at + 1, at + 1 + linesMax);
  const end = below.findIndex((line) => ANY_LABEL.test(line));
  return joinWords(end < 0 ? below : below.slice(0, end), ', ');
}

function joinWords(words: readonly (string | null)[], separator = ' '): string | null {
  const said = words.filter((word) => word !== null && word !== '');
  return said.length === 0 ? null : said.join(separator);
}

function findInLines(lines: readonly string[]): string | null {
  for (const [position, line] of lines.entries()) {
    const found = findDate(line);
    const isOpening = position < OPENING_LINES && found?.index === 0;
    if (found && (found.hasTime || isOpening)) return found.text;
  }
  return null;
}

const DEADLINE_WORDS =
  /\b(?:(?:apply|applications?|nominations?|proposals?|register|registrations?|sign up|rsvp)(?: (?:are|is))?(?: due)?(?: by| before)|deadline(?: is|:)?|applications? (?:are )?due|applications? close)\s/i;

/** The words after a deadline's own in which its date must stand. */
const DEADLINE_LENGTH = 60;

function findDeadline(lines: readonly string[]): string | null {
  for (const line of lines) {
    const words = DEADLINE_WORDS.exec(line);
    const rest = words && line.slice(words.index + words[0].length).slice(0, DEADLINE_LENGTH);
    const found = rest ? findDate(rest) : undefined;
    if (found && found.index < GAP_MAX) return found.text;
  }
  return null;
}

/** Lines at the top where a date alone counts: calendars print it there, stories do not. */
const OPENING_LINES = 2;

interface FoundDate {
  readonly text: string;
  readonly index: number;
  readonly hasTime: boolean;
}

/** The first date of a line that may be the event's, with the times that follow it. */
function findDate(line: string): FoundDate | undefined {
  if (!MAY_HOLD_DATE.test(line)) return undefined;
  // As long as before, so that positions stay: the date reader knows no "@".
  const results = casual.parse(line.replaceAll('@', ' '));
  const at = results.findIndex(
    (result) => isCertain(result) && !NOT_THE_EVENT.test(line.slice(Math.max(0, result.index - 40), result.index)),
  );
  const first = results[at];
  if (!first) return undefined;
  const run = takeAdjacent(first, results.slice(at + 1));
  const end = (run.at(-1) ?? first).index + (run.at(-1) ?? first).text.length;
  const hasTime = run.some((result) => result.start.isCertain('hour'));
  return { text: line.slice(first.index, end).trim(), index: first.index, hasTime };
}

/** A digit with a month's name, or digits as in `3/5/2026`: spares most lines the work of the date reader. */
const MAY_HOLD_DATE =
  /\d.{0,400}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).{0,400}\d|\d[/.-]\d/i;

/** `8/12` may be a score, a fraction or either of two days. */
function isCertain({ start, text }: ParsedResult): boolean {
  const isBareFraction = /^\d{1,2}[/.-]\d{1,2}$/.test(text.trim());
  return start.isCertain('day') && start.isCertain('month') && !isBareFraction;
}

/** Words before a date which make it the date of something else. */
const NOT_THE_EVENT =
  /\b(?:posted|published|updated|modified|submitted|deadline|due|by|before|until|through|since|founded|established|closes?|expires?|born|ago|as of)\b[^.;!?]{0,15}$/i;

/** Characters between a date and the time that belongs to it: `, from `. */
const GAP_MAX = 8;

function takeAdjacent(first: ParsedResult, others: readonly ParsedResult[]): readonly ParsedResult[] {
  const run = [first];
  for (const other of others) {
    const last = run.at(-1) ?? first;
    if (other.index - (last.index + last.text.length) > GAP_MAX) break;
    run.push(other);
  }
  return run;
}
