import type { WantedPage } from '#domain/fetching.ts';

export interface PageQueue {
  readonly add: (pages: readonly WantedPage[]) => void;
  /** The next page to ask for, lists before details; `undefined` when nothing is left or a bound is reached. */
  readonly take: () => WantedPage | undefined;
  /** Pages that were wanted and not taken. */
  readonly countLeft: () => number;
}

/** The pages one run wants, in order, none twice (an address counts without its fragment). */
export function createPageQueue(
  first: readonly WantedPage[],
  { pagesMax, detailPagesMax }: { readonly pagesMax: number; readonly detailPagesMax: number },
): PageQueue {
  const seen = new Set<string>();
  const lists: WantedPage[] = [];
  const details: WantedPage[] = [];
  let pagesLeft = pagesMax;
  let detailsLeft = detailPagesMax;

  const add = (pages: readonly WantedPage[]): void => {
    for (const page of pages) {
      const key = toKey(page.url);
      if (seen.has(key)) continue;
      seen.add(key);
      (page.role === 'detail' ? details : lists).push(page);
    }
  };
  const take = (): WantedPage | undefined => {
    if (pagesLeft <= 0) return undefined;
    const page = lists.shift() ?? (detailsLeft > 0 ? details.shift() : undefined);
    if (page?.role === 'detail') detailsLeft -= 1;
    if (page) pagesLeft -= 1;
    return page;
  };
  add(first);
  return { add, take, countLeft: () => lists.length + details.length };
}

function toKey(printed: string): string {
  const url = URL.parse(printed);
  return url ? `${url.origin}${url.pathname}${url.search}` : printed;
}
