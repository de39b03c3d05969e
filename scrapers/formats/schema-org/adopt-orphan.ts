import { elementsOf, type HtmlElement } from '../../html/parse-html.ts';
import { MICRODATA } from './dialects.ts';

/** Steps up from a lonely start to the block that also holds its name. */
const STEPS_MAX = 6;

/**
 * The block that a `startDate` outside of any thing belongs to, for pages that forgot `itemscope`: the smallest one that holds
 * this start alone and a name. `undefined` when there is none, and for any other property.
 */
export function adoptOrphan(orphan: HtmlElement): HtmlElement | undefined {
  if (!MICRODATA.namesOf(orphan).includes('startDate')) return undefined;
  let block = parentOf(orphan);
  for (let step = 0; block && step < STEPS_MAX; step += 1) {
    const { starts, hasName } = countInside(block);
    if (starts > 1) return undefined;
    if (hasName) return block;
    block = parentOf(block);
  }
  return undefined;
}

function countInside(block: HtmlElement): { readonly starts: number; readonly hasName: boolean } {
  let starts = 0;
  let hasName = false;
  for (const element of elementsOf(block)) {
    const names = MICRODATA.namesOf(element);
    if (names.includes('startDate')) starts += 1;
    hasName ||= names.includes('name') || names.includes('summary');
    if (starts > 1) break;
  }
  return { starts, hasName };
}

function parentOf({ parent }: HtmlElement): HtmlElement | undefined {
  return parent && 'attribs' in parent ? parent : undefined;
}
