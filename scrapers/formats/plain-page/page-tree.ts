import type { HtmlElement } from '../../html/parse-html.ts';
import type { Line } from './list-lines.ts';

/** For each element: how many dates it holds, its first and last line, and the first and last of its dates. */
export interface Measure {
  readonly dates: number;
  readonly first: number;
  readonly last: number;
  readonly firstDate: number | null;
  readonly lastDate: number | null;
}

export type PageTree = ReadonlyMap<HtmlElement, Measure>;

/** Of each element that has lines inside, how many and which; `dated` are the positions of lines with a date. */
export function measurePage(lines: readonly Line[], dated: readonly number[]): PageTree {
  const isDated = new Set(dated);
  const tree = new Map<HtmlElement, Measure>();
  for (const [at, line] of lines.entries()) {
    for (const element of ancestorsOf(line)) {
      const known = tree.get(element);
      tree.set(element, {
        dates: (known?.dates ?? 0) + (isDated.has(at) ? 1 : 0),
        first: known?.first ?? at,
        last: at,
        firstDate: known?.firstDate ?? (isDated.has(at) ? at : null),
        lastDate: isDated.has(at) ? at : (known?.lastDate ?? null),
      });
    }
  }
  return tree;
}

/** The innermost part of the page that holds a line and several dates. */
export function listOf(line: Line | undefined, tree: PageTree): HtmlElement | null {
  return ancestorsOf(line).find((element) => (tree.get(element)?.dates ?? 0) > 1) ?? null;
}

/** Elements round a line that are looked at; a page nested deeper is not made for people. */
const ANCESTORS_MAX = 100;

/** The elements that a line stands in, the innermost first. */
export function ancestorsOf(line: Line | undefined): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  for (
    let element: HtmlElement['parent'] = line?.element ?? null;
    element && 'attribs' in element && found.length < ANCESTORS_MAX;
    element = element.parent
  ) {
    found.push(element);
  }
  return found;
}
