import { z } from 'zod';
import { FIELD_TERMS, KIND_TERMS, WAY_TERMS, type Term } from '#domain/terms.ts';
import type { Organizer } from '#query/list-organizers.ts';
import type { OpportunityHit } from '#query/opportunity-filter.ts';
import { opportunitySummary } from './opportunity-schema.ts';
import { presentCounts, termCount } from './present-city-page.ts';
import { listOf } from './present-list.ts';
import { presentOpportunitySummary } from './present-opportunity.ts';

const organizer = {
  id: z.string().describe('Made of its name; what `organizer` of other requests takes.'),
  name: z.string(),
  url: z.string().nullable(),
  upcoming: z.int().describe('How many of its opportunities are running, upcoming or open.'),
};

const organizerEntry = z
  .object(organizer)
  .meta({ id: 'OrganizerEntry', description: 'An organization behind opportunities.' });

export const organizerList = listOf(organizerEntry, 'OrganizerList');

/** An organizer alone, with what it does. */
export const organizerPage = z
  .object({
    ...organizer,
    kinds: z.array(termCount),
    fields: z.array(termCount),
    ways: z.array(termCount),
    soonest: z.array(opportunitySummary).describe('What is on next, at most ten.'),
    sourceIds: z.array(z.string()).describe('The sources that tell of it.'),
    sample: z.boolean().describe('The whole answer is made up for a demonstration.'),
  })
  .meta({ id: 'OrganizerPage', description: 'An organization and what it has ahead.' });

/** An organizer as a list has it. */
export function presentOrganizer({ id, name, url, upcoming }: Organizer): z.infer<typeof organizerEntry> {
  return { id, name, url, upcoming };
}

export interface OrganizerFindings {
  readonly countByMark: ReadonlyMap<string, number>;
  readonly soonest: readonly OpportunityHit[];
  readonly sourceIds: readonly string[];
  readonly isSample: boolean;
}

/** An organizer's page as the wire has it. */
export function presentOrganizerPage(
  of: Organizer,
  { countByMark, soonest, sourceIds, isSample }: OrganizerFindings,
): z.infer<typeof organizerPage> {
  const count = (terms: Readonly<Record<string, Term>>, prefix: string) =>
    presentCounts(
      terms,
      Object.fromEntries(Object.keys(terms).map((slug) => [slug, countByMark.get(`${prefix}:${slug}`)])),
    );
  return {
    ...presentOrganizer(of),
    kinds: count(KIND_TERMS, 'kind'),
    fields: count(FIELD_TERMS, 'field'),
    ways: count(WAY_TERMS, 'way'),
    soonest: soonest.map(presentOpportunitySummary),
    sourceIds: [...sourceIds],
    sample: isSample,
  };
}
