import { findClock, listDays } from './find-date-words.ts';
import type { ReadLine } from './find-dates.ts';
import { findPlace } from './find-place.ts';
import { isAddress, isPlaceName } from './name-words.ts';

/** What a page says of all its entries at once: `Meetings are held in the Town Hall at 7 p.m.` */
export interface Statement {
  /** Position of its line. */
  readonly at: number;
  readonly clockText: string | null;
  readonly placeText: string | null;
  /** Who meets: `Library Board`. */
  readonly bodyText: string | null;
}

const OF_ALL =
  /\b(?:(?:meetings?|hearings?|sessions?|events?|classes)\b.{0,120}\b(?:held|place|begins?|starts?|conven\w+|scheduled|commence|location|at)|(?:board|commission|committee|council|authority|we)\b.{0,80}\b(?:meets?|holds?|convenes))\b/i;
const LENGTH_MAX = 600;
/** Sentences end behind a word, not behind `N.` or `St.` */
export const SENTENCE_END = /(?<=\p{L}{4}|\)|[ap]\.?m|\d)[.;!](?=\s+\p{Lu}|\s*$)(?<!\b(?:[Bb]lvd|[Bb]ldg|[Ss]uite)\.)/u;
const PLACE_AFTER =
  /\b(?:at|in)\s+(?:the\s+)?((?:\d{1,5}\s|\p{Lu}).{2,150}?)(?=\s+(?:at|on|beginning|starting|every|each|from|unless|to|via)\s|$)/gu;

/** The statements of a page, in its order; lines that tell a day of their own make none. */
export function readStatements(lines: readonly ReadLine[]): readonly Statement[] {
  const found: Statement[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.text.length > LENGTH_MAX || line.words.dayText !== null || !OF_ALL.test(line.text)) continue;
    const statement = readStatement(at, lines);
    if (statement.clockText ?? statement.placeText ?? statement.bodyText) found.push(statement);
    if (found.length >= STATEMENTS_MAX) break;
  }
  return found;
}

/** A page says few things of all its entries. */
const STATEMENTS_MAX = 200;

function readStatement(at: number, lines: readonly ReadLine[]): Statement {
  const text = lines[at]?.text ?? '';
  const told = text.split(SENTENCE_END).filter((each) => OF_ALL.test(each) && listDays(each).length === 0);
  const isLabel = /^.{0,20}\blocation\s?:/i.test(text);
  const labeled = isLabel ? (findPlace(lines.slice(at, at + 4), null)?.text ?? null) : undefined;
  return {
    at,
    clockText: told.map(findClock).find((found) => found !== null) ?? null,
    placeText: labeled === undefined ? (told.map(findPlaceTold).find((found) => found !== null) ?? null) : labeled,
    bodyText: told.map((sentence) => BODY.exec(sentence)?.[1]).find((found) => found !== undefined) ?? null,
  };
}

/** `The Library Board of Trustees meets …`, `Planning Commission meetings are held …` */
const BODY =
  /^\W*(?:(?:[Tt]he|[Aa]ll|[Rr]egular)\s)*(?!(?:The|All|Regular)\s)((?:\p{Lu}[\p{L}'’&.-]*\s(?:(?:of|and|for|the|on|de)\s){0,2}){0,7}\p{Lu}[\p{L}'’]+)\s(?:meets|will meet|meetings|regular meetings|(?:is|are) (?:required|scheduled) .{0,20}to (?:hold|meet)|holds?|will hold|convenes)\b/u;

/** Meetings that are held nowhere say by what. */
const BY_WIRE =
  /\b(?:via|by|through|using|on|held)\s(zoom|webex|(?:microsoft |ms )?teams|teleconference|conference call|virtually|remotely|online)\b/i;

/** The place that a sentence tells: `… in the Town Hall, 12 Main Street, to consider …` */
export function findPlaceTold(sentence: string): string | null {
  const wire = BY_WIRE.exec(sentence)?.[1];
  if (wire !== undefined) return wire;
  const places = [...sentence.matchAll(PLACE_AFTER)].map(([, place]) => (place ?? '').trim().replace(/[,.]+$/, ''));
  return places.find((place) => isAddress(place) || isPlaceName(place)) ?? null;
}

/** The statement that holds for an entry: the nearest above it, else the only one of the page. */
export function findStatement(
  statements: readonly Statement[],
  at: number,
  says: 'clockText' | 'placeText' | 'bodyText',
): string | null {
  const saying = statements.filter((statement) => statement[says] !== null);
  const above = saying.findLast((statement) => statement.at < at);
  const values = new Set(saying.map((statement) => statement[says]));
  return above?.[says] ?? (values.size === 1 ? (saying[0]?.[says] ?? null) : null);
}
