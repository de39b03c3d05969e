import type { Capture } from '#domain/capture.ts';
import type { Listing } from '#domain/listing.ts';
import { DETECTION, type Adapter, type Reading, type ReadingProblem } from '../../contract.ts';
import { readPageFacts } from '../../html/page-facts.ts';
import { elementsOf, isCutOff, parseHtml, type HtmlPage } from '../../html/parse-html.ts';
import { lineOf } from '../../html/text-of.ts';
import { judgeList, SURE_ENOUGH } from './judge-list.ts';
import { listBlocks, type Block } from './list-blocks.ts';
import { listLines, type Line } from './list-lines.ts';
import type { ReadBlock } from './read-block.ts';
import { ancestorsOf } from './page-tree.ts';
import { readBlocks } from './read-blocks.ts';
import { readOpening } from './read-opening.ts';

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
  const lines = listLines(page);
  const title = lines.find(({ rank }) => rank === 1)?.text ?? titleOf(page);
  const blocks = listBlocks(lines);
  const whole = blocks.filter((block) => !holdsBreak(block, lines, page));
  const read = readBlocks(whole, url, title);
  const pageWords = [
    title,
    titleOf(page),
    ...lines.filter(({ rank }) => rank > 0 && rank < 3).map(({ text }) => text),
  ].join(' ');
  const opening = blocks.length === 0 ? readOpening(lines, url) : null;
  const lists = [...Map.groupBy(read, ({ list }) => list).values()].map((list) => toList(list, pageWords));
  return {
    listings: opening ? [opening] : lists.flatMap(({ listings }) => listings),
    problems: [...lists.flatMap(({ problems }) => problems), ...(whole.length < blocks.length ? [CUT_OFF] : [])],
    next: [],
    page: readPageFacts(page),
  };
}

const CUT_OFF: ReadingProblem = { message: 'The page breaks off inside its last entry.', item: null };

/** The page breaks off inside this block: its last words may be half words. */
function holdsBreak({ lines }: Block, all: readonly Line[], page: HtmlPage): boolean {
  const last = all.at(-1);
  const isLast =
    last !== undefined && lines.some(({ element, text }) => element === last.element && text === last.text);
  return isLast && ancestorsOf(last).some((element) => isCutOff(element, page));
}

/** The entries of one list: listings when it is sure enough that they are events, else candidates for a person to judge. */
function toList(blocks: readonly ReadBlock[], pageWords: string): Pick<Reading, 'listings' | 'problems'> {
  const sureness = judgeList(blocks, pageWords);
  const listings = blocks.map(({ listing }) => listing);
  return sureness >= SURE_ENOUGH
    ? { listings, problems: [] }
    : { listings: [], problems: listings.map((listing) => toCandidate(listing, sureness)) };
}

function toCandidate({ title, whenText }: Listing, sureness: number): ReadingProblem {
  return { message: `Perhaps an event (${Math.round(100 * sureness)} % sure): ${whenText ?? 'no date'}`, item: title };
}

function titleOf({ root }: HtmlPage): string | null {
  for (const element of elementsOf(root)) {
    if (element.name === 'title') return lineOf(element).split(/\s[|–-]\s/)[0] ?? null;
    if (element.name === 'body') return null;
  }
  return null;
}
