import { foldText, toNumber, toPlainWords } from './fold-words.ts';
import { ABBREVIATIONS, CONTRASTS, COUNTED_WORDS, ROOM_WORDS } from './word-lists.ts';

/** What tells one title from another that is nearly the same. Two titles that both state a mark must share one. */
export interface TitleMarks {
  /** `#4`, `Part IV`, `7th edition`, `Shift 2`, `Track B`. */
  readonly numbers: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  /** Month and day, `10-4`. */
  readonly days: ReadonlySet<string>;
  readonly rooms: ReadonlySet<string>;
  /** Minutes after midnight or noon of the first time that is printed; `null` without one. */
  readonly clockMinutes: number | null;
  /** Group → the members named, by position: `season` → {2}. */
  readonly contrasts: ReadonlyMap<string, ReadonlySet<number>>;
  /** Words that were read as years and days, and say nothing more. */
  readonly readWords: ReadonlySet<string>;
  /** The title without its times, in lower case. */
  readonly text: string;
}

/** Reads the marks of a title. */
export function readTitleMarks(title: string): TitleMarks {
  const folded = foldText(title);
  const text = folded.replace(CLOCK, ' | ').replace(CUT_END, '');
  const found = {
    numbers: new Set<string>(),
    years: new Set<string>(),
    days: new Set<string>(),
    rooms: new Set<string>(),
  };
  const readWords = new Set<string>();
  for (const segment of text.split(SEGMENT_END)) readSegment(segment, found, readWords);
  return { ...found, clockMinutes: readClock(folded), contrasts: readContrasts(title), readWords, text };
}

/** Rooms named in the words of a venue: `Room 217`, `Saal 12`, `Ballroom B`. */
export function readRooms(text: string): ReadonlySet<string> {
  return readTitleMarks(text).rooms;
}

/** The rest of a word before the mark of a title that was cut short. */
const CUT_END = /[\p{L}\p{N}]{0,40}\s?(?:…|\.{3})\s*$/u;
const SEGMENT_END = /[:;,|()[\]{}–—!?]| - |--/;
const CLOCK = /(?<!\d)(\d{1,2})(?::(\d{2}))?\s{0,2}([ap])\.?m(?![a-z])|(?<![\d:])(\d{1,2}):(\d{2})(?!\d)/g;
const YEAR = /^(?:19[89]\d|20[0-4]\d)$/;
const MONTHS = CONTRASTS['month'] ?? [];

interface Found {
  readonly numbers: Set<string>;
  readonly years: Set<string>;
  readonly days: Set<string>;
  readonly rooms: Set<string>;
}

function readSegment(segment: string, found: Found, readWords: Set<string>): void {
  const numeric = /(\p{L}*) ?(?<!\d)(\d{1,2})\/(\d{1,2})(?!\d)/u.exec(segment);
  if (numeric && !COUNTED_WORDS.has(numeric[1] ?? '')) {
    addDay(Number(numeric[2]), String(numeric[3]), { found, readWords }); // `1/14`, but not `part 1/2`
  }
  const words = segment.match(/#\s?\d{1,6}|[\p{L}\p{N}]+/gu) ?? [];
  words.forEach((_, index) => readWord(words, index, { found, readWords }));
}

interface Sink {
  readonly found: Found;
  readonly readWords: Set<string>;
}

function readWord(words: readonly string[], index: number, { found, readWords }: Sink): void {
  const word = words[index] ?? '';
  const before = words[index - 1] ?? '';
  const month = monthOf(word);
  const day = month > 0 ? dayBeside(words, index) : null;
  if (month > 0) readWords.add(word);
  if (day !== null) return addDay(month, day, { found, readWords });
  if (YEAR.test(word)) {
    found.years.add(word);
    readWords.add(word);
    return;
  }
  if (readWords.has(word) || YEAR.test(before)) return; // a day, or the `20` of `2019-20`
  const part = partOf(words, index);
  if (part === null) return;
  if (ROOM_WORDS.has(before)) found.rooms.add(part);
  else found.numbers.add(found.numbers.has(part) ? `${part} again` : part); // `Starcraft 2 - Semifinal 2`
}

/** The number or letter by which a part is counted, if this word is one. */
function partOf(words: readonly string[], index: number): string | null {
  const word = words[index] ?? '';
  const before = words[index - 1] ?? '';
  const isCounted = COUNTED_WORDS.has(before) || ROOM_WORDS.has(before);
  if (word.startsWith('#')) return String(Number(word.slice(1)));
  if (isCounted && word === 'i') return '1';
  if (before === 'of') return null; // how many there are: `part 1 of 3`
  if (isCounted && /^[a-h]$|^\d{1,4}[a-z]$|^[a-z]\d{1,4}$/.test(word)) return word;
  const number = toNumber(word);
  if (number === null) return null;
  const isOrdinal = /[a-z]$/.test(word) && !/^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/.test(word);
  const isLast = index === words.length - 1 && index > 0;
  return isCounted || isOrdinal || isLast ? String(number) : null;
}

function monthOf(word: string): number {
  const name = ABBREVIATIONS.get(word) ?? word;
  return MONTHS.findIndex((month) => month.has(name)) + 1;
}

/** `oct 4`, `4 oct`, `4th of october` are too rare in titles to read further than one word away. */
function dayBeside(words: readonly string[], index: number): string | null {
  const beside = [words[index + 1], words[index - 1]];
  return beside.find((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word ?? '')) ?? null;
}

function addDay(month: number, day: string, { found, readWords }: Sink): void {
  found.days.add(`${month}-${Number.parseInt(day, 10)}`);
  readWords.add(day).add(String(Number.parseInt(day, 10)));
}

function readClock(text: string): number | null {
  const [match] = text.matchAll(CLOCK);
  if (!match) return null;
  return (Number(match[1] ?? match[4]) % 12) * 60 + Number(match[2] ?? match[5] ?? 0);
}

function readContrasts(title: string): ReadonlyMap<string, ReadonlySet<number>> {
  const words = toPlainWords(title).map((word) => ABBREVIATIONS.get(word) ?? word);
  const contrasts = new Map<string, ReadonlySet<number>>();
  for (const [group, members] of Object.entries(CONTRASTS)) {
    const named = members.flatMap((spellings, index) => (words.some((word) => spellings.has(word)) ? [index] : []));
    if (named.length > 0) contrasts.set(group, new Set(named));
  }
  return contrasts;
}
