import type { YearPage } from '../claim.ts';
import { endOf, type Issue, type Shown } from '../publisher.ts';
import { describe } from './calendar.ts';

/** An RSS feed with event times, in pages of so many items that name the next one. */
export function printFeed(itemsPerPage: number) {
  return (shown: readonly Shown[], { origin }: Issue): Readonly<Record<string, YearPage>> => {
    const count = Math.max(1, Math.ceil(shown.length / itemsPerPage));
    const pages = Array.from({ length: count }, (_, index) => {
      const items = shown.slice(index * itemsPerPage, (index + 1) * itemsPerPage);
      const next = index + 1 < count ? `${origin}${toPath(index + 1)}` : undefined;
      const body = toRss(items, next);
      return [
        toPath(index),
        { status: 200, mediaType: 'application/rss+xml', body, claims: items.map(({ claim }) => claim) },
      ] as const;
    });
    return Object.fromEntries(pages);
  };
}

function toPath(index: number): string {
  return index === 0 ? '/events.rss' : `/events.rss?page=${index + 1}`;
}

function toRss(items: readonly Shown[], next: string | undefined): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:ev="http://purl.org/rss/1.0/modules/event/">
<channel>
<title>Programs</title>
${next === undefined ? '' : `<atom:link rel="next" href="${next}"/>`}
${items.map(toItem).join('\n')}
</channel>
</rss>
`;
}

/** A feed has no word for the state of a thing: it stands in the title. */
function toItem({ happening, state, claim }: Shown): string {
  return `<item>
<guid isPermaLink="false">${happening.code}</guid>
<title>${state.status === 'scheduled' ? '' : `${state.status.toUpperCase()}: `}${claim.title}</title>
<link>${claim.url}</link>
<description>${describe(happening.code)}</description>
<ev:startdate>${state.start?.toString({ smallestUnit: 'minute' })}</ev:startdate>
<ev:enddate>${endOf(state)?.toString({ smallestUnit: 'minute' })}</ev:enddate>
<ev:location>${state.isOnline ? 'Online event (Zoom)' : `${happening.venue}, ${happening.street}, Memphis, TN 38103`}</ev:location>
<ev:organizer>${happening.organizer}</ev:organizer>
</item>`;
}
