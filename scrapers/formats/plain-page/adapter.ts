import type { Capture } from '#domain/capture.ts';
import { DETECTION, type Adapter, type Reading, type ReadingProblem } from '../../contract.ts';
import { readPageFacts } from '../../html/page-facts.ts';
import { elementsOf, parseHtml, type HtmlPage } from '../../html/parse-html.ts';
import { lineOf } from '../../html/text-of.ts';
import { judgePage, SURE_ENOUGH } from './judge-page.ts';
import { listBlocks } from './list-blocks.ts';
import { listLines } from './list-lines.ts';
import type { ReadBlock } from './read-block.ts';
import { readBlocks } from './read-blocks.ts';

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
  const blocks = readBlocks(listBlocks(lines), url, title);
  const headings = lines.filter(({ rank }) => rank > 0).map(({ text }) => text);
  const sureness = judgePage(blocks, [title, titleOf(page), ...headings].join(' '));
  const isSure = sureness >= SURE_ENOUGH;
  return {
    listings: isSure ? blocks.map(({ listing }) => listing) : [],
    problems: isSure ? [] : blocks.map((block) => toCandidate(block, sureness)),
    next: [],
    page: readPageFacts(page),
  };
}

function toCandidate({ listing }: ReadBlock, sureness: number): ReadingProblem {
  const percent = Math.round(100 * sureness);
  return { message: `Perhaps an event (${percent} % sure): ${listing.whenText ?? 'no date'}`, item: listing.title };
}

function titleOf({ root }: HtmlPage): string | null {
  for (const element of elementsOf(root)) {
    if (element.name === 'title') return lineOf(element).split(/\s[|–-]\s/)[0] ?? null;
    if (element.name === 'body') return null;
  }
  return null;
}
