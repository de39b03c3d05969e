import type { ReadBlock } from './read-block.ts';

/** From 0 to 1: how surely what was found on a page are events. From this on they are listings; below it, candidates. */
export const SURE_ENOUGH = 0.5;

/** Words that a page of events says of itself. */
const EVENT_WORDS =
  /\b(?:events?|calendar|meetings?|conferences?|workshops?|webinars?|schedule|hearings?|sessions?|programs?|volunteer\w*|class(?:es)?|agendas?|board|commission|committee|council|veranstaltung\w*|termine?|eventos?)\b/i;

/** How sure a reading by structure alone can be: times of day, names of their own, repetition, and words of events. */
export function judgePage(blocks: readonly ReadBlock[], pageWords: string): number {
  if (blocks.length === 0) return 0;
  const share = (is: (block: ReadBlock) => boolean) => blocks.filter(is).length / blocks.length;
  const sureness =
    0.1 +
    0.3 * share(({ hasClock }) => hasClock) +
    0.2 * share(({ hasOwnTitle }) => hasOwnTitle) +
    (EVENT_WORDS.test(pageWords) || share(({ isMarked }) => isMarked) > 0.5 ? 0.3 : 0) +
    (blocks.length > 1 ? 0.1 : 0);
  return Math.round(100 * sureness) / 100;
}
