import type { Evidence } from '#domain/opportunity.ts';
import { splitWords } from './split-words.ts';
import type { Words } from './understand.ts';

/** A title, a name or one sentence: what rules look at, and what is shown as evidence. */
export interface Passage {
  readonly from: Evidence['from'];
  /** As printed, at most `PASSAGE_LENGTH_MAX` characters. */
  readonly text: string;
  /** Folded, see `splitWords`. */
  readonly words: readonly string[];
  /** How many words stand before each mark that ends a part of a title: 1 for `Bookkeeper (Bronx)`. Empty for all else. */
  readonly partEnds: ReadonlySet<number>;
  /** Stands in what an organization says of itself under every text it publishes, or far down: counts for less. */
  readonly isAside: boolean;
}

/** Evidence is at most this long; a sentence without end is cut into pieces at word boundaries. */
const PASSAGE_LENGTH_MAX = 300;
/** What comes after this many characters of a description seldom says what the thing is. */
const MAIN_PART_LENGTH = 1_500;

/** What stands further down than this is not read at all. */
const READ_LENGTH_MAX = 100_000;
/** The same for a title, a name or a place. */
const LINE_LENGTH_MAX = 1_000;

const SENTENCE_END =
  /(?<=[.!?…;])(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=\s\d))(?<![ap]\.m\.(?=\s(?:[a-z]|\w{3,6}day)))(?<!\b(?:[A-Z]|St|Dr|Mr|Mrs|Ms|Ft|Mt|No|vs)\.)\s+|\n+|\s[•·|*]\s/;
const ASIDE_HEADING =
  /^\W*(?:about (?:us|the organi[sz]er|our|the sponsor)|follow us|our sponsors|code of conduct|disclaimer|terms|past events|upcoming events|other (?:events|opportunities))\b/i;

/** A sentence that names so many of them lists what the organization has, not what this is about. */
const COMMITTEES_LISTED_MIN = 3;
const COMMITTEE = /\bcommittees?\b/gi;

/** Every passage of the words, title first. Built once and looked at by all rules. */
export function readPassages(words: Words): readonly Passage[] {
  return [
    ...oneLine('title', words.title),
    ...oneLine('organizer', words.organizer),
    ...oneLine('location', words.location),
    ...oneLine('type', words.typeText),
    ...words.categories.flatMap((category) => oneLine('category', category)),
    ...sentencesOf(words.description?.slice(0, READ_LENGTH_MAX) ?? ''),
  ];
}

function oneLine(from: Evidence['from'], text: string | null): readonly Passage[] {
  return cutLong(text?.slice(0, LINE_LENGTH_MAX).trim() ?? '').map((piece) => toPassage(from, piece));
}

function sentencesOf(description: string): readonly Passage[] {
  const passages: Passage[] = [];
  let length = 0;
  let isAside = false;
  for (const sentence of description.split(SENTENCE_END)) {
    isAside ||= ASIDE_HEADING.test(sentence) || length > MAIN_PART_LENGTH;
    length += sentence.length;
    const isFooter = isAside || (sentence.match(COMMITTEE)?.length ?? 0) >= COMMITTEES_LISTED_MIN;
    for (const piece of cutLong(sentence.trim())) passages.push(toPassage('description', piece, isFooter));
  }
  return passages;
}

/** A passage of words that are already one line. */
export function toPassage(from: Evidence['from'], text: string, isAside = false): Passage {
  return { from, text, words: splitWords(text), partEnds: from === 'title' ? partEndsOf(text) : NO_PARTS, isAside };
}

const NO_PARTS: ReadonlySet<number> = new Set();
/** What ends a part of a title: `Yoga Teacher - Bronx`, `Bookkeeper (evenings)`, `Editor: help us tell our story`. */
const PART_END = /\s[-–—|/]+\s|[:(;,!?…]|\.{2,}/;

function partEndsOf(title: string): ReadonlySet<number> {
  const ends = new Set<number>();
  let count = 0;
  for (const part of title.split(PART_END)) {
    count += splitWords(part).length;
    ends.add(count);
  }
  return ends;
}

function cutLong(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = endOfPiece(text, from);
    pieces.push(text.slice(from, to).trim());
    from = to;
  }
  return pieces.filter((piece) => piece !== '');
}

function endOfPiece(text: string, from: number): number {
  const furthest = from + PASSAGE_LENGTH_MAX;
  if (furthest >= text.length) return text.length;
  const space = text.slice(from, furthest).lastIndexOf(' ');
  return space > 0 ? from + space : furthest;
}
