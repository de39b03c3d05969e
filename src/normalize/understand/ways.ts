import type { Evidence, WayToContribute } from '#domain/opportunity.ts';
import { WAYS, type Kind, type Way } from '#domain/vocabularies.ts';
import { findTalkLength } from './commitment.ts';
import { CALL_NAME, type Deadlines } from './deadlines.ts';
import type { KindFound } from './kind.ts';
import type { Passage } from './passages.ts';
import { isDiaryEntry, isPrivate } from './private-entry.ts';
import { rankLabels, type PlaceFactors } from './rank.ts';
import { compiledOnce, compileTable } from './table.ts';
import table from './tables/ways.json' with { type: 'json' };
import type { Words } from './understand.ts';
import { findWayLink } from './way-links.ts';

const wayTable = compiledOnce(() => compileTable(table, WAYS));

const FACTORS: PlaceFactors = { title: 1, category: 1, description: 1 };
const POINTS_MIN = 3;

/** What a kind asks of those who come, before any word is read. */
const WAYS_BY_KIND: Readonly<Record<Kind, readonly Way[]>> = {
  meetup: ['attend'],
  conference: ['attend'],
  workshop: ['attend'],
  volunteering: ['volunteer'],
  'board-service': ['serve'],
  mentoring: ['volunteer', 'mentor'],
  'call-for-speakers': ['speak'],
  fair: ['attend'],
  other: ['attend'],
};

/** What is already understood when ways are looked for. */
interface WaysTold extends KindFound {
  /** The time it takes, as printed. */
  readonly commitment: string | null;
  readonly deadlineOf: Deadlines['of'];
}

/** Every way to contribute there, in the vocabulary's order, each with the words that say so. Nothing for what nobody can go to. */
export function findWays(words: Words, passages: readonly Passage[], found: WaysTold): readonly WayToContribute[] {
  if (isDiaryEntry(passages)) return [];
  const evidenceByWay = new Map<Way, Evidence>(statedCall(words));
  const ranked = rankLabels(wayTable(), passages, { factors: FACTORS, for: found.kind });
  for (const { label, score, evidence } of ranked) if (score >= POINTS_MIN) evidenceByWay.set(label, evidence);
  const call = words.stated['callForSpeakers'];
  if (call !== undefined && !evidenceByWay.has('speak')) evidenceByWay.set('speak', { text: call, from: 'stated' });
  for (const way of waysOfKind(found.kind, passages, evidenceByWay)) {
    if (!evidenceByWay.has(way)) evidenceByWay.set(way, found.evidence ?? titleEvidence(words));
  }
  for (const way of words.defaults.ways) {
    if (!evidenceByWay.has(way)) evidenceByWay.set(way, { text: way, from: 'source' });
  }
  return WAYS.flatMap((way) => {
    const evidence = evidenceByWay.get(way);
    if (!evidence) return [];
    const url = findWayLink(way, evidence, { words, passages, kind: found.kind });
    return [{ way, evidence, deadline: found.deadlineOf(way), url, effort: findEffort(way, passages, found) }];
  });
}

/** Lists of conferences name the address or the last day of a call apart from all sentences. */
function statedCall({ stated }: Words): readonly (readonly [Way, Evidence])[] {
  const call = stated[CALL_NAME]?.trim() ?? '';
  return call === '' ? [] : [['speak', { text: call.slice(0, 300), from: 'stated' }]];
}

function waysOfKind(kind: Kind, passages: readonly Passage[], told: ReadonlyMap<Way, Evidence>): readonly Way[] {
  if (kind !== 'other') return WAYS_BY_KIND[kind];
  return told.has('sponsor') || isPrivate(passages) ? [] : WAYS_BY_KIND.other;
}

function titleEvidence({ title }: Words): Evidence {
  return { text: title.slice(0, 300), from: 'title' };
}

/** How long one speaks, or the time that helping takes; watching takes none. */
function findEffort(way: Way, passages: readonly Passage[], { commitment }: WaysTold): string | null {
  if (way === 'attend') return null;
  return way === 'speak' ? (findTalkLength(passages) ?? commitment) : commitment;
}
