import { KINDS, type Cause, type Kind } from '#domain/vocabularies.ts';
import type { Evidence } from '#domain/opportunity.ts';
import { rankCauses } from './causes.ts';
import { rankProfessions } from './fields.ts';
import type { Passage } from './passages.ts';
import { isDiaryEntry, isPrivate } from './private-entry.ts';
import { rankLabels, type PlaceFactors, type Ranked } from './rank.ts';
import { compiledOnce, compileTable } from './table.ts';
import table from './tables/kinds.json' with { type: 'json' };
import type { Words } from './understand.ts';

export interface KindFound {
  readonly kind: Kind;
  readonly evidence: Evidence | null;
}

const kindTable = compiledOnce(() => compileTable(table, KINDS));

/** The table's rows say themselves where they count. */
const FACTORS: PlaceFactors = { title: 1, description: 1, organizer: 1, category: 1, location: 1, type: 1 };

/** Fewer points than this are a passing word: `day`, `2025`. */
const POINTS_MIN = 2.4;
/** A source's entry that says "everything here is …" yields to a title that clearly says otherwise. */
const DEFAULT_POINTS = 4;
/** An entry of a list of openings is one, unless its title clearly names something else. */
const OPENING_POINTS = 6;
/** An organization named after a cause mostly looks for hands, unless the entry comes from a calendar of events. */
const CHARITY_POINTS = 3;
/** What organizations of these causes publish is as often something to go to. */
const HOLDS_EVENTS: ReadonlySet<Cause> = new Set(['arts-culture', 'sports-recreation']);
/** A title or organizer that names a profession and nothing else is a gathering of that profession. */
const PROFESSION_POINTS = 2.5;
/** From here on an organization is clearly named after a profession: an association of nurses is no hospital. */
const PROFESSION_POINTS_CLEAR = 5;

/** From here on a board seat or a mentor is clearly meant, not merely mentioned. */
const NARROWER_POINTS_MIN = 6.5;

/** What sort of thing it is: the kind that the words, the shape of the entry and the source's own default speak for most. */
export function findKind(words: Words, passages: readonly Passage[]): KindFound {
  if (isDiaryEntry(passages)) return { kind: 'other', evidence: null };
  const ranked = addUp([...rankLabels(kindTable(), passages, { factors: FACTORS }), ...hintsOf(words, passages)]);
  const strongest = ranked.find(({ score }) => score >= POINTS_MIN);
  const best = strongest && (betterKnown(strongest, ranked, passages) ?? strongest);
  return best ? { kind: best.label, evidence: best.evidence } : { kind: 'other', evidence: null };
}

/** What the strongest words mean in company of the others. */
function betterKnown(
  { label, score, evidence }: Ranked<Kind>,
  ranked: readonly Ranked<Kind>[],
  passages: readonly Passage[],
): Ranked<Kind> | undefined {
  if (label === 'volunteering') return narrower(ranked);
  const isTheirs = label === 'other' && namesProfession(namesIn(passages, ['organizer'])) && !isPrivate(passages);
  return isTheirs ? { label: 'meetup', score, evidence } : undefined;
}

/** A board seat and mentoring are volunteering too: the narrower word wins where it is clear. */
function narrower(ranked: readonly Ranked<Kind>[]): Ranked<Kind> | undefined {
  return ranked.find(
    ({ label, score }) => (label === 'board-service' || label === 'mentoring') && score >= NARROWER_POINTS_MIN,
  );
}

/** What the source and the names say beside the words of the kind. */
function hintsOf(words: Words, passages: readonly Passage[]): readonly Ranked<Kind>[] {
  const { kind } = words.defaults;
  const isOpening = words.shape === 'opening';
  return [
    ...(isOpening ? [hint('volunteering', OPENING_POINTS, { text: 'opening', from: 'type' })] : []),
    ...(kind ? [hint(kind, DEFAULT_POINTS, { text: kind, from: 'source' })] : []),
    ...(words.shape === 'event' ? [] : charityHints(passages)),
    ...professionHints(passages),
  ];
}

function charityHints(passages: readonly Passage[]): readonly Ranked<Kind>[] {
  const names = namesIn(passages, ['organizer']);
  const causes = rankCauses(names, 'volunteering');
  const [cause] = causes;
  const looksForHands = cause && !causes.some(({ label }) => HOLDS_EVENTS.has(label)) && !namesProfession(names);
  return looksForHands ? [hint('volunteering', CHARITY_POINTS, cause.evidence)] : [];
}

function namesProfession(names: readonly Passage[]): boolean {
  return rankProfessions(names, 'meetup').some(({ score }) => score >= PROFESSION_POINTS_CLEAR);
}

function professionHints(passages: readonly Passage[]): readonly Ranked<Kind>[] {
  const [profession] = rankProfessions(namesIn(passages, ['title', 'organizer']), 'meetup');
  return profession ? [hint('meetup', PROFESSION_POINTS, profession.evidence)] : [];
}

function namesIn(passages: readonly Passage[], places: readonly Passage['from'][]): readonly Passage[] {
  return passages.filter(({ from }) => places.includes(from));
}

function hint(label: Kind, score: number, evidence: Evidence): Ranked<Kind> {
  return { label, score, evidence };
}

/** One entry a kind, strongest first; the evidence is that of its strongest part. */
function addUp(parts: readonly Ranked<Kind>[]): readonly Ranked<Kind>[] {
  const totals = new Map<Kind, Ranked<Kind>>();
  for (const part of parts) {
    const known = totals.get(part.label);
    totals.set(part.label, known ? { ...known, score: known.score + part.score } : part);
  }
  return [...totals.values()].sort((a, b) => b.score - a.score);
}
