import type { Db } from '#db/connect.ts';
import type { CandidateFilter } from './list-suggestion-candidates.ts';
import { listOpportunities } from './list-opportunities.ts';
import { NO_NARROWING, type OpportunityHit } from './opportunity-filter.ts';

/** Candidates taken for each skill. */
const SKILL_HEAD_MAX = 20;
/** Skills that are looked for. */
const SKILLS_MAX = 5;

/** The soonest in whose words a skill stands, each skill by itself: in a large town the soonest of everything may have none. */
export async function listSkillCandidates(
  db: Db,
  filter: CandidateFilter,
  skills: readonly string[],
): Promise<readonly OpportunityHit[]> {
  const page = { sort: 'soonest', limit: SKILL_HEAD_MAX, after: null } as const;
  const lists = skills.slice(0, SKILLS_MAX).flatMap((skill) => [
    listOpportunities(db, { ...filter, ...ANY, ...page, text: `"${skill.replaceAll('"', ' ')}"` }),
    listOpportunities(db, {
      ...filter,
      ...ANY,
      ...page,
      narrowing: { ...NO_NARROWING, marks: [[`skill:${skill}`]] },
    }),
  ]);
  return (await Promise.all(lists)).flatMap(({ hits }) => hits);
}

const ANY = { fields: [], kinds: [], ways: [], text: null, narrowing: NO_NARROWING } as const;
