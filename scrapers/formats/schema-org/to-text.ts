import type { PrintedText } from '#domain/listing.ts';
import { parseHtml, elementsOf } from '../../html/parse-html.ts';
import { lineOf, textOf } from '../../html/text-of.ts';

/** Words on one line, with what JSON writers left of HTML in them (entities, tags) read as HTML. `null` when nothing is left. */
export function toPlainLine(printed: string | null): string | null {
  if (printed === null) return null;
  const line = MARKUP.test(printed) ? asBody(printed, lineOf) : printed.replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** A description: HTML when it carries tags or entities, once unescaped when the tags themselves were escaped. */
export function toPrintedText(printed: string | null): PrintedText | null {
  if (printed === null || printed.trim() === '') return null;
  const isEscaped = /&lt;\/?[a-z]/i.test(printed) && !/<\/?[a-z]/i.test(printed);
  const text = isEscaped ? asBody(printed, textOf) : printed.trim();
  return { text, format: MARKUP.test(text) ? 'html' : 'text' };
}

const MARKUP = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});|<\/?[a-z][^<>]{0,500}>/i;

function asBody(html: string, read: typeof lineOf): string {
  for (const element of elementsOf(parseHtml(`<body>${html}`).root)) if (element.name === 'body') return read(element);
  return '';
}
