import type { CauseMatch } from '#domain/opportunity.ts';
import { CAUSES, type Cause, type Kind } from '#domain/vocabularies.ts';
import { isOpening, type Told } from './openings.ts';
import type { Passage } from './passages.ts';
import { rankLabels, type PlaceFactors, type Ranked } from './rank.ts';
import { compiledOnce, compileTable } from './table.ts';
import table from './tables/causes.json' with { type: 'json' };
import type { Words } from './understand.ts';

const causeTable = compiledOnce(() => compileTable(table, CAUSES));

/** The name of the organization says as clearly as the title what an opening helps. */
const FACTORS: PlaceFactors = { title: 2, category: 1.5, organizer: 2, description: 1 };
const POINTS_MIN = 3;
const SECOND_PART_MIN = 0.4;
/** An event is for those who come; it helps a cause only when its words say so plainly. */
const EVENT_POINTS_MIN = 11;
/** Kinds that are never held for a cause: the topic of a talk is no cause, nor is the business of a public meeting. */
const WITHOUT_CAUSE: ReadonlySet<Kind> = new Set(['meetup', 'conference']);
const CAUSES_MAX = 2;

/** What it helps, at most two. Board seats help the board first. The source's defaults when the words name none. */
export function findCauses(words: Words, passages: readonly Passage[], told: Told): readonly CauseMatch[] {
  const found = enough(rankCauses(passages, told.kind), told).map(({ label, evidence }) => ({
    cause: label,
    evidence,
  }));
  if (found.length > 0) return found;
  return words.defaults.causes.map((cause) => ({ cause, evidence: { text: cause, from: 'source' } }));
}

/** Causes with enough points, strongest first. */
export function rankCauses(passages: readonly Passage[], kind: Kind): readonly Ranked<Cause>[] {
  return rankLabels(causeTable(), passages, { factors: FACTORS, for: kind }).filter(({ score }) => score >= POINTS_MIN);
}

function enough(ranked: readonly Ranked<Cause>[], { kind, ways }: Told): readonly Ranked<Cause>[] {
  if (kind === 'board-service') return withBoardFirst(ranked);
  const asksForMoney = ways.some(({ way }) => way === 'sponsor');
  if (WITHOUT_CAUSE.has(kind) || (kind === 'other' && !asksForMoney)) return [];
  const helped = withoutRace(ranked);
  const strong = isOpening(kind) || asksForMoney ? helped : helped.filter(({ score }) => score >= EVENT_POINTS_MIN);
  return strong.filter(({ score }) => score >= SECOND_PART_MIN * (strong[0]?.score ?? 0)).slice(0, CAUSES_MAX);
}

/** A run for a cure helps the sick; that it is a run is not what it is for. */
function withoutRace(ranked: readonly Ranked<Cause>[]): readonly Ranked<Cause>[] {
  const isForHealth = ranked.some(
    ({ label, evidence }) => label === 'health-medicine' && evidence.from !== 'description',
  );
  return isForHealth ? ranked.filter(({ label }) => label !== 'sports-recreation') : ranked;
}

function withBoardFirst(ranked: readonly Ranked<Cause>[]): readonly Ranked<Cause>[] {
  const board = ranked.find(({ label }) => label === 'board-development');
  const others = ranked.filter(({ label }) => label !== 'board-development');
  return board ? [board, ...others.slice(0, CAUSES_MAX - 1)] : others.slice(0, CAUSES_MAX);
}
