import type { PrintedText } from '#domain/listing.ts';
import { childElementsOf, parseHtml } from '../../html/parse-html.ts';
import { foldLine, textOf } from '../../html/text-of.ts';

/** What is looked at of one text: beyond it stands no date of the event itself. */
const TEXT_LENGTH_MAX = 6_000;
const LINES_MAX = 25;
const LINE_LENGTH_MAX = 400;

/** The first lines of a text as a reader sees them, each label that opens a new statement on a line of its own. */
export function toPrintedLines({ text, format }: PrintedText): readonly string[] {
  const cut = text.slice(0, TEXT_LENGTH_MAX);
  const seen = format === 'html' ? toSeenText(cut) : cut;
  const lines = seen.split('\n').flatMap((line) => foldLine(line).replace(BEFORE_LABEL, '\n').split('\n'));
  return lines
    .filter((line) => line !== '')
    .slice(0, LINES_MAX)
    .map((line) => line.slice(0, LINE_LENGTH_MAX));
}

/** A title as a reader sees it: RSS titles carry markup and entities, some twice encoded. `null` when nothing is left. */
export function toTitleLine(title: string | null): string | null {
  const isMarkup = /&(?:#\d|#x|[a-z])|<\/?[a-z]/i.test(title ?? '');
  const line = foldLine(isMarkup ? toSeenText(title ?? '') : (title ?? ''));
  return line === '' ? null : line;
}

const BEFORE_LABEL =
  / (?<!\b(?:event|start|starting|end|date and) )(?=(?:(?:event|start) )?(?:dates?|times?|location|where|when|venue)\s?:)/gi;

function toSeenText(html: string): string {
  const { root } = parseHtml(html);
  return childElementsOf(root).map(textOf).join('\n');
}
