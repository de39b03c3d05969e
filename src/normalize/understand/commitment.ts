import type { Kind } from '#domain/vocabularies.ts';
import { isOpening } from './openings.ts';
import type { Passage } from './passages.ts';
import type { Words } from './understand.ts';

const COUNT = '(?:\\d{1,3}|one|two|three|four|five|six|eight|ten|twelve|a few|several)';
const RANGE = `${COUNT}(?: ?(?:-|–|to|or) ?${COUNT})?\\+?`;
const PERIOD = '(?:day|week|month|year|shift|session|semester|quarter|season|visit|weekend)';

/** What it takes, in the order of how much it says. */
const COMMITMENTS: readonly RegExp[] = [
  new RegExp(
    `\\b${RANGE}[ -](?:hours?|hrs?|days?|evenings?|afternoons?|mornings?) ?(?:(?:per|a|each|every) |/ ?)${PERIOD}\\b`,
    'i',
  ),
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
