import type { Moment } from '#domain/moment.ts';
import type { Kind, Way } from '#domain/vocabularies.ts';
import { readTime } from '../span.ts';
import { isOpening } from './openings.ts';
import type { Passage } from './passages.ts';
import { listPrintedDeadlines, type PrintedDeadline, type Topic } from './printed-deadlines.ts';
import { isInTime, type Timing } from './timing.ts';
import type { Words } from './understand.ts';

/** Last moments to sign up, apply or submit. */
export interface Deadlines {
  /** For the whole of it. */
  readonly whole: Moment | null;
  /** `null` for a way of which none is known. */
  readonly of: (way: Way) => Moment | null;
}

/** Name under which a source states the call for speakers of an event: its address, or its last day. */
export const CALL_NAME = 'callForSpeakers';

const NONE: Deadlines = { whole: null, of: () => null };
/** An entry that stands on the last day itself. */
const CLOSES_TODAY = /\b(?:close|closes|due|end|ends|deadline)\b.{0,30}\b(?:on )?this (?:day|date)\b/i;
const TITLE_NAMES_LAST_DAY = /\b(?:closes|due|deadline|last day|final day)\b/i;

/**
 * The last moments that the source states, that its offers name, or that its sentences say with certain day and month: each for
 * the ways it speaks of.
 */
export function findDeadlines(words: Words, passages: readonly Passage[], kind: Kind): Deadlines {
  const { timing } = words;
  if (timing === null) return NONE;
  const printed = timing.isSeries ? [] : listPrintedDeadlines(passages, timing);
  const ways = printedWays(printed, kind);
  const stated = timing.deadline ?? entryDay(passages, kind, timing);
  const main = mainWay(words, kind);
  const offered = isOpening(kind) || kind === 'call-for-speakers' ? null : lastOffer(words, timing);
  const of = (way: Way): Moment | null => {
    const group = groupOf(way, kind);
    const own = ways.get(group) ?? (group === main ? stated : null);
    return own ?? (group === 'attend' ? offered : null);
  };
  return { whole: stated ?? of(wholeWay(kind)), of };
}

/** Of an opening all ways but speaking and sponsoring are signed up for at once. */
function groupOf(way: Way, kind: Kind): Way {
  if (way === 'speak' || way === 'sponsor') return way;
  if (isOpening(kind)) return 'volunteer';
  return way === 'attend' ? 'attend' : way === 'volunteer' ? 'volunteer' : 'serve';
}

/** What the deadline that a source states by itself is for. */
function mainWay({ stated }: Words, kind: Kind): Way {
  return stated[CALL_NAME] === undefined ? wholeWay(kind) : 'speak';
}

/** The way whose last day is that of the whole: who misses it misses all. */
function wholeWay(kind: Kind): Way {
  if (kind === 'call-for-speakers') return 'speak';
  return isOpening(kind) ? 'volunteer' : 'attend';
}

/** The first that is printed for a way, unless a later one says that it was extended. */
function printedWays(printed: readonly PrintedDeadline[], kind: Kind): ReadonlyMap<Way, Moment> {
  const ways = new Map<Way, Moment>();
  for (const { topic, moment, isExtended } of printed) {
    const way = wayOf(topic, kind);
    if (!ways.has(way) || isExtended) ways.set(way, moment);
  }
  return ways;
}

function wayOf(topic: Topic, kind: Kind): Way {
  if (kind === 'call-for-speakers') return topic === 'apply' ? 'speak' : topic;
  if (topic === 'speak' || topic === 'sponsor') return topic;
  if (isOpening(kind)) return 'volunteer';
  return topic === 'volunteer' ? 'volunteer' : 'attend';
}

/** A call that stands in the calendar on its last day. */
function entryDay(passages: readonly Passage[], kind: Kind, { start }: Timing): Moment | null {
  if (kind !== 'call-for-speakers' || start === null) return null;
  const says = passages.some(
    ({ from, text }) =>
      (from === 'description' && CLOSES_TODAY.test(text)) || (from === 'title' && TITLE_NAMES_LAST_DAY.test(text)),
  );
  return says ? start : null;
}

/** The day on which the last of the offers ends, where all of them name one and it lies before the day of the start. */
function lastOffer({ offers }: Words, timing: Timing): Moment | null {
  const { start } = timing;
  const ends = offers.flatMap(({ validThrough }) => (validThrough ? (readTime(validThrough, timing) ?? []) : []));
  if (start === null || timing.isSeries || ends.length === 0 || ends.length < offers.length) return null;
  const last = ends.map(({ moment }) => moment).reduce((a, b) => (a.local < b.local ? b : a));
  return last.local.slice(0, 10) < start.local.slice(0, 10) && isInTime(last, timing) ? last : null;
}
