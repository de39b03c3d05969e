import { toPlainWords, toWords } from './fold-words.ts';
import { toCityName } from './compare-place.ts';
import type { MatchCard } from './match-card.ts';
import { localDatesOf } from './local-dates.ts';
import { toPageIdentity } from './page-identity.ts';
import { STOP_WORDS } from './word-lists.ts';

/** Most keys of one card. */
const KEYS_MAX = 6;

/**
 * The keys under which a card is filed, so that only cards that share one need comparing: its address, its date with its town,
 * its organizer and its venue, and its organizer with its title. An undated opening is filed by organizer, and by town with
 * the telling words of its title. Each key is narrow at a million opportunities: a date and a town, or an organizer, have
 * hundreds at most. At most `KEYS_MAX`, the narrowest first.
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
  const city = toCityName(card.city);
  const venue = toSignature(card.venue);
  const title = toSignature(card.title);
  const byDate = localDatesOf(card).flatMap((date) => [
    ...(city === '' ? [] : [`date-city:${date}|${city}`]),
    ...(organizer === '' ? [] : [`date-organizer:${date}|${organizer}`]),
    ...(city === '' && organizer === '' ? [`date-title:${date}|${title}`] : []),
  ]);
  const [date] = localDatesOf(card);
  return [
    ...(organizer === '' ? [] : [`organizer-title:${organizer}|${title}`]),
    ...byDate,
    ...(venue === '' ? [] : [`date-venue:${date}|${venue}`]),
  ];
}

function undatedKeys(card: MatchCard, organizer: string): readonly string[] {
  const words = toSignature(card.title).split(' ').slice(0, UNDATED_WORDS_MAX);
  const city = toCityName(card.city);
  return [
    ...(organizer === '' ? [] : [`undated-organizer:${organizer}`]),
    ...words.map((word) => `undated-city:${city}|${word}`),
  ];
}

/** Words of a title under which an opening is filed. */
const UNDATED_WORDS_MAX = 3;
/** Words that make up a signature; longer ones tell more. */
const SIGNATURE_WORDS_MAX = 3;

/** The longest words of a text in the order of the alphabet: spelling variants and left-out words mostly leave them the same. */
function toSignature(text: string | null): string {
  const telling = toPlainWords(text ?? '').filter((word) => !STOP_WORDS.has(word));
  const stems = telling.flatMap((word) => toWords(word));
  const longest = [...new Set(stems)].sort((x, y) => y.length - x.length || (x < y ? -1 : 1));
  return longest.slice(0, SIGNATURE_WORDS_MAX).sort().join(' ');
}
