import type { HtmlElement } from '../../html/parse-html.ts';
import { MICRODATA } from './dialects.ts';

/** Steps up from a lonely start to the block that also holds its name. */
const STEPS_MAX = 6;

/**
 * The blocks that stand for events on pages that forgot `itemscope`: for each `startDate` outside of any thing, the smallest
 * block that holds this start alone and a name.
 * @param orphans elements with a property of nothing, in document order
 */
export function adoptOrphans(orphans: readonly HtmlElement[]): readonly HtmlElement[] {
  const starts = orphans.filter((orphan) => MICRODATA.namesOf(orphan).includes('startDate'));
  const names = orphans.filter((orphan) =>
    MICRODATA.namesOf(orphan).some((name) => name === 'name' || name === 'summary'),
  );
  const startCounts = countInside(starts);
  const nameCounts = countInside(names);
  const blocks = starts.map((start) => {
    const alone = blocksRound(start).filter((block) => startCounts.get(block) === 1);
    return alone.find((block) => nameCounts.has(block));
  });
  return [...new Set(blocks)].filter((block) => block !== undefined);
}

function countInside(orphans: readonly HtmlElement[]): ReadonlyMap<HtmlElement, number> {
  const counts = new Map<HtmlElement, number>();
  for (const orphan of orphans)
    for (const block of blocksRound(orphan)) counts.set(block, (counts.get(block) ?? 0) + 1);
  return counts;
}

function blocksRound({ parent }: HtmlElement): readonly HtmlElement[] {
  const blocks: HtmlElement[] = [];
  for (let block = parent; block && 'attribs' in block && blocks.length < STEPS_MAX; block = block.parent)
    blocks.push(block);
  return blocks;
}
