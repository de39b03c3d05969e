import { elementsOf, type HtmlPage } from '../../html/parse-html.ts';
import { lineOf } from '../../html/text-of.ts';
import type { Line } from './list-lines.ts';
import { nameOfHeading } from './name-of-heading.ts';
import { isName } from './name-words.ts';

/** Between the parts of a page's title: `Agendas - Library Board | Town of Salem`. */
const BETWEEN_PARTS = /\s+(?:[|–—•·»«:]|::|-)\s+|\s?(?:\||::)\s?/;

const TITLE_LENGTH_MAX = 1_000;

export interface PageNames {
  /** Its first heading or, without one, the first part of its title; as printed. */
  readonly first: string | null;
  /** Everything it is called by, as far as it names something: its headings of the first rank, the parts of its title. */
  readonly all: readonly string[];
  /** The parts of its title, as printed. */
  readonly titleParts: readonly string[];
}

/** The names that a page gives itself, in its first headings and in its title. */
export function namePage(page: HtmlPage, lines: readonly Line[]): PageNames {
  const headings = lines.filter(({ rank }) => rank === 1).map(({ text }) => text);
  const parts = (titleOf(page) ?? '').split(BETWEEN_PARTS).filter((part) => part !== '');
  const names = [...headings, ...parts]
    .map(nameOfHeading)
    .filter((name) => name !== null)
    .filter(isName);
  return { first: headings[0] ?? parts[0] ?? null, all: [...new Set(names)], titleParts: parts };
}

export function titleOf({ root }: HtmlPage): string | null {
  for (const element of elementsOf(root)) {
    if (element.name === 'title') return lineOf(element).slice(0, TITLE_LENGTH_MAX);
    if (element.name === 'body') return null;
  }
  return null;
}
