import { toPlainWords, toWords } from './fold-words.ts';
import { toCityName } from './compare-place.ts';
import type { MatchCard } from './match-card.ts';
import { localDatesOf } from './local-dates.ts';
import { toPageIdentity } from './page-identity.ts';
import { STOP_WORDS } from './word-lists.ts';

/** Most keys of one card. */
const KEYS_MAX = 10;

/**
 * The keys under which a card is filed, so that only cards that share one need comparing: its address, its organizer with its
 * title, its date with its venue, with its organizer, and with its town and each telling word of its title. An undated opening
 * is filed by organizer, and by town with each two telling words of its title. A date and a town alone would be too wide: at a
 * million opportunities a large town has dozens on a day. At most `KEYS_MAX`, the narrowest first.
 */
export function toBlockingKeys(card: MatchCard): readonly string[] {
  const page = toPageIdentity(card.url);
  const organizer = toSignature(card.organizer);
  const keys = [
    ...(page && !page.isRoot ? [`address:${page.key}`] : []),
    ...(card.start === null ? undatedKeys(card, organizer) : datedKeys(card, organizer)),
  ];
  return [...new Set(keys)].slice(0, KEYS_MAX);
}

function datedKeys(card: MatchCard, organizer: string): readonly string[] {
  const dates = localDatesOf(card);
  const city = toCityName(card.city);
  const venue = toSignature(card.venue, city);
  const title = toSignature(card.title);
  return [
    ...(organizer === '' ? [] : [`organizer-title:${organizer}|${title}`]),
    ...(venue === '' ? [] : dates.map((date) => `date-venue:${date}|${city}|${venue}`)),
    ...(organizer === '' ? [] : dates.map((date) => `date-organizer:${date}|${organizer}`)),
    ...(city === '' && organizer === '' ? dates.map((date) => `date-title:${date}|${title}`) : []),
    ...(city === ''
      ? []
      : title.split(' ').flatMap((word) => dates.map((date) => `date-city:${date}|${city}|${word}`))),
  ];
}

/** Nearly every opening is called so. */
const OPENING_WORDS = 'volunteer volunteers';

function undatedKeys(card: MatchCard, organizer: string): readonly string[] {
  const city = toCityName(card.city);
  const title = toSignature(card.title, `${city} ${OPENING_WORDS}`) || toSignature(card.title);
  return [
    ...(organizer === '' ? [] : [`undated-organizer:${organizer}`]),
    ...toPairs(title.split(' ')).map((pair) => `undated-city:${city}|${pair}`),
  ];
}

/** Each two of the words; a word that is alone stands for itself. */
function toPairs(words: readonly string[]): readonly string[] {
  if (words.length < 2) return words;
  return words.flatMap((word, index) => words.slice(index + 1).map((other) => `${word} ${other}`));
}

/** Words that make up a signature; longer ones tell more. */
const SIGNATURE_WORDS_MAX = 3;

/**
 * The longest words of a text in the order of the alphabet: spelling variants and left-out words mostly leave them the same.
 * @param known words that say nothing new, as a town's: `Convention Center, Portland` is the one that others call `Convention Center`
 */
function toSignature(text: string | null, known = ''): string {
  const told = known.split(' ');
  const telling = toPlainWords(text ?? '').filter((word) => !STOP_WORDS.has(word) && !told.includes(word));
  const stems = telling.flatMap((word) => toWords(word));
  const longest = [...new Set(stems)].sort((x, y) => y.length - x.length || (x < y ? -1 : 1));
  return longest.slice(0, SIGNATURE_WORDS_MAX).sort().join(' ');
}
