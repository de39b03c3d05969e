import type { Requirements } from '#domain/opportunity.ts';
import type { Passage } from './passages.ts';
import type { Words } from './understand.ts';

const MINIMUM_AGES: readonly RegExp[] = [
  /\b(?:minimum age|min\.? age|age minimum|age requirement)(?: is| of|:)? ?(\d{1,2})\b/i,
  /\b(?:over|above) the age of (\d{1,2})\b/i,
  /\b(?:at least|minimum of|must be|over|aged?) (\d{1,2})(?: years?)?(?: of age| old|\+| or older| or over| and older| and over| and up| and above)/i,
  /\b(?:at least|must be) (\d{1,2}) years\b/i,
  /\bages? (\d{1,2})(?:\+| and up| and older| and over| and above| or older| to adult)/i,
  /\b(\d{1,2})(?: years?)?(?: of age| old)? (?:or|and) (?:older|over|up|above)\b/i,
  /(?<![\d$.,-])\b(1[2-9]|2[15])\+(?!\d)/,
];
/** Who is helped has an age as well, and it says nothing of who may help. */
const IS_SERVED =
  /\b(?:serv(?:e|es|ing)|help(?:s|ing)?|assist(?:s|ing)?|support(?:s|ing)?|tutor(?:s|ing)?|mentor(?:s|ing)?|teach(?:es|ing)?) (?:\S+ )?(?:people|adults?|seniors?|youths?|kids|children|students|teens|those|boys|girls|men|women|clients|residents)\b/i;
const AGE_NAME = /^(?:minimum ?age|min ?age|age ?range|ages?|typicalagerange)$/i;
const AGE_MIN = 3;
const AGE_MAX = 99;

const ACCESSIBILITY =
  /\b(?:wheelchair[ -](?:accessib\w+|friendly|users? (?:welcome|can)|access)|ADA[ -](?:accessib|complian)|accessible (?:entrance|venue|building|parking|restroom|space|for wheelchairs)|(?:venue|building|space|location) is (?:fully )?accessible|step[ -]free|no steps|CART\b|captioning|for accommodations|hearing loop|sign language interpret|ASL interpret|barrierefrei|reasonable accommodations?)/i;
/** That there is none says nothing that a visitor could count on. */
const NO_ACCESS =
  /\bnot (?:\S+ ){0,2}(?:wheelchair|accessible|ADA)|\bno (?:\S+ )?(?:wheelchair|elevator|step[ -]free)|\binaccessible\b/i;
const TRAINING =
  /\b(?:training (?:(?:and [\w ]{1,30} )?(?:is |are |will be )?)(?:provided|required|mandatory|given)|(?:must|required to|need to|will) (?:attend|complete)[^.]{0,40}(?:training|orientation)|orientation (?:is |session is )?(?:required|mandatory)|mandatory (?:training|orientation)|(?:\d{1,3}|one|two|three)[ -]hours? (?:of )?training|we provide (?:all )?(?:the )?training|(?:we|staff) will train|training for (?:all |new )?volunteers|(?:free|paid|full|on-?site) training|training (?:is )?on[- ]?site|(?:will be|are|is) trained|attend (?:a|an|the|our) (?:\S+ ){0,2}(?:orientation|training)|no training)/i;
const BACKGROUND_CHECK =
  /\b(?:background (?:check|screen|screening|clearance)s?|(?:CORI|DCFS|reference) checks?|livescan|live scan|police (?:check|clearance)|criminal record|fingerprint\w*|DBS check|police check|drug (?:test|screen)\w*|child abuse clearance)/i;

/** What is asked of those who come, where stated: an age in years, and the sentences on access, training and checks. */
export function findRequirements(words: Words, passages: readonly Passage[]): Requirements {
  return {
    minimumAge: statedAge(words.stated) ?? printedAge(passages),
    accessibility: statedText(words.stated, /accessib/i) ?? sentenceWith(passages, ACCESSIBILITY, NO_ACCESS),
    training: statedText(words.stated, /^training/i) ?? sentenceWith(passages, TRAINING),
    backgroundCheck: statedText(words.stated, /background/i) ?? sentenceWith(passages, BACKGROUND_CHECK),
  };
}

function statedAge(stated: Words['stated']): number | null {
  const text = Object.entries(stated).find(([name]) => AGE_NAME.test(name))?.[1] ?? '';
  const [, first] = /^\D{0,20}(\d{1,2})(?!\d)/.exec(text) ?? [];
  return asAge(first);
}

function printedAge(passages: readonly Passage[]): number | null {
  for (const { from, text } of passages) {
    if ((from !== 'description' && from !== 'title') || IS_SERVED.test(text)) continue;
    for (const pattern of MINIMUM_AGES) {
      const age = asAge(pattern.exec(text)?.[1]);
      if (age !== null) return age;
    }
  }
  return null;
}

function asAge(printed: string | undefined): number | null {
  const age = Number(printed ?? Number.NaN);
  return age >= AGE_MIN && age <= AGE_MAX ? age : null;
}

function statedText(stated: Words['stated'], name: RegExp): string | null {
  return (
    Object.entries(stated)
      .find(([key, text]) => name.test(key) && text.trim() !== '')?.[1]
      .trim()
      .slice(0, 300) ?? null
  );
}

function sentenceWith(passages: readonly Passage[], pattern: RegExp, denial?: RegExp): string | null {
  const found = passages.find(
    ({ from, text }) => from === 'description' && pattern.test(text) && denial?.test(text) !== true,
  );
  return found?.text ?? null;
}
