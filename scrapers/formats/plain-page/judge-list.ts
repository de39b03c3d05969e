import { isEventName, isNewsName } from './name-words.ts';
import type { ReadBlock } from './read-block.ts';

/** From 0 to 1: from this on, what was found is taken for events; below it, for candidates. */
export const SURE_ENOUGH = 0.5;

const WEIGHTS = {
  none: 0.05,
  clock: 0.4,
  eventName: 0.3,
  papers: 0.25,
  span: 0.25,
  inviting: 0.15,
  eventWordsRound: 0.15,
  ownTitle: 0.1,
  repetition: 0.05,
} as const;

/** What the page is called, and all its words that call it something. */
export interface Called {
  readonly pageName: string | null;
  readonly pageWords: string;
}

/** How sure a reading by structure alone can be of one list: times of day, names of events, agendas, words of events round it. */
export function judgeList(blocks: readonly ReadBlock[], { pageName, pageWords }: Called): number {
  const share = (is: (block: ReadBlock) => boolean) => blocks.filter(is).length / Math.max(1, blocks.length);
  const isNews = blocks.every((block) => block.isNews) || isNewsName(pageName ?? '');
  const isHeaded = ({ heading }: ReadBlock) => !isNews && isEventName(heading);
  const isCalled = (!isNews && isEventName(pageWords)) || share(({ isMarked }) => isMarked) > 0.5;
  const sureness =
    WEIGHTS.none +
    WEIGHTS.clock * share(({ hasClock }) => hasClock) +
    WEIGHTS.eventName * share((block) => isEventName(block.listing.title ?? '') || isHeaded(block)) +
    WEIGHTS.papers * share(({ hasPapers }) => hasPapers) +
    WEIGHTS.span * share(({ isSpan }) => isSpan) +
    WEIGHTS.inviting * share(({ isInviting }) => isInviting) +
    WEIGHTS.ownTitle * share(({ hasOwnTitle }) => hasOwnTitle) +
    (isCalled ? WEIGHTS.eventWordsRound : 0) +
    (blocks.length > 1 ? WEIGHTS.repetition : 0);
  return Math.min(1, Math.round(100 * sureness) / 100);
}
