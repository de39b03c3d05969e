import type { PageFacts } from '../contract.ts';
import { elementsOf, type HtmlPage } from './parse-html.ts';
import { foldLine } from './text-of.ts';

/** What the head of a page says of everything on it: its language and the name of its site (Open Graph `og:site_name`). */
export function readPageFacts({ root }: HtmlPage): PageFacts {
  let language: string | null = null;
  let publisherName: string | null = null;
  for (const { name, attribs } of elementsOf(root, (element) => element.name === 'html' || element.name === 'head')) {
    if (name === 'html') language ??= toWords(attribs['lang'] ?? attribs['xml:lang']);
    if (name === 'meta' && attribs['property'] === 'og:site_name') publisherName ??= toWords(attribs['content']);
  }
  return { timeZoneText: null, publisherName, language };
}

function toWords(text: string | undefined): string | null {
  const words = foldLine(text ?? '');
  return words === '' ? null : words;
}
