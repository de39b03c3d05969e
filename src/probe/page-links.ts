import type { Capture } from '#domain/capture.ts';
import { elementsOf, parseHtml, wordsOf, type HtmlElement } from '#scrapers/html/parse-html.ts';
import { lineOf } from '#scrapers/html/text-of.ts';

/** One address that a page names, made absolute. */
export interface PageLink {
  readonly url: string;
  /** `feed`: the page says that it is a feed of its own; `embed`: shown inside the page; `link`: something to click on. */
  readonly is: 'feed' | 'embed' | 'link';
  /** Media type stated beside it, lower case; `null` when none is. */
  readonly mediaType: string | null;
  /** Words of the link, white space folded. */
  readonly text: string;
}

/** Links looked at on one page. */
const LINKS_MAX = 2_000;

/** Every web address that a page links to, declares or embeds, in its order, none twice. */
export function listPageLinks({ body, url }: Capture): readonly PageLink[] {
  const found = new Map<string, PageLink>();
  let base = url;
  for (const element of elementsOf(parseHtml(body).root)) {
    if (element.name === 'base') base = toWebUrl(element.attribs['href'], url) ?? base;
    const link = toLink(element, base);
    if (link && found.get(link.url)?.is !== 'feed') found.set(link.url, found.get(link.url) ?? link);
    if (found.size >= LINKS_MAX) break;
  }
  return [...found.values()];
}

function toLink(element: HtmlElement, base: string): PageLink | undefined {
  const { name, attribs } = element;
  if (name === 'a' || name === 'area') return toPageLink(attribs['href'], base, { is: 'link', element });
  if (name === 'iframe' || name === 'script') return toPageLink(attribs['src'], base, { is: 'embed', element });
  const isAlternate = name === 'link' && wordsOf(attribs['rel']?.toLowerCase()).includes('alternate');
  return isAlternate ? toPageLink(attribs['href'], base, { is: 'feed', element }) : undefined;
}

function toPageLink(
  printed: string | undefined,
  base: string,
  { is, element }: Pick<PageLink, 'is'> & { readonly element: HtmlElement },
): PageLink | undefined {
  const url = toWebUrl(printed, base);
  if (url === undefined) return undefined;
  const mediaType = element.attribs['type']?.toLowerCase().split(';')[0]?.trim() || null;
  return { url, is, mediaType, text: is === 'link' ? lineOf(element) : (element.attribs['title'] ?? '') };
}

/** An absolute http or https address without fragment; `webcal:` is how calendars are handed to people. */
export function toWebUrl(printed: string | undefined, base: string): string | undefined {
  const url = URL.parse((printed ?? '').trim().replace(/^webcals?:/i, 'https:'), base);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.hash = '';
  return url.href;
}
