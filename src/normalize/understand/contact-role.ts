import type { Passage } from './passages.ts';
import { rankLabels } from './rank.ts';
import { compiledOnce, compileTable, labelsOf } from './table.ts';
import table from './tables/contact-roles.json' with { type: 'json' };

const roleTable = compiledOnce(() => compileTable(table, labelsOf(table)));

/** The role one is told to turn to: `volunteer coordinator`. Never a name, an address or a number: only words of the table are returned. */
export function findContactRole(passages: readonly Passage[]): string | null {
  const [strongest] = rankLabels(roleTable(), passages, { factors: { description: 1 } });
  return strongest ? strongest.label.replaceAll('-', ' ') : null;
}
