import { z } from 'zod';
import type { FeedItem } from './feed-item.ts';
import { instantText } from './present-moment.ts';
import type { FeedFacts } from './rss.ts';

const item = z
  .object({
    id: z.string(),
    url: z.string().optional(),
    title: z.string(),
    content_text: z.string(),
    date_published: instantText,
    date_modified: instantText,
    tags: z.array(z.string()),
  })
  .meta({ id: 'JsonFeedItem', description: 'An opportunity as news.' });

/** The wire shape, as https://www.jsonfeed.org/version/1.1/ has it: there, what is unknown is missing. */
export const jsonFeed = z
  .object({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    description: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    language: z.literal('en'),
    items: z.array(item),
    _showup: z.object({ sample: z.boolean().describe('Everything here is made up for a demonstration.') }),
  })
  .meta({ id: 'JsonFeed', description: 'A JSON Feed 1.1.' });

/** A JSON Feed 1.1. */
export function presentJsonFeed(
  items: readonly FeedItem[],
  { name, description, url, homeUrl, isSample }: FeedFacts & { readonly isSample: boolean },
): z.infer<typeof jsonFeed> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    description,
    home_page_url: homeUrl,
    feed_url: url,
    language: 'en',
    items: items.map(presentItem),
    _showup: { sample: isSample },
  };
}

function presentItem({ id, title, url, text, publishedAt, changedAt, tags }: FeedItem): z.infer<typeof item> {
  return {
    id,
    ...(url === null ? {} : { url }),
    title,
    content_text: text,
    date_published: publishedAt,
    date_modified: changedAt,
    tags: [...tags],
  };
}
