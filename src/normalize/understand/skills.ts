import type { Kind } from '#domain/vocabularies.ts';
import { isOpening } from './openings.ts';
import type { Passage } from './passages.ts';
import { rankLabels, type PlaceFactors } from './rank.ts';
import { compiledOnce, compileTable, labelsOf } from './table.ts';
import table from './tables/skills.json' with { type: 'json' };
import type { Words } from './understand.ts';

const skillTable = compiledOnce(() => compileTable(table, labelsOf(table)));

const FACTORS: PlaceFactors = { title: 2, description: 1, category: 1 };
const SKILLS_MAX = 8;
/** Names under which sources state skills, and what separates them there. */
const STATED_NAME = /skill|qualification/i;
const SEPARATORS = /[,;|•\n]/;
const STATED_LENGTH_MAX = 40;

/** Skills as slugs, those the source states first; of an opening also those its words ask for. An event asks for none. */
export function findSkills(words: Words, passages: readonly Passage[], kind: Kind): readonly string[] {
  const asked = isOpening(kind)
    ? rankLabels(skillTable(), passages, { factors: FACTORS }).map(({ label }) => label)
    : [];
  return [...new Set([...statedSkills(words.stated), ...asked])].slice(0, SKILLS_MAX);
}

function statedSkills(stated: Words['stated']): readonly string[] {
  return Object.entries(stated)
    .filter(([name]) => STATED_NAME.test(name))
    .flatMap(([, text]) => text.split(SEPARATORS))
    .map(toSkillSlug)
    .filter((slug) => slug !== '' && slug.length <= STATED_LENGTH_MAX);
}

function toSkillSlug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}+#]+/gu);
  return (words ?? []).join('-');
}
