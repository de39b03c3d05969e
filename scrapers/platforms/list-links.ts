import type { Capture } from '#domain/capture.ts';
import { elementsOf, parseHtml } from '../html/parse-html.ts';

/** Whole addresses of the links of a page that stay on its own site, in order. */
export function listLinks({ body, url }: Capture): readonly string[] {
  if (!/^[\s\uFEFF]*</.test(body) || !URL.canParse(url)) return [];
  const { origin } = new URL(url);
  return [...elementsOf(parseHtml(body).root)]
    .filter(({ name }) => name === 'a')
    .map(({ attribs }) => attribs['href'] ?? '')
    .filter((href) => href !== '' && URL.canParse(href, url))
    .map((href) => new URL(href, url))
    .filter((link) => link.origin === origin)
    .map(({ href }) => href);
}
