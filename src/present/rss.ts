import type { FeedItem } from './feed-item.ts';

/** How a feed introduces itself. */
export interface FeedFacts {
  readonly name: string;
  readonly description: string;
  /** Where the feed is served. */
  readonly url: string;
  /** The pages for people of the same service. */
  readonly homeUrl: string;
}

/** An RSS 2.0 document (https://www.rssboard.org/rss-specification). Its bytes change only when an item does. */
export function presentRss(items: readonly FeedItem[], { name, description, url, homeUrl }: FeedFacts): string {
  const changed = items.map(({ changedAt }) => Date.parse(changedAt));
  const built = changed.length === 0 ? '' : element('lastBuildDate', toRfc822(Math.max(...changed)));
  const head = [
    element('title', name),
    element('link', homeUrl),
    element('description', description),
    element('language', 'en'),
    built,
    `<atom:link href="${escapeXml(url)}" rel="self" type="application/rss+xml"/>`,
  ].join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${head}
${items.map(presentItem).join('\n')}
</channel></rss>
`;
}

function presentItem({ id, title, url, text, publishedAt, tags }: FeedItem): string {
  const parts = [
    element('title', title),
    url === null ? '' : element('link', url),
    `<guid isPermaLink="false">${escapeXml(id)}</guid>`,
    element('pubDate', toRfc822(Date.parse(publishedAt))),
    element('description', toHtml(text)),
    ...tags.map((tag) => element('category', tag)),
  ];
  return `<item>${parts.join('')}</item>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** Readers take a description for HTML, so text is escaped once as HTML and again as XML. */
function toHtml(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${escapeXml(paragraph)}</p>`)
    .join('');
}

// XML 1.0 has no place for most control characters, escaped or not (§2.2).
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `Thu, 05 Mar 2026 18:00:00 GMT` */
function toRfc822(epochMs: number): string {
  return new Date(epochMs).toUTCString();
}
