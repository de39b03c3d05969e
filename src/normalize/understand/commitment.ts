import type { Kind } from '#domain/vocabularies.ts';
import { isOpening } from './openings.ts';
import type { Passage } from './passages.ts';
import type { Words } from './understand.ts';

const COUNT = '(?:\\d{1,3}|one|two|three|four|five|six|eight|ten|twelve|a few|several)';
const RANGE = `${COUNT}(?: ?(?:-|–|to|or) ?${COUNT})?\\+?`;
const PERIOD = '(?:day|week|month|year|shift|session|semester|quarter|season|visit|weekend)';

const WEEKDAY = '(?:sun|mon|tues|wednes|thurs|fri|satur)day';

/** What it takes, in the order of how much it says. */
const COMMITMENTS: readonly RegExp[] = [
  new RegExp(
    `\\b${RANGE}[ -](?:hours?|hrs?|days?|evenings?|afternoons?|mornings?) ?(?:(?:per|a|each|every) |/ ?)(?:${PERIOD}|wk|mo)\\b`,
    'i',
  ),
  new RegExp(`\\b${RANGE}[ -](?:hours?|hrs?) (?:weekly|monthly|daily|biweekly)\\b`, 'i'),
  new RegExp(`\\b${COUNT} ${WEEKDAY}s? (?:morning |afternoon |evening )?(?:per|a|each|every) (?:month|week)\\b`, 'i'),
  new RegExp(`\\bminimum commitment(?: is| of|:) (?:${COUNT}|a) (?:school year|semester|summer|season|year)\\b`, 'i'),
  new RegExp(`\\bshifts? (?:are|is|last) ${RANGE} (?:hours?|hrs?)\\b`, 'i'),
  new RegExp(`\\bterms? (?:last|run)s? ${RANGE} years?\\b`, 'i'),
  new RegExp(
    `\\b${RANGE}[ -](?:hours?|hrs?) (?:on )?(?:(?:the|every) )?(?:other |first |second |third |last )?${WEEKDAY}s?\\b`,
    'i',
  ),
  new RegExp(`\\b${COUNT} (?:shifts?|visits?|sessions?|classes) (?:per|a|each|every) ${PERIOD}\\b`, 'i'),
  new RegExp(`\\b(?:once|twice|three times) (?:per|a|each|every) (?:other )?${PERIOD}\\b`, 'i'),
  new RegExp(`\\b${RANGE}[ -](?:hour|day|week|month|year)s? (?:commitment|shifts?|minimum|terms?)\\b`, 'i'),
  new RegExp(
    `\\b(?:terms?|commitment|minimum) (?:of|are|is) ${RANGE}[ -](?:hours?|days?|weeks?|months?|years?)\\b`,
    'i',
  ),
];
/** Names under which sources state it. */
const STATED_NAME = /commitment|hours|^duration$|time ?required|frequency/i;
const LENGTH_MAX = 120;

/** The time an opening takes, as printed: `two hours a month`; `null` for events and where nothing is said. */
export function findCommitment(words: Words, passages: readonly Passage[], kind: Kind): string | null {
  if (!isOpening(kind)) return null;
  const stated = Object.entries(words.stated).find(([name, text]) => STATED_NAME.test(name) && text.trim() !== '');
  if (stated) return stated[1].trim().slice(0, LENGTH_MAX);
  for (const pattern of COMMITMENTS) {
    for (const { text } of passages) {
      const [printed] = pattern.exec(text) ?? [];
      if (printed !== undefined) return printed;
    }
  }
  return null;
}

const TALK_LENGTH =
  /\b\d{1,3}(?: ?(?:-|–|to|or) ?\d{1,3})?[ -]?min(?:ute)?s? (?:\w+ )?(?:talks?|sessions?|presentations?|slots?|workshops?)\b/i;
const TALK_LENGTH_IN_WORDS =
  /\b(?:five|ten|fifteen|twenty|thirty|forty|forty-five|fifty|sixty|ninety)[ -]minutes? (?:\w+ )?(?:talks?|sessions?|presentations?|slots?|workshops?)\b/i;

/** How long speakers speak, as printed: `ten-minute lightning talk`; `null` when nothing is said. */
export function findTalkLength(passages: readonly Passage[]): string | null {
  const texts = passages.filter(({ from }) => from === 'description' || from === 'title').map(({ text }) => text);
  const printed = texts.flatMap((text) =>
    (TALK_LENGTH.exec(text) ?? TALK_LENGTH_IN_WORDS.exec(text) ?? []).slice(0, 1),
  );
  return printed[0] ?? null;
}
