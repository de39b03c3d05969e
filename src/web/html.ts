/** Markup that may be sent as it is: made by {@link html} alone, since no data can carry its key. */
export interface Html {
  readonly [MARKUP]: string;
}

/** What may stand in a template: text is escaped, markup is not, nothing is left out. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

const MARKUP: unique symbol = Symbol('markup');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A template of HTML. Whatever is put in is text and stays text, between tags and inside quoted attributes; only what is itself
 * a template goes in as markup. Attributes must be quoted, and no address may be put in that was not looked at by `toWebLink`.
 */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = texts[0] ?? '';
  for (const [index, part] of parts.entries()) markup += write(part) + (texts[index + 1] ?? '');
  return { [MARKUP]: markup };
}

/** The markup as text to send. */
export function toMarkup(page: Html): string {
  return page[MARKUP];
}

/** JSON inside a script element: nothing in it can end the element or begin a comment (HTML standard, §4.12.1.3). */
export function jsonBlock(value: unknown): Html {
  const json = JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return { [MARKUP]: `<script type="application/ld+json">${json}</script>` };
}

/** An address that a link may have: http or https; `null` for any other, such as `javascript:`. */
export function toWebLink(text: string | null): string | null {
  const url = text === null ? null : URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

function write(part: Part): string {
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  if (part === null || part === undefined || part === false) return '';
  return isList(part) ? part.map(write).join('') : part[MARKUP];
}

function isList(part: Html | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part);
}

function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? '') : text;
}
