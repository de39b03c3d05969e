import type { Db } from '#db/connect.ts';
import { findUnknownMarks, findUnknownSources } from '#query/find-unknown-values.ts';
import type { OpportunityFilter } from '#query/opportunity-filter.ts';
import { listOrganizerMarks, listSkillMarks, type NarrowingQuery } from './parameters/narrowing.ts';

type OpenQuery = Pick<NarrowingQuery, 'skill' | 'organizer' | 'source'> & { readonly q?: string | undefined };

const NO_WORDS =
  'Nothing of what is asked for has all of these words: try fewer or others, or ask for less beside them. Very common words find nothing.';

/** Why a list with open values is empty, for people; `null` when none was given. */
export async function explainNothing(db: Db, query: OpenQuery, filter: OpportunityFilter): Promise<string | null> {
  const { q, skill = [], organizer = [], source = [] } = query;
  if (q === undefined && skill.length + organizer.length + source.length === 0) return null;
  const [skills, organizers, sources] = await Promise.all([
    findUnknownMarks(db, listSkillMarks(skill)),
    findUnknownMarks(db, listOrganizerMarks(organizer)),
    findUnknownSources(db, source),
  ]);
  if (skills.length > 0) {
    return `Nothing asks for ${tellMarks(skills)}. Skills are told in \`skills\` of each item.${tellCommas(skill)}`;
  }
  const isNobody = organizer.length > 0 && organizers.length === listOrganizerMarks(organizer).length;
  if (isNobody) {
    return `No organizer is ${organizer.join(', ')}. Organizers are told in \`organizer\` of each item.${tellCommas(organizer)}`;
  }
  if (sources.length > 0) return `No source is ${sources.join(', ')}. Sources are told by /v1/sources.`;
  if (q !== undefined) return NO_WORDS;
  return `Each of these is known, but nothing matches all of it${filter.near ? ': try a greater distance' : ''}.`;
}

function tellMarks(marks: readonly string[]): string {
  return marks.map((mark) => mark.slice(mark.indexOf(':') + 1)).join(', ');
}

/** Several values may have been meant as one with a comma in it. */
function tellCommas(values: readonly string[]): string {
  return values.length > 1 ? ' A comma inside a value is written \\,' : '';
}
