import type { LinkMove } from '#domain/correction.ts';
import { countStandingLinks, type Standing } from '#query/find-standing.ts';
import { restoreLinks } from '#store/move-links.ts';
import { type CorrectionParts, impossible, requireStanding } from './correction-parts.ts';

/**
 * Gives listings the links back that a correction took from them.
 * @returns how the corrected opportunity stood
 * @throws {ShowupError} `correction-impossible` when a later correction moved them on
 */
export async function takeLinksBack(
  moves: readonly LinkMove[],
  opportunityId: string,
  { tx, at }: CorrectionParts,
): Promise<Standing> {
  const standing = await requireStanding(tx, opportunityId);
  const made = moves.map(({ toLinkId }) => toLinkId);
  if ((await countStandingLinks(tx, made)) !== made.length)
    throw impossible('A later correction builds on it: take that one back first.');
  await restoreLinks(tx, moves, at);
  return standing;
}
