import { KINDS, type Kind } from '#domain/vocabularies.ts';
import type { Evidence } from '#domain/opportunity.ts';
import { rankCauses } from './causes.ts';
import { rankProfessions } from './fields.ts';
import type { Passage } from './passages.ts';
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
/** An organization named after a cause mostly looks for hands. */
const CHARITY_POINTS = 3;
/** A title or organizer that names a profession and nothing else is a gathering of that profession. */
const PROFESSION_POINTS = 2.5;

const NARROWER_POINTS_MIN = 6.5;

/** What sort of thing it is: the kind that the words, the shape of the entry and the source's own default speak for most. */
export function findKind(words: Words, passages: readonly Passage[]): KindFound {
  const ranked = addUp([...rankLabels(kindTable(), passages, { factors: FACTORS }), ...hintsOf(words, passages)]);
  const strongest = ranked.find(({ score }) => score >= POINTS_MIN);
  const best = strongest?.label === 'volunteering' ? (narrower(ranked) ?? strongest) : strongest;
  return best ? { kind: best.label, evidence: best.evidence } : { kind: 'other', evidence: null };
}

/** A board seat and mentoring are volunteering too: the narrower word wins where it is clear. */
function narrower(ranked: readonly Ranked<Kind>[]): Ranked<Kind> | undefined {
  return ranked.find(
    ({ label, score }) => (label === 'board-service' || label === 'mentoring') && score >= NARROWER_POINTS_MIN,
  );
}

function hintsOf(words: Words, passages: readonly Passage[]): readonly Ranked<Kind>[] {
  const hints: Ranked<Kind>[] = [];
  if (words.shape === 'opening') hints.push(hint('volunteering', OPENING_POINTS, { text: 'opening', from: 'type' }));
  const { kind } = words.defaults;
  if (kind) hints.push(hint(kind, DEFAULT_POINTS, { text: kind, from: 'source' }));
  const [cause] = rankCauses(
    passages.filter(({ from }) => from === 'organizer'),
    'volunteering',
  );
  if (cause) hints.push(hint('volunteering', CHARITY_POINTS, cause.evidence));
  const [profession] = rankProfessions(
    passages.filter(({ from }) => from === 'title' || from === 'organizer'),
    'meetup',
  );
  if (profession) hints.push(hint('meetup', PROFESSION_POINTS, profession.evidence));
  return hints;
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
