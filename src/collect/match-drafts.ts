import type { Db } from '#db/connect.ts';
import { toKey } from '#db/values.ts';
import { toBlockingKeys } from '#match/blocking-keys.ts';
import { compare, type Verdict } from '#match/compare.ts';
import { type MatchCard, toMatchCard } from '#match/match-card.ts';
import { listMatchCandidates } from '#query/list-match-candidates.ts';
import type { KeyedDraft } from '#store/save-listings.ts';
import type { NewLink } from '#store/save-links.ts';
import type { UnsureMatch } from '#store/unsure-matches.ts';
import { v7 as uuidv7 } from 'uuid';

interface Candidate {
  readonly opportunityId: string;
  readonly card: MatchCard;
}

/** What came of matching. */
export interface Matched {
  readonly links: readonly NewLink[];
  /** Opportunities that may be the same as one that was linked to; a person decides. */
  readonly unsure: readonly UnsureMatch[];
}

/** Doubts kept of one draft, the strongest. */
const UNSURE_MAX = 3;

/** Decides for each draft which opportunity it is of: one that is known, one that begins with an earlier draft, or a new one. */
export async function matchDrafts(tx: Db, drafts: readonly KeyedDraft[]): Promise<Matched> {
  const cards = drafts.map(({ draft }) => toMatchCard(draft));
  const keys = cards.map((card) => toBlockingKeys(card).map(toKey));
  const file = await openFile(tx, [...new Set(keys.flat())]);
  const decided = drafts.map(({ key }, index) => {
    const card = cards[index];
    const cardKeys = keys[index];
    if (!card || !cardKeys) throw new RangeError('Each draft has a card.');
    const { link, unsure } = decide(card, listFiled(file, cardKeys));
    for (const cardKey of cardKeys) addTo(file, cardKey, { opportunityId: link.opportunityId, card });
    return { link: { key, ...link }, unsure };
  });
  return { links: decided.map(({ link }) => link), unsure: decided.flatMap(({ unsure }) => unsure) };
}

type CardFile = Map<string, Candidate[]>;

async function openFile(tx: Db, keys: readonly string[]): Promise<CardFile> {
  const file: CardFile = new Map();
  for (const found of keys.length === 0 ? [] : await listMatchCandidates(tx, keys)) {
    const candidate = { opportunityId: found.opportunityId, card: toMatchCard(found) };
    for (const key of found.keys) addTo(file, key, candidate);
  }
  return file;
}

function addTo(file: CardFile, key: string, candidate: Candidate): void {
  const filed = file.get(key);
  if (filed) filed.push(candidate);
  else file.set(key, [candidate]);
}

function listFiled(file: CardFile, keys: readonly string[]): readonly Candidate[] {
  return [...new Set(keys.flatMap((key) => file.get(key) ?? []))];
}

interface Decided {
  readonly link: Omit<NewLink, 'key'>;
  readonly unsure: readonly UnsureMatch[];
}

function decide(card: MatchCard, candidates: readonly Candidate[]): Decided {
  const judged = candidates
    .map((candidate) => ({ ...candidate, verdict: compare(card, candidate.card) }))
    .toSorted((a, b) => b.verdict.score - a.verdict.score || (a.opportunityId < b.opportunityId ? -1 : 1));
  const link = toLink(judged.find(({ verdict }) => verdict.outcome === 'same'));
  const unsure = judged
    .filter(({ verdict, opportunityId }) => verdict.outcome === 'unsure' && opportunityId !== link.opportunityId)
    .slice(0, UNSURE_MAX)
    .map(({ opportunityId: otherId, verdict }) => {
      return { opportunityId: link.opportunityId, otherId, score: verdict.score, reason: toReason(verdict) };
    });
  return { link, unsure };
}

function toLink(best: { readonly opportunityId: string; readonly verdict: Verdict } | undefined): Decided['link'] {
  if (!best) return { opportunityId: uuidv7(), verdict: 'first', score: 1, reason: 'Nothing known is the same.' };
  const { opportunityId, verdict } = best;
  return { opportunityId, verdict: 'same', score: verdict.score, reason: toReason(verdict) };
}

function toReason({ reasons }: Verdict): string {
  return reasons.map(({ text }) => text).join('; ');
}
