import { z } from 'zod';
import type { ReadingProblem } from '../../contract.ts';
import { parseJson } from '../../json/parse-json.ts';
import { NO_EVENT_WORDS, type FeedItem } from './feed-item.ts';

/** JSON Feed 1.1, as far as it is read; each field that is of a wrong type counts as absent. */
const TEXT = z.string().nullish().catch(null);
const FEED = z.object({ title: TEXT, language: TEXT, next_url: TEXT, items: z.array(z.unknown()).catch([]) });
const ITEM = z.object({
  id: z.union([z.string(), z.number()]).nullish().catch(null),
  url: TEXT,
  external_url: TEXT,
  title: TEXT,
  content_html: TEXT,
  content_text: TEXT,
  summary: TEXT,
  image: TEXT,
  date_modified: TEXT,
  tags: z.array(z.string()).catch([]),
});

export interface JsonFeedPage {
  readonly items: readonly FeedItem[];
  readonly problems: readonly ReadingProblem[];
  readonly title: string | null;
  readonly language: string | null;
  readonly nextUrl: string | null;
}

/** Reads a JSON Feed; what is no object among its items becomes a problem. */
export function readJsonFeed(body: string): JsonFeedPage {
  const feed = FEED.safeParse(parseJson(body.replace(/^\ufeff/, ''))).data;
  if (!feed)
    return {
      items: [],
      problems: [{ message: 'The feed is no JSON object.', item: null }],
      title: null,
      language: null,
      nextUrl: null,
    };
  const items: FeedItem[] = [];
  const problems: ReadingProblem[] = [];
  for (const [position, entry] of feed.items.entries()) {
    const { data } = ITEM.safeParse(entry);
    if (data) items.push(toFeedItem(data));
    else problems.push({ message: 'The item is no JSON object.', item: String(position) });
  }
  return {
    items,
    problems,
    title: feed.title ?? null,
    language: feed.language ?? null,
    nextUrl: feed.next_url ?? null,
  };
}

function toFeedItem(item: z.infer<typeof ITEM>): FeedItem {
  const text = item.content_text ?? item.summary;
  const plain = text ? ({ text, format: 'text' } as const) : null;
  return {
    ...NO_EVENT_WORDS,
    key: item.id === null || item.id === undefined ? null : String(item.id),
    title: item.title ?? null,
    link: item.url ?? item.external_url ?? null,
    body: item.content_html ? { text: item.content_html, format: 'html' } : plain,
    categories: item.tags,
    imageUrl: item.image ?? null,
    updatedText: item.date_modified ?? null,
  };
}
