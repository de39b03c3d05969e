import type { PrintedOffer } from '#domain/listing.ts';
import type { Cost } from '#domain/opportunity.ts';
import type { Kind } from '#domain/vocabularies.ts';
import { isOpening } from './openings.ts';
import type { Passage } from './passages.ts';
import { readPrices, type Price } from './prices.ts';
import type { Words } from './understand.ts';

/** Without one of these a sum in a sentence is no price of admission. */
const SPEAKS_OF_PRICE =
  /\b(?:cost|costs|price|prices|fee|fees|admission|tickets?|members?|guests?|registration|register|entry|per person|suggested donation|tuition|early bird|at the door|(?:lunch|dinner|breakfast|buffet|meal)s? (?:is|are|costs?))\b|\b(?:adults?|students?|seniors?|children|kids|youth|couples?) ?[:–-]? ?[$€£]/i;
/** With one of these it is something else: a goal, a prize, a budget, a rebate. */
const SPEAKS_OF_OTHER_MONEY =
  /\b(?:rais(?:e|ed|ing)|budget|prizes?|salary|worth|million|billion|discount|off|grants?|scholarships?|income|save|saved|fund(?:ed|ing)?|revenue|gift card|fine|stipend|awards?)\b/i;
const FREE =
  /\b(?:free (?:of charge|event|admission|entry|to attend|and open|workshop|webinar|class|meetup|concert|session|to the public|for all|for everyone)|(?:admission|event|entry|attendance|registration|meetup|workshop|meeting|class|it) is free(?! (?:for|to) (?!all|everyone|the public))|no (?:cost|charge|fee|admission)(?: to attend)?(?! (?:for|to) (?!all|everyone|the public|attend))|cost ?: ?free|price ?: ?free|at no cost|kostenlos|kostenfrei|eintritt frei|gratuit|gratis|entrada libre)\b/i;
/** The word alone at the beginning: `Free, snacks provided`, but not `Free parking`. */
const FREE_ALONE =
  /^\W{0,3}free(?: (?:and (?:fun|open)|for (?:members|all|everyone)|to all|with (?:rsvp|registration))\b|[^\S\n]{0,3}(?:[,.!;:(–—]|$))/i;
const FREE_FOR_MEMBERS =
  /\b(?:(?:free|complimentary|no (?:cost|charge|fee)) (?:for|to) (?:\S+ ){0,2}members|members?(?: are| attend|:)? free)\b/i;
const FREE_WORD = /^\W*(?:free|gratis|kostenlos|gratuit|no charge|none|0(?:[.,]00)?)\b/i;
/** Dollars of other countries than the United States are printed with the same sign. */
const OTHER_DOLLARS =
  /\b(?:canada|ontario|qu[eé]bec|british columbia|alberta|australia|new zealand|singapore|hong kong)\b/i;

/** What it costs to come, from the source's offers, else its cost line, else its sentences; `null` when nothing is said. Openings cost nothing worth saying. */
export function findCost(words: Words, passages: readonly Passage[], kind: Kind): Cost | null {
  const printed = printedPrices(words, passages, kind);
  const prices = OTHER_DOLLARS.test(words.location ?? '') ? printed.map(withoutUsDollars) : printed;
  const isFree = words.isFree ?? (prices.length === 0 ? saysFree(words, passages, kind) : null);
  if (prices.length === 0) return freeCost(isFree);
  const isFreeForMembers = passages.some(({ from, text }) => from === 'description' && FREE_FOR_MEMBERS.test(text));
  return toCost(isFreeForMembers ? [...prices.map(withoutMember), FREE_MEMBER] : prices, words.isFree);
}

function printedPrices(words: Words, passages: readonly Passage[], kind: Kind): readonly Price[] {
  const offered = words.offers.flatMap(pricesOfOffer);
  if (offered.length > 0) return offered;
  const stated = words.costText === null ? [] : readPrices(words.costText.slice(0, 300));
  if (stated.length > 0 || isOpening(kind)) return stated;
  return passages
    .filter(({ from, text }) => from === 'description' && isPriceSentence(text))
    .flatMap(({ text }) => readPrices(text));
}

function pricesOfOffer({ name, priceText, currency }: PrintedOffer): readonly Price[] {
  const text = (priceText ?? '').trim().slice(0, 100);
  const [role = null] = readPrices(`$1 ${name ?? ''}`).map((price) => price.for);
  if (FREE_WORD.test(text)) return [{ amount: 0, currency, for: role }];
  if (/^\d{1,6}(?:\.\d{1,2})?$/.test(text)) return [{ amount: Number(text), currency, for: role }];
  return readPrices(text).map((price) => ({ ...price, currency: currency ?? price.currency, for: price.for ?? role }));
}

function isPriceSentence(text: string): boolean {
  return SPEAKS_OF_PRICE.test(text) && !SPEAKS_OF_OTHER_MONEY.test(text);
}

function saysFree({ costText, title }: Words, passages: readonly Passage[], kind: Kind): true | null {
  if (costText !== null && (FREE_WORD.test(costText) || FREE.test(costText))) return true;
  if (isOpening(kind)) return null;
  if (FREE.test(title)) return true;
  return (
    passages.some(({ from, text }) => from === 'description' && (FREE.test(text) || FREE_ALONE.test(text))) || null
  );
}

function freeCost(isFree: boolean | null): Cost | null {
  if (isFree === null) return null;
  const zero = isFree ? 0 : null;
  return { isFree, min: zero, max: zero, currency: null, memberPrice: null, guestPrice: null };
}

function toCost(prices: readonly Price[], statedFree: boolean | null): Cost {
  const amounts = prices.map(({ amount }) => amount);
  const max = Math.max(...amounts);
  return {
    isFree: statedFree ?? max === 0,
    min: Math.min(...amounts),
    max,
    currency: prices.find(({ currency }) => currency !== null)?.currency ?? null,
    memberPrice: prices.find((price) => price.for === 'member')?.amount ?? null,
    guestPrice: prices.find((price) => price.for === 'guest')?.amount ?? null,
  };
}

const FREE_MEMBER: Price = { amount: 0, currency: null, for: 'member' };

/** Beside members who come free, a sum is for the others, whatever word stands next to it. */
function withoutMember(price: Price): Price {
  return price.for === 'member' ? { ...price, for: null } : price;
}

function withoutUsDollars(price: Price): Price {
  return price.currency === 'USD' ? { ...price, currency: null } : price;
}
