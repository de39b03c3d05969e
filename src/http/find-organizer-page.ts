import type { OrganizerFindings } from '#present/present-organizer.ts';
import { countOrganizerMarks, listOrganizerSources, type Organizer } from '#query/list-organizers.ts';
import { listOpportunities } from '#query/list-opportunities.ts';
import { NO_NARROWING } from '#query/opportunity-filter.ts';
import type { AppParts } from './app-parts.ts';
import { EVERYTHING } from './find-city-page.ts';

/** All that an organizer's page says. */
export async function findOrganizerPage(
  { db, now, isSample }: AppParts,
  { id }: Organizer,
): Promise<OrganizerFindings> {
  const narrowing = { ...NO_NARROWING, marks: [[`organizer:${id}`]] };
  const [countByMark, page, sourceIds] = await Promise.all([
    countOrganizerMarks(db, id, now()),
    listOpportunities(db, { ...EVERYTHING, attendances: [], near: null, from: now(), narrowing }),
    listOrganizerSources(db, id),
  ]);
  return { countByMark, soonest: page.hits, sourceIds, isSample };
}
