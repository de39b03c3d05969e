import { load, type CheerioAPI } from 'cheerio';
import { SELECTED_FIELDS, type FieldSelector, type PageSelectors, type SelectedField } from '#domain/selectors.ts';
import { isCutOff, type HtmlElement, type HtmlPage } from '../../html/parse-html.ts';
import { foldLine, textOf } from '../../html/text-of.ts';
import { whyNoListing } from './sample-rows.ts';

/** What one selector found inside one item. */
export interface SelectedWords {
  /** Elements that matched. */
  readonly matches: number;
  /** The words taken, as printed; `null` when none were found. */
  readonly text: string | null;
}

/** One match of the item selector. */
export interface SelectedItem {
  readonly words: Readonly<Partial<Record<SelectedField, SelectedWords>>>;
  /** Why it is no listing; `null` when it is one. */
  readonly ignored: string | null;
  /** The page breaks off inside it: its last words may be half words. */
  readonly isCutOff: boolean;
}

export interface SelectedPage {
  readonly items: readonly SelectedItem[];
  /** Further items, beyond the bound. */
  readonly left: number;
  /** Address of the next page as printed. */
  readonly nextPage: string | null;
}

/** Items taken from one page. */
const ITEMS_MAX = 5_000;

/** Applies a source's selectors to its page. Pure: what is read and what `--explain` shows both come from here. */
export function selectItems(page: HtmlPage, selectors: PageSelectors): SelectedPage {
  const $ = load(page.root);
  const toIgnore = new Set(selectors.ignore.flatMap((selector) => elementsAt($, selector)));
  const elements = elementsAt($, selectors.item);
  const items = elements.slice(0, ITEMS_MAX).map((element): SelectedItem => {
    const words = selectWords($, element, selectors);
    const isNamed = toIgnore.has(element);
    const ignored = isNamed ? 'the entry says to ignore it' : whyNoListing(element, words.title?.text ?? null);
    return { words, ignored, isCutOff: isCutOff(element, page) };
  });
  const left = elements.length - items.length;
  return { items, left, nextPage: selectors.nextPage === null ? null : ($(selectors.nextPage).attr('href') ?? null) };
}

function elementsAt($: CheerioAPI, selector: string, within?: HtmlElement): readonly HtmlElement[] {
  const found = within === undefined ? $(selector) : $(within).find(selector);
  return found.toArray().filter((node) => 'attribs' in node);
}

function selectWords($: CheerioAPI, item: HtmlElement, { fields }: PageSelectors): SelectedItem['words'] {
  return Object.fromEntries(
    SELECTED_FIELDS.flatMap((name) => {
      const selector = fields[name];
      if (!selector) return [];
      const elements = selector.select === null ? [item] : elementsAt($, selector.select, item);
      const texts = elements.map((element) => takeWords(element, name, selector));
      return [[name, { matches: elements.length, text: texts.find((text) => text !== null) ?? null }]];
    }),
  );
}

/** Fields whose words stand in an attribute unless the entry names another. */
const USUAL_ATTRIBUTES: Readonly<Partial<Record<SelectedField, string>>> = {
  url: 'href',
  registrationUrl: 'href',
  image: 'src',
};

function takeWords(element: HtmlElement, name: SelectedField, { attribute, after }: FieldSelector): string | null {
  const named = attribute ?? (after === null ? USUAL_ATTRIBUTES[name] : undefined);
  const text = named === undefined ? textOf(element) : (element.attribs[named] ?? '');
  const words = after === null ? text : (findAfter(text, after) ?? '');
  const printed = name === 'description' ? words.trim() : foldLine(words);
  return printed === '' ? null : printed;
}

/** What follows a label on its line, or on the next when the label has one of its own. */
function findAfter(text: string, label: string): string | undefined {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.toLowerCase().includes(label.toLowerCase()));
  const line = lines[at];
  if (line === undefined) return undefined;
  const rest = line.slice(line.toLowerCase().indexOf(label.toLowerCase()) + label.length).trim();
  return rest === '' ? lines[at + 1] : rest;
}
