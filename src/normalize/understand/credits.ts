import type { Credit } from '#domain/opportunity.ts';
import type { Passage } from './passages.ts';

/** Bodies and how their credits are printed. */
const CREDITS: readonly (Pick<Credit, 'body' | 'unit'> & { readonly mark: RegExp })[] = [
  {
    body: 'SHRM',
    unit: 'PDC',
    mark: /\bPDCs?\b|\bprofessional development (?:credits?|units?)\b|\bSHRM\b(?=.{0,70}\bcredits?\b|\s*\(\s*\.?\d)/i,
  },
  {
    body: 'HRCI',
    unit: 'credit',
    mark: /\bHRCI\b|\bHR Certification Institute\b|\(?\b(?:HR|general|business|strategic)\b\)? recertification credit/i,
  },
  { body: 'NASBA', unit: 'CPE', mark: /\bCPEs?\b|\bcontinuing professional education\b/i },
  { body: 'IACET', unit: 'CEU', mark: /\bCEUs?\b|\bcontinuing education units?\b/i },
  { body: 'other', unit: 'credit', mark: /\b(?:CLE|CME|PDH|PDU|CNE)s?\b/ },
];

/** A sentence that names a body without one of these only introduces someone: `certified by HRCI`. */
const SPEAKS_OF_CREDIT =
  /credit|recertif|\bPDCs\b|\bCEUs\b|\bCPEs\b|\bhours?\b|approved|\bearn|pending|worth|eligible|(?:PDC|CEU|CPE|HRCI|CLE|CME|PDH|PDU|CNE)s?\s*[:=(]|\d\s*(?:SHRM\s*)?(?:PDC|CEU|CPE|CLE|CME|PDH|PDU|CNE)/i;
/** A sentence that says there are none. */
const DENIES_CREDIT =
  /\bno (?:\S+ ){0,2}(?:credits?|PDCs?|CEUs?|CPEs?)\b|\bnot (?:\S+ ){0,3}(?:approved|eligible|qualify|offered)\b/i;

/** A plain number of credits: no price, time of day, date or percentage. */
const NUMBER =
  /(?<![\d.,$€£:/#-])(?:\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})(?![\d:/%]|\.\d|\s*(?:am|pm|a\.m|p\.m|minutes?|min\b|st\b|nd\b|rd\b|th\b))/gi;
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
};
const NUMBER_WORD = /\b(?:one|two|three|four|five|six|seven|eight)\b/gi;

/** How far, in characters, an amount may stand from the name of its credit. */
const REACH_BEFORE = 45;
const REACH_AFTER = 45;
const AMOUNT_MAX = 100;

/** Continuing-education credits with their amounts, each with its sentence; the amount is `null` when none is printed (`pending`). */
export function findCredits(passages: readonly Passage[]): readonly Credit[] {
  const found = new Map<string, Credit>();
  for (const { from, text } of passages.filter(({ text }) => speaksOfCredit(text))) {
    for (const { body, unit, mark } of CREDITS) {
      const match = mark.exec(text);
      const known = found.get(body);
      if (!match || (known && known.amount !== null)) continue;
      const amount = amountAt(text, match.index, match[0].length);
      if (!known || amount !== null) found.set(body, { body, unit, amount, evidence: { text, from } });
    }
  }
  return [...found.values()];
}

function speaksOfCredit(text: string): boolean {
  return SPEAKS_OF_CREDIT.test(text) && !DENIES_CREDIT.test(text);
}

/** The number set beside the mark by a colon or in brackets, else the last one before it, else the first one after it. */
function amountAt(text: string, at: number, length: number): number | null {
  const after = text.slice(at + length, at + length + REACH_AFTER);
  const beside = /^\s*(?:credits?|hours?|credit hours?)?\s*[:=(]\s*(\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})/i.exec(after)?.[1];
  if (beside !== undefined) return asAmount(Number(beside));
  return numbersIn(text.slice(Math.max(0, at - REACH_BEFORE), at)).at(-1) ?? numbersIn(after)[0] ?? null;
}

function numbersIn(text: string): readonly number[] {
  const digits = (text.match(NUMBER) ?? []).map(Number);
  const numbers =
    digits.length > 0 ? digits : (text.match(NUMBER_WORD) ?? []).map((word) => NUMBER_WORDS[word.toLowerCase()] ?? 0);
  return numbers.filter((number) => asAmount(number) !== null);
}

function asAmount(number: number): number | null {
  return number > 0 && number <= AMOUNT_MAX ? number : null;
}
