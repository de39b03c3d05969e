import type { Db } from '#db/connect.ts';
import { EVERYWHERE } from '#places/place-keys.ts';
import type { Candidate } from '#suggest/suggestion.ts';
import { sql } from 'drizzle-orm';
import { type CandidateFilter, loadCandidates, toScope } from './load-candidates.ts';
import { NO_NARROWING } from './opportunity-filter.ts';
import { searchEntries } from './search-entries.ts';

/** Candidates taken for each skill. */
const SKILL_HEAD_MAX = 20;
/** Skills that are looked for. */
const SKILLS_MAX = 5;

/** The soonest in whose words a skill stands, each skill by itself: in a large town the soonest of everything may have none. */
export async function listSkillCandidates(db: Db, filter: CandidateFilter): Promise<readonly Candidate[]> {
  const scope = toScope({ ...filter, fields: [] });
  const page = { sort: 'soonest', limit: SKILL_HEAD_MAX, after: null } as const;
  const lists = filter.skills
    .slice(0, SKILLS_MAX)
    .flatMap((skill) => [
      searchEntries(db, { ...scope, ...page, text: `"${skill.replaceAll('"', ' ')}"` }),
      searchEntries(db, { ...scope, ...page, narrowing: { ...NO_NARROWING, marks: [[`skill:${skill}`]] } }),
    ]);
  const ids = (await Promise.all(lists)).flat().map(({ opportunityId }) => opportunityId);
  const found = sql`
    select distinct on (opportunity_id) opportunity_id, starts_at, latitude, longitude from search_entries
    where opportunity_id = any(${sql.param(ids)}::uuid[]) and place_key = ${sql.raw(`'${EVERYWHERE}'`)} and facet = 'any'
    order by opportunity_id, starts_at`;
  return loadCandidates(db, filter, [{ found, isTrip: false }]);
}
