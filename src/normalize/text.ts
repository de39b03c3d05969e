import { convert } from 'html-to-text';
import sanitizeHtml from 'sanitize-html';
import type { PrintedText } from '#domain/listing.ts';

/** Longest description kept, in characters; what is longer is cut at a word. */
const TEXT_LENGTH_MAX = 20_000;

/** Plain text with paragraphs kept and white space folded; `null` when nothing readable is left. */
export function toPlainText(printed: PrintedText): string | null {
  const raw = printed.format === 'html' ? fromHtml(printed.text) : printed.text;
  const text = raw
    .replace(CONTROL_CHARACTERS, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return text === '' ? null : cutAtWord(text, TEXT_LENGTH_MAX);
}

/** HTML that carries text, lists and http(s) or mailto links and nothing else: safe to show anywhere. `null` when nothing is left. */
export function toSafeHtml(printed: PrintedText): string | null {
  if (printed.format === 'text') return null;
  const html = sanitizeHtml(printed.text.slice(0, 4 * TEXT_LENGTH_MAX), {
    allowedTags: ['p', 'br', 'ul', 'ol', 'li', 'strong', 'b', 'em', 'i', 'a', 'h2', 'h3', 'h4', 'blockquote'],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
  }).trim();
  return html === '' ? null : html;
}

/** One line without markup, as titles and names are kept. */
export function toLine(text: string): string {
  return text.replace(CONTROL_CHARACTERS, ' ').replace(/\s+/g, ' ').trim();
}

// C0 and C1 controls but tab and line feed, and the marks that turn the reading direction.
// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

function fromHtml(html: string): string {
  return convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false } },
      { selector: 'h3', options: { uppercase: false } },
      { selector: 'table', options: { uppercaseHeaderCells: false } },
    ],
    limits: { maxInputLength: 1_000_000, maxDepth: 200 },
  });
}

function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
