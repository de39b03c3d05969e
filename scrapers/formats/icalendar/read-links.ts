import type { Component } from './components.ts';
import { findLine, findText, listLines, toText } from './properties.ts';

/**
 * The event's own page. Where URL is missing or only names the feed itself, as CivicPlus writes it, the page is linked in the
 * description: `https://…/calendar.aspx?EID=123`.
 */
export function findUrl(event: Component, pageUrl: string): string | null {
  const printed = findText(event, 'URL');
  if (printed !== null && !isSamePage(printed, pageUrl)) return printed;
  const description = findText(event, 'DESCRIPTION') ?? '';
  const links = description.match(LINK) ?? [];
  const own = links.find((link) => EVENT_LINK.test(link)) ?? (links[0] === description ? description : undefined);
  return own ?? printed;
}

/** CONFERENCE (RFC 7986 §5.11) and what stood in for it before. */
export function findOnlineUrl(event: Component): string | null {
  const names = [
    'CONFERENCE',
    'X-GOOGLE-CONFERENCE',
    'X-MICROSOFT-SKYPETEAMSMEETINGURL',
    'X-MICROSOFT-ONLINEMEETINGJOINLINK',
  ];
  return names.map((name) => findText(event, name)).find((text) => text !== null && HTTP.test(text)) ?? null;
}

/** IMAGE (RFC 7986 §5.10), an ATTACH that is an image, or the first picture of All-in-One Event Calendar. */
export function findImageUrl(event: Component): string | null {
  const attached = listLines(event, 'ATTACH').find(
    ({ params, value }) => /^image\//i.test(params.get('FMTTYPE') ?? '') || IMAGE_FILE.test(value),
  );
  const line = findLine(event, 'IMAGE') ?? attached;
  const words = line ? toText(line.value) : (findText(event, 'X-WP-IMAGES-URL')?.match(LINK)?.[0] ?? '');
  return HTTP.test(words) ? words : null;
}

const HTTP = /^https?:\/\//i;
const LINK = /https?:\/\/[^\s<>"'\\,;]+/gi;
const EVENT_LINK = /[?&](?:EID|event_?id)=\d+/i;
const IMAGE_FILE = /^https?:\/\/[^\s?#]+\.(?:jpe?g|png|gif|webp)$/i;

function isSamePage(text: string, pageUrl: string): boolean {
  const [url, page] = [URL.parse(text), URL.parse(pageUrl)];
  return (
    url !== null &&
    page !== null &&
    url.host === page.host &&
    url.pathname === page.pathname &&
    url.search === page.search
  );
}
