import { findOwnTitle, type FoundTitle } from './find-title.ts';
import { joinRepeated } from './join-repeated.ts';
import type { Block } from './list-blocks.ts';
import { BOLD_RANK } from './list-lines.ts';
import { isGenericName } from './name-of-heading.ts';
import { isEventName } from './name-words.ts';
import { readBlock, type ReadBlock } from './read-block.ts';
import { completeDay, type PageFrame } from './read-only-day.ts';

/** Reads the blocks of a page; what is printed twice is one. */
export function readBlocks(blocks: readonly Block[], frame: PageFrame): readonly ReadBlock[] {
  const { url, names, statements } = frame;
  const isAboutOne = isNameOfPage(names.first) && !nameThemselves(blocks.map(findOwnTitle));
  const groups = Map.groupBy(blocks, ({ list }) => list);
  const read = [...groups.values()].flatMap((group) => {
    const titles = group.map(findOwnTitle);
    const isSharingTitle = isAboutOne || areAlike(titles) || isHeaded(group, titles);
    return group.map((block) => readBlock(block, { url, names: names.all, statements, isSharingTitle }));
  });
  return completeDay(joinRepeated(read), frame);
}

/** One entry alone below a heading of the first ranks: what looked like its name behind the date heads a part of it. */
function isHeaded([block, ...others]: readonly Block[], [title]: readonly (FoundTitle | null)[]): boolean {
  if (!block || !title || others.length > 0 || title.line.rank === 0 || title.line.rank === BOLD_RANK) return false;
  const isBehind = block.lines.indexOf(title.line) > block.lines.indexOf(block.date);
  const heading = block.headings.find(({ rank }) => rank < title.line.rank && rank <= HEADING_RANK_MAX);
  return isBehind && heading !== undefined && !isGenericName(heading.text);
}

const HEADING_RANK_MAX = 2;

/** A page whose first heading names no calendar is about that one thing, if no entry on it has a name in a name's place. */
function isNameOfPage(title: string | null): boolean {
  return title !== null && !isGenericName(title) && !/\b(?:calendar|schedule|news|home|events|meetings)\b/i.test(title);
}

/** Some name stands in a name's place, or many are words of events. */
function nameThemselves(found: readonly (FoundTitle | null)[]): boolean {
  const eventLike = found.filter((title) => title !== null && isEventName(title.text)).length;
  const isListed = found.length >= REPEATED_MIN && eventLike / found.length >= EVENT_LIKE_SHARE;
  return isListed || found.some((title) => title?.isPlacedAsName);
}

/** From this many blocks on, repetition tells. */
const REPEATED_MIN = 3;
const DIFFERENT_SHARE = 0.5;
const EVENT_LIKE_SHARE = 0.3;

/** Few different words over and over, hardly any of them of events: places or states, not names. */
function areAlike(found: readonly (FoundTitle | null)[]): boolean {
  const titles = found.map((title) => title?.text ?? '');
  const eventLike = titles.filter(isEventName).length;
  return (
    titles.length >= REPEATED_MIN &&
    new Set(titles).size / titles.length <= DIFFERENT_SHARE &&
    eventLike / titles.length < EVENT_LIKE_SHARE
  );
}
