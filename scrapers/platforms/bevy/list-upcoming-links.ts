import type { Capture } from '#domain/capture.ts';
import { DETAIL_PAGES_MAX } from '../../contract.ts';
import { elementsOf, parseHtml } from '../../html/parse-html.ts';
import { lineOf } from '../../html/text-of.ts';

/** Pages of events that stand under a heading of what is upcoming: neither what is past nor what other chapters do. */
export function listUpcomingLinks({ body, url }: Capture): readonly string[] {
  if (!/^[\s\uFEFF]*</.test(body) || !URL.canParse(url) || DETAIL_PATH.test(url)) return [];
  const urls = new Set<string>();
  let isUpcoming = false;
  for (const element of elementsOf(parseHtml(body).root)) {
    if (/^h[1-6]$/.test(element.name)) isUpcoming = /\bupcoming\b/i.test(lineOf(element));
    const link = element.name === 'a' && isUpcoming ? URL.parse(element.attribs['href'] ?? '', url) : null;
    if (link && DETAIL_PATH.test(link.pathname)) urls.add(link.href);
  }
  return [...urls].slice(0, DETAIL_PAGES_MAX);
}

const DETAIL_PATH = /\/events\/details\/[^/?#]/;
