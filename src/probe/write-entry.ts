import type { SourceEntry } from '#scrapers/source-entry.ts';
import { isSameSite } from './list-leads.ts';
import type { ProvedFeed } from './prove-lead.ts';

/** A site as its own page calls it. */
export interface SiteFacts {
  readonly homeUrl: string;
  readonly name: string;
}

/** The catalog entry for a proved feed, ready to be pasted: only what was seen is in it. */
export function writeEntry(feed: ProvedFeed, site: SiteFacts): SourceEntry {
  const { lead, adapter, readAt } = feed;
  const city = mostCommon(feed.found.map(({ location }) => location?.citySlug ?? null));
  return {
    id: toId(site),
    name: site.name,
    homeUrl: site.homeUrl,
    url: lead.url,
    adapter,
    authority: lead.isElsewhere && !isSameSite(lead.url, site.homeUrl) ? 'platform' : 'organizer',
    ...(city === null ? {} : { defaults: { city } }),
    basis: `${site.homeUrl} as of ${readAt.slice(0, 10)}: ${lead.why}`,
    checkedOn: readAt.slice(0, 10),
  };
}

/** The town where at least half of what was found takes place. */
function mostCommon(slugs: readonly (string | null)[]): string | null {
  const counts = Map.groupBy(slugs, (slug) => slug);
  for (const [slug, same] of counts) if (slug !== null && same.length * 2 >= slugs.length) return slug;
  return null;
}

const ID_LENGTH_MAX = 60;

/** From the name of the site, else from its host. */
function toId({ name, homeUrl }: SiteFacts): string {
  return slugify(name) || slugify(new URL(homeUrl).hostname.replace(/^www\./, '')) || 'site';
}

function slugify(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? []).join('-').slice(0, ID_LENGTH_MAX).replace(/-+$/, '');
}
