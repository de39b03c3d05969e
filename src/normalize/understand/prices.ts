/** A price as printed somewhere in a text. */
export interface Price {
  readonly amount: number;
  /** ISO 4217; `null` when only a bare number was printed. */
  readonly currency: string | null;
  /** Whom it is for, where the words beside it say so. */
  readonly for: 'member' | 'guest' | null;
}

const PRICE =
  /(?:(?<sign>US\$|CA\$|C\$|AU\$|A\$|NZ\$|\$|€|£|¥|₹)|\b(?<code>USD|EUR|GBP|CAD|AUD|CHF|INR|NZD)) ?(?<amount>\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d{1,6}(?:[.,]\d{2})?)(?!\d)|(?<!\d)(?<amountBefore>\d{1,6}(?:[.,]\d{2})?) ?(?<codeAfter>USD|EUR|GBP|CAD|AUD|CHF|€|£|euros?|dollars?)(?!\w)/gi;

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  AU$: 'AUD',
  A$: 'AUD',
  NZ$: 'NZD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  EURO: 'EUR',
  EUROS: 'EUR',
  DOLLAR: 'USD',
  DOLLARS: 'USD',
};

const GUEST = /\b(?:non-?\s?members?|guests?|general public|public|visitors?|others)\b/i;
const MEMBER = /\bmembers?\b/i;

/** Every price in a text of at most some hundred characters, in order, each with whom the words beside it say it is for. */
export function readPrices(text: string): readonly Price[] {
  const matches = [...text.matchAll(PRICE)];
  const labels = labelsBeside(text, matches);
  return matches.map((match, place) => ({ ...toPrice(match), for: toRole(labels[place] ?? '') }));
}

/** `$25 members / $35 guests` names them behind, `Members: $25, guests: $35` before: the first price shows which. */
function labelsBeside(text: string, matches: readonly RegExpExecArray[]): readonly string[] {
  const ends = matches.map((match) => match.index + match[0].length);
  const before = matches.map((match, place) => text.slice(place === 0 ? 0 : ends[place - 1], match.index));
  const after = matches.map((_, place) => text.slice(ends[place], matches[place + 1]?.index ?? text.length));
  return toRole(before[0] ?? '') === null ? after : before;
}

function toPrice({ groups = {} }: RegExpExecArray): Omit<Price, 'for'> {
  const printed = groups['amount'] ?? groups['amountBefore'] ?? '';
  const sign = (groups['sign'] ?? groups['code'] ?? groups['codeAfter'] ?? '').toUpperCase();
  return { amount: toNumber(printed), currency: CURRENCIES[sign] ?? (sign === '' ? null : sign) };
}

function toNumber(printed: string): number {
  return Number(/,\d{2}$/.test(printed) ? printed.replace(',', '.') : printed.replaceAll(',', ''));
}

function toRole(label: string): Price['for'] {
  if (GUEST.test(label)) return 'guest';
  return MEMBER.test(label) ? 'member' : null;
}
