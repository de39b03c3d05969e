import type { Passage } from './passages.ts';
import { rankLabels } from './rank.ts';
import { compiledOnce, compileTable, labelsOf } from './table.ts';
import table from './tables/contact-roles.json' with { type: 'json' };

const roleTable = compiledOnce(() => compileTable(table, labelsOf(table)));

/** Without one of these the sentence only mentions the role. */
const TELLS_TO_TURN_TO =
  /\b(?:contact|call|e-?mail|reach(?: out)?|ask for|speak (?:to|with)|apply to|write to|send|questions|rsvp|register with|get in touch)\b/i;

/** The role one is told to turn to: `volunteer coordinator`. Never a name, an address or a number: only words of the table are returned. */
export function findContactRole(passages: readonly Passage[]): string | null {
  const telling = passages.filter(({ text }) => TELLS_TO_TURN_TO.test(text));
  const [strongest] = rankLabels(roleTable(), telling, { factors: { description: 1 } });
  return strongest ? strongest.label.replaceAll('-', ' ') : null;
}
