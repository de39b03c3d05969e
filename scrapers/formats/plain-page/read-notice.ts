import { toListing, toPrintedLocation, type Listing } from '#domain/listing.ts';
import { findDateWords } from './find-date-words.ts';
import { NOT_WHEN, type ReadLine } from './find-dates.ts';
import type { PageNames } from './name-page.ts';
import { isEventName, isName } from './name-words.ts';
import { findPlaceTold, SENTENCE_END } from './read-statements.ts';

/** Words by which a sentence says that something will be. */
const ANNOUNCES =
  /\b(?:will (?:be )?(?:hold|held|meet|host|take|gather|begin|start)|notice is hereby given|join us|takes? place|is (?:scheduled|hosting|holding)|come (?:to|and)|findet|se celebrará|tendrá lugar|aura lieu|vindt plaats)\b/i;
const OVER_MANY = /\b(?:meetings|events|calendar|schedule|minutes|agendas?|news|blog)\b/i;
const LINE_LENGTH_MAX = 3_000;
const DAYS_MAX = 1;

/**
 * The one thing that a page announces in prose: `The Planning Commission will hold a hearing on Tuesday, March 24, 2026 at 7 p.m. in …`.
 * `null` unless the page is called by a name of something people go to, and one sentence gives its day with the year and its time.
 */
export function readNotice(lines: readonly ReadLine[], names: PageNames, pageUrl: string): Listing | null {
  const title = names.first;
  if (title === null || !isName(title) || !isEventName(title) || OVER_MANY.test(title)) return null;
  const told = lines
    .filter(({ text }) => text.length <= LINE_LENGTH_MAX)
    .flatMap(({ text }) => text.split(SENTENCE_END).map((sentence) => ({ sentence: sentence.trim(), text })))
    .filter(({ sentence }) => ANNOUNCES.test(sentence) && !NOT_WHEN.test(sentence))
    .map((each) => ({ ...each, words: findDateWords(each.sentence) }))
    .filter(({ words }) => words.hasYear && words.clockText !== null);
  const [first] = told;
  const days = new Set(told.map(({ words }) => words.dayText));
  if (!first || days.size > DAYS_MAX) return null;
  const place = findPlaceTold(first.sentence);
  return toListing({
    adapter: 'plain-page',
    pageUrl,
    title,
    whenText: `${first.words.dayText} ${first.words.clockText}`,
    location: place === null ? null : toPrintedLocation({ text: place }),
    description: { text: first.text, format: 'text' },
  });
}
