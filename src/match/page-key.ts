import { createHash } from 'node:crypto';
import { toWords } from './fold-words.ts';
import type { MatchCard } from './match-card.ts';
import { toPageIdentity } from './page-identity.ts';

const PREFIX = 'page ';

/**
 * What a listing is known by when its source gives it a new id because its time changed (The Events Calendar): its own page
 * and its title. `undefined` when its address does not name one thing. It says nothing of when that thing is, so it holds only
 * where nothing else on the same page has it.
 */
export function toPageKey({ url, title }: MatchCard): string | undefined {
  const page = toPageIdentity(url);
  if (!page || page.isRoot || page.eventId === null) return undefined;
  const content = [page.key, page.fragment, toWords(title).join(' ')].join('\n');
  return `${PREFIX}${createHash('sha256').update(content).digest().subarray(0, 16).toString('base64url')}`;
}

/** Whether a key was made here, and is none of the source's own. */
export function isPageKey(key: string): boolean {
  return key.startsWith(PREFIX);
}
