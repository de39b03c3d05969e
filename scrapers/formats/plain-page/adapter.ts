import type { Capture } from '#domain/capture.ts';
import type { Listing } from '#domain/listing.ts';
import { DETECTION, type Adapter, type Reading, type ReadingProblem } from '../../contract.ts';
import { readPageFacts } from '../../html/page-facts.ts';
import { isCutOff, parseHtml, type HtmlPage } from '../../html/parse-html.ts';
import { findDateWords } from './find-date-words.ts';
import { judgeList, SURE_ENOUGH, type Called } from './judge-list.ts';
import { listBlocks, type Block } from './list-blocks.ts';
import { listLines, type Line } from './list-lines.ts';
import { namePage, titleOf } from './name-page.ts';
import type { ReadBlock } from './read-block.ts';
import { ancestorsOf } from './page-tree.ts';
import { readAnnouncement } from './read-announcement.ts';
import { readBlocks } from './read-blocks.ts';
import { readNotice } from './read-notice.ts';
import { readOpening } from './read-opening.ts';
import { readStatements } from './read-statements.ts';
import { withLanguageOfDates } from './language-of-dates.ts';
import { splitDay } from './split-day.ts';
import { splitDates } from './split-dates.ts';

/** Reads dated entries of ordinary HTML by its structure alone, when no markup tells more. */
export const plainPage: Adapter = {
  name: 'plain-page',
  label: 'Ordinary HTML, read by its structure',
  evidence: 'recorded',
  documents: ['https://html.spec.whatwg.org/multipage/'],
  detect,
  read,
};

const HTML = /<(?:html|body|div|table|ul|h[1-6]|p)[\s>]/i;

function detect({ mediaType, body }: Capture): number {
  const isHtml = mediaType === null ? HTML.test(body.slice(0, 5000)) : mediaType.includes('html');
  return isHtml && HTML.test(body) ? DETECTION.possible / 2 : DETECTION.none;
}

function read({ body, url }: Capture): Reading {
  const page = parseHtml(body);
  const { lines: printed, areAll } = listLines(page);
  const lines = printed.flatMap(splitDates).map((line) => ({ ...line, words: findDateWords(line.text) }));
  const names = namePage(page, lines);
  const blocks = listBlocks(lines);
  const whole = blocks.filter((block) => !holdsBreak(block, lines, page));
  const read = readBlocks(whole.flatMap(splitDay), { url, names, lines, statements: readStatements(lines) });
  const headings = lines.filter(({ rank }) => rank > 0 && rank < 3).map(({ text }) => text);
  const pageWords = [names.first, titleOf(page), ...headings].join(' ');
  const alone =
    blocks.length === 0
      ? (readNotice(lines, names, url) ?? readOpening(lines, url) ?? readAnnouncement(page, names, url))
      : null;
  const lists = [...Map.groupBy(read, ({ list }) => list).values()].map((list) =>
    toList(list, { pageName: names.first, pageWords }),
  );
  return {
    listings: alone ? [alone] : lists.flatMap(({ listings }) => listings),
    problems: [
      ...lists.flatMap(({ problems }) => problems),
      ...(whole.length < blocks.length ? [CUT_OFF] : []),
      ...(!areAll || page.html.length < body.length ? [TOO_LARGE] : []),
    ],
    next: [],
    page: withLanguageOfDates(readPageFacts(page), blocks),
  };
}

const CUT_OFF: ReadingProblem = { message: 'The page breaks off inside its last entry.', item: null };

const TOO_LARGE: ReadingProblem = {
  message: 'The page is larger than what is read of one; its end was left unread.',
  item: null,
};

/** The page breaks off inside this block: its last words may be half words. */
function holdsBreak({ lines }: Block, all: readonly Line[], page: HtmlPage): boolean {
  const last = all.at(-1);
  const isLast =
    last !== undefined && lines.some(({ element, text }) => element === last.element && text === last.text);
  return isLast && ancestorsOf(last).some((element) => isCutOff(element, page));
}

/** The entries of one list: listings when it is sure enough that they are events, else candidates for a person to judge. */
function toList(blocks: readonly ReadBlock[], called: Called): Pick<Reading, 'listings' | 'problems'> {
  const sureness = judgeList(blocks, called);
  const listings = blocks.map(({ listing }) => listing);
  return sureness >= SURE_ENOUGH
    ? { listings, problems: [] }
    : { listings: [], problems: listings.map((listing) => toCandidate(listing, sureness)) };
}

function toCandidate({ title, whenText }: Listing, sureness: number): ReadingProblem {
  return { message: `Perhaps an event (${Math.round(100 * sureness)} % sure): ${whenText ?? 'no date'}`, item: title };
}
