import type { Capture } from '#domain/capture.ts';
import type { SourceFacts } from '#domain/source.ts';
import { parseHtml } from '#scrapers/html/parse-html.ts';
import { selectItems, type SelectedItem, type SelectedWords } from '#scrapers/formats/selectors/select-items.ts';

/** Characters of the words shown for each field. */
const WORDS_SHOWN = 80;

/** For the person who writes an entry: what each of its selectors matched, item by item. */
export function explainSelectors({ body }: Capture, { selectors }: SourceFacts): string {
  if (!selectors) return 'The entry states no selectors.\n';
  const { items, nextPage } = selectItems(parseHtml(body), selectors);
  const lines = [
    `${selectors.item}: ${items.length} items`,
    ...items.flatMap(explainItem),
    ...(selectors.nextPage === null ? [] : [`next page: ${nextPage ?? 'none'}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function explainItem({ words, ignored }: SelectedItem, index: number): readonly string[] {
  if (ignored !== null) return [`${index + 1}. left out: ${ignored}`];
  return [`${index + 1}.`, ...Object.entries(words).map(([name, found]) => explainField(name, found))];
}

function explainField(name: string, { matches, text }: SelectedWords): string {
  const count = `${matches} ${matches === 1 ? 'match' : 'matches'}`.padEnd(10);
  return `   ${name.padEnd(10)} ${count}${text === null ? '(nothing)' : text.slice(0, WORDS_SHOWN)}`.trimEnd();
}
