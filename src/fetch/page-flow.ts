import type { WantedPage } from '#domain/fetching.ts';
import type { PageVisit } from './read-pages.ts';

interface FlowParts {
  /** The next page to ask for, if there is one now. */
  readonly take: () => WantedPage | undefined;
  readonly visit: (request: WantedPage) => Promise<PageVisit>;
  readonly atOnce: number;
}

export interface PageFlow {
  /** The visits that are over, at least one; none when no page is under way and none is left to ask for. */
  readonly next: () => Promise<readonly PageVisit[]>;
}

/** Visits that are over and wait to be taken, for each page that may be under way: so many are asked for ahead of the caller. */
const WAITING_EACH = 2;

/** Keeps so many pages under way, while the caller works on earlier ones. With one at once, it asks only when the caller does. */
export function createPageFlow({ take, visit, atOnce }: FlowParts): PageFlow {
  const heldMax = atOnce === 1 ? 1 : atOnce * (1 + WAITING_EACH);
  const waiting: PageVisit[] = [];
  /** A visit that failed for a fault of our own stays, so that whoever waits next meets it. */
  const underWay = new Set<Promise<void>>();

  function fill(): void {
    while (underWay.size < atOnce && underWay.size + waiting.length < heldMax) {
      const request = take();
      if (!request) return;
      start(request);
    }
  }

  function start(request: WantedPage): void {
    const visited = visitOne(request).finally(() => atOnce > 1 && fill());
    visited.catch(() => undefined); // met by `next`
    underWay.add(visited);

    async function visitOne(wanted: WantedPage): Promise<void> {
      waiting.push(await visit(wanted));
      underWay.delete(visited);
    }
  }

  async function next(): Promise<readonly PageVisit[]> {
    fill();
    while (waiting.length === 0 && underWay.size > 0) await Promise.race(underWay);
    return waiting.splice(0);
  }
  return { next };
}
