import type { FieldMatch } from '#domain/opportunity.ts';
import { FIELDS, type Field, type Kind } from '#domain/vocabularies.ts';
import { isOpening, type Told } from './openings.ts';
import type { Passage } from './passages.ts';
import { rankLabels, type PlaceFactors, type Ranked } from './rank.ts';
import { compiledOnce, compileTable } from './table.ts';
import table from './tables/fields.json' with { type: 'json' };
import type { Words } from './understand.ts';

const fieldTable = compiledOnce(() => compileTable(table, FIELDS));

/** Who publishes an event says for whom it is; who publishes an opening says nothing of the skills it uses. */
const EVENT_FACTORS: PlaceFactors = { title: 2, category: 2, organizer: 1.4, description: 1 };
const OPENING_FACTORS: PlaceFactors = { title: 2, category: 0.5, description: 0.7 };

/** Fewer points than this are a passing word. */
const POINTS_MIN = 2.6;
/** A second field counts when it has at least this part of the first one's points. */
const SECOND_PART_MIN = 0.55;
const FIELDS_MAX = 2;

/** The professions it speaks to, at most two; for an opening, those whose skills it uses. The source's defaults when the words name none. */
export function findFields(words: Words, passages: readonly Passage[], told: Told): readonly FieldMatch[] {
  if (told.kind === 'other') return [];
  const ranked = rankProfessions(told.kind === 'fair' ? passages.filter(isHeading) : passages, told.kind);
  const enough = ranked.filter(({ score }) => score >= SECOND_PART_MIN * (ranked[0]?.score ?? 0)).slice(0, FIELDS_MAX);
  const found = withTeaching(
    enough.map(({ label, evidence }) => ({ field: label, evidence })),
    told,
  );
  if (found.length > 0) return found;
  return words.defaults.fields.map((field) => ({ field, evidence: { text: field, from: 'source' } }));
}

/** A fair is for all who come, unless its own name says otherwise. */
function isHeading({ from }: Passage): boolean {
  return from === 'title' || from === 'category';
}

/** Whoever is asked to teach uses a teacher's skills, whatever the subject. */
function withTeaching(found: readonly FieldMatch[], { kind, ways }: Told): readonly FieldMatch[] {
  const teach = ways.find(({ way }) => way === 'teach');
  if (kind !== 'volunteering' || !teach || found.some(({ field }) => field === 'education')) return found;
  return [...found.slice(0, FIELDS_MAX - 1), { field: 'education', evidence: teach.evidence }];
}

/** Fields with enough points, strongest first. */
export function rankProfessions(passages: readonly Passage[], kind: Kind): readonly Ranked<Field>[] {
  const factors = isOpening(kind) ? OPENING_FACTORS : EVENT_FACTORS;
  return rankLabels(fieldTable(), passages, { factors, for: kind }).filter(({ score }) => score >= POINTS_MIN);
}
