import type { Capture } from '#domain/capture.ts';
import type { SourceFacts } from '#domain/source.ts';
import {
  DETECTION,
  NO_PAGE_FACTS,
  type Adapter,
  type PageRequest,
  type Reading,
  type ReadingProblem,
} from '../../contract.ts';
import { readPageFacts } from '../../html/page-facts.ts';
import { parseHtml } from '../../html/parse-html.ts';
import { selectItems, type SelectedItem } from './select-items.ts';
import { toSelectedListing } from './to-selected-listing.ts';

/** Any plain page, by the CSS selectors and the date pattern of the source's own entry. Never chosen by itself. */
export const selectors: Adapter = {
  name: 'selectors',
  label: "Any HTML page, by CSS selectors in the source's entry",
  evidence: 'documented',
  documents: ['https://www.w3.org/TR/selectors-4/', 'https://html.spec.whatwg.org/multipage/'],
  detect: () => DETECTION.none,
  read: (capture, source) =>
    source.selectors
      ? readSelected(capture, source.selectors)
      : toProblem('The entry of the source states no selectors.'),
};

function readSelected({ body, url }: Capture, stated: NonNullable<SourceFacts['selectors']>): Reading {
  const page = parseHtml(body);
  const { items, left, nextPage } = selectItems(page, stated);
  if (items.length === 0) return toProblem(`Nothing on the page matches "${stated.item}".`);
  const shown = items.filter(({ ignored }) => ignored === null);
  const whole = shown.filter((item) => !item.isCutOff);
  return {
    listings: whole.map(({ words }) => toSelectedListing(words, { selectors: stated, pageUrl: url })),
    problems: [...shown.flatMap(toCutOff), ...(left > 0 ? [toTooMany(items.length, left)] : [])],
    next: toNext(nextPage, url),
    page: readPageFacts(page),
  };
}

function toNext(href: string | null, url: string): readonly PageRequest[] {
  return href !== null && URL.canParse(href, url) ? [{ url: new URL(href, url).href, role: 'next-page' }] : [];
}

function toCutOff({ isCutOff, words }: SelectedItem): readonly ReadingProblem[] {
  return isCutOff ? [{ message: 'The page breaks off inside this entry.', item: words.title?.text ?? null }] : [];
}

function toTooMany(count: number, left: number): ReadingProblem {
  return { message: `Only the first ${count} items were read; ${left} more match.`, item: null };
}

function toProblem(message: string): Reading {
  return { listings: [], problems: [{ message, item: null }], next: [], page: NO_PAGE_FACTS };
}
