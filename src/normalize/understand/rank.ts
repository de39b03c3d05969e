import type { Evidence } from '#domain/opportunity.ts';
import { isNegated } from './negation.ts';
import type { Passage } from './passages.ts';
import { findPhrases, type FoundPhrase } from './find-phrases.ts';
import type { Rule, Table } from './table.ts';

/** A label, how strongly the words speak for it, and the passage with the strongest phrase. */
export interface Ranked<Label extends string> {
  readonly label: Label;
  readonly score: number;
  readonly evidence: Evidence;
}

/** How much a phrase counts by where it stands. */
export type PlaceFactors = Readonly<Partial<Record<Evidence['from'], number>>>;

export interface RankOptions {
  readonly factors: PlaceFactors;
  /** What rows with a `for` are compared with: the kind of the listing. */
  readonly for?: string;
}

/** One phrase found, and what it counts. */
interface Hit<Label extends string> {
  readonly label: Label;
  readonly phrase: string;
  readonly points: number;
  readonly passage: Passage;
}

/** What an aside counts, against the same words in the main part. */
const ASIDE_FACTOR = 0.3;
/** A sentence that names this many labels of one vocabulary lists everything its organization does, and speaks for none of them. */
const LISTING_EVERYTHING_LABELS = 4;
const LISTING_EVERYTHING_FACTOR = 0.3;

/** The labels that the passages speak for, strongest first; equal scores in order of appearance. */
export function rankLabels<Label extends string>(
  table: Table<Label>,
  passages: readonly Passage[],
  options: RankOptions,
): readonly Ranked<Label>[] {
  const hitsByLabel = new Map<Label, Hit<Label>[]>();
  for (const passage of passages) {
    for (const hit of hitsIn(table, passage, options)) {
      const hits = hitsByLabel.get(hit.label);
      if (hits) hits.push(hit);
      else hitsByLabel.set(hit.label, [hit]);
    }
  }
  return [...hitsByLabel.values()].flatMap(toRanked).sort((a, b) => b.score - a.score);
}

function hitsIn<Label extends string>(
  table: Table<Label>,
  passage: Passage,
  options: RankOptions,
): readonly Hit<Label>[] {
  const factor = (options.factors[passage.from] ?? 0) * (passage.isAside ? ASIDE_FACTOR : 1);
  if (factor === 0) return [];
  const isWanted = (rule: Rule<Label>): boolean => counts(rule, passage, options);
  const found = findPhrases(table.index, passage.words, { isWanted, givesWay, partEnds: passage.partEnds });
  const masks = found.filter(({ meaning }) => meaning.means === 'nothing');
  const speaking = found.filter((phrase) => !masks.some((mask) => mask.from <= phrase.from && mask.to >= phrase.to));
  const hits = toHits(speaking, passage, factor);
  return isListingEverything(passage, hits) ? hits.map(lessen) : hits;
}

/** Rows that hold the same phrase for the same label add up, so that a row can lessen or undo another one in its own place. */
function toHits<Label extends string>(
  found: readonly FoundPhrase<Rule<Label>>[],
  passage: Passage,
  factor: number,
): readonly Hit<Label>[] {
  const hits = new Map<string, Hit<Label>>();
  const seen = new Set<string>();
  for (const { meaning: rule, phrase, from, to, isLoose } of found) {
    if (rule.means === 'nothing' || seen.has(`${rule.number} ${phrase}`)) continue;
    if (rule.isNegatable && isNegated(passage.words, { from, to, isLoose })) continue;
    seen.add(`${rule.number} ${phrase}`);
    const key = `${rule.means} ${phrase}`;
    const points = (hits.get(key)?.points ?? 0) + rule.weight * factor;
    hits.set(key, { label: rule.means, phrase, points, passage });
  }
  return [...hits.values()];
}

/** A row that only lessens one label takes nothing from the others. */
function givesWay<Label extends string>(shorter: Rule<Label>, longer: Rule<Label>): boolean {
  return longer.weight >= 0 || longer.means === shorter.means;
}

function counts<Label extends string>(rule: Rule<Label>, passage: Passage, options: RankOptions): boolean {
  return rule.in.has(passage.from) && (rule.for === null || rule.for.has(options.for ?? ''));
}

function isListingEverything<Label extends string>(passage: Passage, hits: readonly Hit<Label>[]): boolean {
  return passage.from === 'description' && new Set(hits.map(({ label }) => label)).size >= LISTING_EVERYTHING_LABELS;
}

function lessen<Label extends string>(hit: Hit<Label>): Hit<Label> {
  return { ...hit, points: hit.points * LISTING_EVERYTHING_FACTOR };
}

/** Each phrase counts once, where it counts most; the second strongest counts half, the third a third, so that repetition convinces slowly. */
function toRanked<Label extends string>(hits: readonly Hit<Label>[]): readonly Ranked<Label>[] {
  const strongestByPhrase = new Map<string, Hit<Label>>();
  for (const hit of hits) {
    const known = strongestByPhrase.get(hit.phrase);
    if (!known || Math.abs(hit.points) > Math.abs(known.points)) strongestByPhrase.set(hit.phrase, hit);
  }
  const strongestFirst = [...strongestByPhrase.values()].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const [strongest] = strongestFirst;
  if (!strongest) return [];
  const score = strongestFirst.reduce((sum, hit, place) => sum + hit.points / (place + 1), 0);
  return [{ label: strongest.label, score, evidence: { text: strongest.passage.text, from: strongest.passage.from } }];
}
