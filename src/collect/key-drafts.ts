import { toCanonicalJson, toHash, toKey } from '#db/values.ts';
import type { Draft } from '#domain/draft.ts';
import { toContentKeys } from '#match/content-key.ts';
import { toMatchCard } from '#match/match-card.ts';
import { isPageKey, toPageKey } from '#match/page-key.ts';
import type { KeyedDraft } from '#store/save-listings.ts';

/**
 * Gives every draft of a page a key of its own. Entries that say the same under one key are one; entries that say different
 * things under one key (each date of a course, all linked to the same page) are told apart by their start.
 */
export function toKeyedDrafts(drafts: readonly Draft[], pageKey: string): readonly KeyedDraft[] {
  const groups = Map.groupBy(
    drafts.map((draft) => toKeyedDraft(draft, pageKey)),
    ({ key }) => key,
  );
  const distinct = [...groups.values()].flatMap((group) => {
    const versions = withoutRepeats(group, ({ hash }) => hash);
    return versions.length === 1 ? versions : versions.map(withStartInKey);
  });
  return withoutSharedPages(withoutRepeats(distinct, ({ key }) => key));
}

function toKeyedDraft(draft: Draft, pageKey: string): KeyedDraft {
  const card = toMatchCard(draft);
  const ownPageKey = toPageKey(card);
  return {
    pageKey,
    key: toKey(draft.sourceKey),
    draft,
    hash: toHash(toCanonicalJson([draft.facts, draft.occurrences])),
    contentKeys: [...toContentKeys(card), ...(ownPageKey === undefined ? [] : [ownPageKey])],
  };
}

/** A page of its own tells a thing only where no other one has the same: the dates of a course have one together. */
function withoutSharedPages(drafts: readonly KeyedDraft[]): readonly KeyedDraft[] {
  const pageKeys = drafts.flatMap(({ contentKeys }) => contentKeys.filter(isPageKey));
  const shared = new Set(pageKeys.filter((key, index) => pageKeys.indexOf(key) !== index));
  if (shared.size === 0) return drafts;
  return drafts.map((keyed) => ({ ...keyed, contentKeys: keyed.contentKeys.filter((key) => !shared.has(key)) }));
}

/** The same draft under a key that names its start too. */
export function withStartInKey(keyed: KeyedDraft): KeyedDraft {
  return { ...keyed, key: toKey(`${keyed.key}|${keyed.draft.facts.start?.local ?? 'undated'}`) };
}

/** The keys under which a draft may be filed. */
export function possibleKeys(keyed: KeyedDraft): readonly string[] {
  return [keyed.key, withStartInKey(keyed).key];
}

/** The first of those that are alike, in the order given. */
function withoutRepeats(drafts: readonly KeyedDraft[], by: (draft: KeyedDraft) => string): readonly KeyedDraft[] {
  return [...new Map(drafts.toReversed().map((draft) => [by(draft), draft])).values()].toReversed();
}
